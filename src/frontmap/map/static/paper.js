/**
 * The map on paper. Browsers print some kinds of canvases blank, so all are drawn as one, which only paper shows.
 */

class Paper {
  /** @param {FrontMap} front */
  constructor(front) {
    this._front = front;
    this._canvas = element("canvas", { className: "frontmap-paper", attributes: { "aria-hidden": "true" } });
    front.container.append(this._canvas);
    this.wanted = false;
    window.addEventListener("beforeprint", () => this._want(true));
    window.addEventListener("afterprint", () => this._want(false));
  }

  /** Paper is light, and needs no network. */
  _want(wanted) {
    const { canvases, basemap, tiles } = this._front;
    if (!canvases.frame) return;
    this.wanted = wanted;
    this._front.applyTheme();
    if (wanted) {
      basemap.hide(false);
      drawMap(this._front, this._canvas);
    } else {
      tiles.showAgain();
    }
  }
}
