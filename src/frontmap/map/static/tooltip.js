/**
 * The tooltip under the pointer: name, state, and since when. Names go in as text, never as HTML.
 */

/** A small box beside a town. */
class Tooltip {
  /** @param {HTMLElement} container the map's element */
  constructor(container) {
    this._box = element("div", { className: "frontmap-tooltip", hidden: true });
    this._box.setAttribute("aria-hidden", "true");
    this._shown = false;
    this._name = element("strong");
    this._state = element("span");
    this._since = element("span");
    this._box.append(this._name, this._state, this._since);
    container.append(this._box);
  }

  /**
   * @param {{x: number, y: number}} point in the container
   * @param {string} name
   * @param {string} state
   * @param {string} since
   */
  show(point, name, state, since) {
    this._name.textContent = name;
    this._state.textContent = state;
    this._since.textContent = since;
    this._box.hidden = false;
    this._shown = true;
    const { clientWidth, clientHeight } = this._box.parentElement;
    const left = Math.min(point.x + 14, clientWidth - this._box.offsetWidth - 6);
    const below = point.y + 14 + this._box.offsetHeight < clientHeight;
    const top = below ? point.y + 14 : point.y - 14 - this._box.offsetHeight;
    this._box.style.transform = `translate(${Math.max(6, left)}px, ${Math.max(6, top)}px)`;
  }

  hide() {
    if (!this._shown) return;
    this._box.hidden = true;
    this._shown = false;
  }
}
