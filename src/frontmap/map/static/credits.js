/**
 * Where the map's contents come from.
 */

/** The plain-text credits at the map's edge; where the map is narrow they open at a tap. */
const Credits = L.Control.extend({
  options: { position: "bottomright" },

  onAdd(map) {
    this._summary = element("summary", { textContent: "i" });
    this._text = element("span");
    const open = map.getContainer().clientWidth >= NARROW_PX;
    return element("details", { className: "frontmap-credits", open }, this._summary, this._text);
  },

  /** @param {string[]} credits @param {string} title */
  show(credits, title) {
    label(this._summary, title);
    this._text.textContent = credits.join(" · ");
    this.getContainer().hidden = credits.length === 0;
  },
});
