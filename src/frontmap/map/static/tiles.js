/**
 * An online background instead of the embedded basemap. It is off at first; until its first tile has come, and where
 * there is no network, the basemap stays.
 */

class Tiles {
  /** @param {L.Map} map @param {Aside} basemap that tiles take the place of */
  constructor(map, basemap) {
    this._map = map;
    this._basemap = basemap;
    this._chosen = null;
  }

  showAgain() {
    this.show(this._chosen);
  }

  /** @param {?{url: string, maxZoom: number}} layer of the settings; null for the embedded basemap */
  show(layer) {
    this._chosen = layer;
    this._layer?.off().remove();
    this._layer = null;
    this._basemap.hide(false);
    if (!layer) return;
    this._layer = L.tileLayer(layer.url, { maxNativeZoom: layer.maxZoom, maxZoom: MAP_OPTIONS.maxZoom });
    this._layer.once("tileload", () => this._basemap.hide(true));
    this._layer.addTo(this._map);
  }
}

/** The choice of the background. Fires `choose` with `layer`, null for the embedded basemap. */
const Backgrounds = L.Control.extend({
  options: { position: "topright" },
  includes: L.Evented.prototype,

  onAdd() {
    this._select = element("select");
    this._select.addEventListener("change", () => this.fire("choose", { layer: this._layers[this._select.value] ?? null }));
    const box = element("div", { className: "frontmap-backgrounds frontmap-panel", hidden: true }, this._select);
    L.DomEvent.disableClickPropagation(box).disableScrollPropagation(box);
    return box;
  },

  /** @param {{name: string}[]} layers @param {Words} words */
  show(layers, { texts }) {
    const names = layers.map(({ name }) => name);
    const before = this._layers?.[this._select.value]?.name;
    this._layers = layers;
    const options = names.map((name, index) => new Option(name, index));
    this._select.replaceChildren(new Option(texts.background_embedded, ""), ...options);
    this._select.value = names.includes(before) ? names.indexOf(before) : "";
    this._select.setAttribute("aria-label", texts.background);
    this.getContainer().hidden = layers.length === 0;
  },
});
