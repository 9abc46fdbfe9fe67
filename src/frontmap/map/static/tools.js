/**
 * The buttons beside the map: full screen, and a picture of the view.
 */

/** Fires `picture`. */
const Tools = L.Control.extend({
  options: { position: "topleft" },
  includes: L.Evented.prototype,

  onAdd(map) {
    this._whole = map.getContainer();
    this._full = button("", () => this._toggleFull(), icon("full", true));
    this._picture = button("", () => this.fire("picture"), icon("picture", true));
    this._full.hidden = !document.fullscreenEnabled;
    const bar = element("div", { className: "frontmap-tools frontmap-panel" }, this._full, this._picture);
    L.DomEvent.disableClickPropagation(bar);
    document.addEventListener("fullscreenchange", () => this._full.setAttribute("aria-pressed", String(this._isFull())));
    return bar;
  },

  /** @param {Words} words */
  setWords({ texts }) {
    label(this._full, texts.full_screen);
    this._full.setAttribute("aria-pressed", String(this._isFull()));
    label(this._picture, texts.save_picture);
  },

  _isFull() {
    return document.fullscreenElement === this._whole;
  },

  _toggleFull() {
    if (this._isFull()) document.exitFullscreen();
    else this._whole.requestFullscreen();
  },
});
