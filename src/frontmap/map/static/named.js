/**
 * The names of days on the timeline: under the pointer, and on the day shown while the scrubber has the focus.
 */

const NAMED_REACH_PX = 8;

class NamedDays {
  /** @param {HTMLElement} chart over the scrubber, as wide as its way @param {(day: number) => void} onChoose */
  constructor(chart, onChoose) {
    this._chart = chart;
    this._named = [];
    this._box = element("div", { className: "frontmap-named-day", hidden: true });
    this._box.setAttribute("aria-hidden", "true");
    chart.append(this._box);
    chart.addEventListener("pointermove", (event) => this._show(this._under(event)));
    chart.addEventListener("pointerleave", () => this._show(null));
    chart.addEventListener("click", (event) => {
      const named = this._under(event);
      if (named) onChoose(named.day);
    });
  }

  /** @param {{day: number, label: string}[]} named in order @param {number} length of the history in days */
  take(named, length) {
    this._named = named;
    this._length = Math.max(1, length);
    this._show(null);
  }

  /** @param {number} day @returns {?{day: number, label: string}} what it is named, if it is */
  on(day) {
    return this._named.find((named) => named.day === day) ?? null;
  }

  /** @param {number} day shown @param {boolean} wanted whether the reader is at the scrubber */
  showOn(day, wanted) {
    this._show(wanted ? this.on(day) : null);
  }

  /** @returns {?{day: number, label: string}} the nearest named day within reach of the pointer */
  _under({ clientX }) {
    const { left, width } = this._chart.getBoundingClientRect();
    const away = ({ day }) => Math.abs(left + (day / this._length) * width - clientX);
    const near = this._named.filter((named) => away(named) <= NAMED_REACH_PX);
    return near.reduce((best, named) => (best && away(best) <= away(named) ? best : named), null);
  }

  _show(named) {
    this._chart.classList.toggle("frontmap-over-named", named !== null);
    this._box.hidden = named === null;
    if (!named) return;
    const share = (100 * named.day) / this._length;
    this._box.textContent = named.label;
    this._box.style.left = `${share}%`;
    this._box.style.transform = `translateX(-${share}%)`;
  }
}
