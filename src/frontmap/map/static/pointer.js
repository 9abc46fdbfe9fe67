/**
 * Mouse and finger on the towns: hover shows the tooltip, a click selects.
 */

const MOUSE_REACH_PX = 4;
const TOUCH_REACH_PX = 16;

class Pointer {
  /** @param {FrontMap} front */
  constructor(front) {
    this._front = front;
    this._tooltip = new Tooltip(front.container);
    this._reach = MOUSE_REACH_PX;
    front.container.addEventListener("pointerdown", (event) => this._noteKind(event), true);
    front.map.on("click", (event) => this._click(event));
    front.map.on("mousemove", (event) => this._hover(event));
    front.map.on("mouseout", () => this._leave());
    front.map.on("movestart", () => this._startMove());
    front.map.on("moveend", () => (this._moving = false));
  }

  /** Hide what is said of the town under the pointer, which may no longer be true. */
  hideTooltip() {
    this._tooltip.hide();
  }

  /** Fingers are wider than pointers. */
  _noteKind(event) {
    this._reach = event.pointerType === "mouse" ? MOUSE_REACH_PX : TOUCH_REACH_PX;
  }

  /** @returns {number} the town there, -1 for none */
  _townAt(event) {
    return this._front.towns.nearest(this._front.canvases.toCanvas(event.containerPoint), this._reach);
  }

  _click(event) {
    const place = this._townAt(event);
    if (place >= 0) this._front.selectPlace(place);
    else if (this._front.candidates.picking) this._front.candidates.choosePoint(event.latlng);
  }

  _hover(event) {
    if (this._moving) return;
    const place = this._townAt(event);
    this._front.container.classList.toggle("frontmap-over-town", place >= 0);
    if (place < 0) this._tooltip.hide();
    else this._tooltip.show(event.containerPoint, ...this._front.describe(place));
  }

  _startMove() {
    this._moving = true;
    this._leave();
  }

  _leave() {
    this._tooltip.hide();
    this._front.container.classList.remove("frontmap-over-town");
  }
}
