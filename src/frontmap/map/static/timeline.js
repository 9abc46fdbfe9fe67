/**
 * The time control: play, scrubber with histogram, date, speed. One Leaflet control as wide as the map.
 */

const SPEEDS = [2, 5, 10, 20, 30, 60, 120];
const WHOLE_PLAY_S = 25;
const UNITS = ["change", "day", "week"];
const WEEK = 7;

/** How many days the keys go. */
const KEYS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: WEEK, PageDown: -WEEK };

/** Fires `day` with `day`, `play`, `pause`, `rest`; days are counted from the history's first. */
const Timeline = L.Control.extend({
  options: { position: "bottom" },
  includes: L.Evented.prototype,

  onAdd() {
    this.histogram = new Histogram();
    this._playButton = button("frontmap-play", () => this.fire(this._playing ? "pause" : "play"));
    this._range = element("input", { type: "range", min: 0, max: 0, step: 1 });
    this._veil = element("div", { className: "frontmap-veil" });
    this._compared = element("div", { className: "frontmap-compared", hidden: true });
    const chart = element("div", { className: "frontmap-chart" }, this.histogram.canvas, this._veil, this._compared);
    this._named = new NamedDays(chart, (day) => this._goTo(day));
    const track = element("div", { className: "frontmap-track" }, chart, this._range);
    this._speed = element("select", { className: "frontmap-speed" });
    this._unit = element("select", { className: "frontmap-unit" });
    this._unit.addEventListener("change", () => this._nameSteps());
    this._root = element("div", { className: "frontmap-timeline frontmap-panel", attributes: { role: "group" } });
    this._root.append(this._playButton, track, this._makeWhen(), this._unit, this._speed);
    this._listen();
    L.DomEvent.disableClickPropagation(this._root).disableScrollPropagation(this._root);
    new ResizeObserver(() => this.histogram.paint()).observe(chart);
    return this._root;
  },

  /** The date, between the steps back and on. */
  _makeWhen() {
    this._previous = button("frontmap-step", () => this._step(-1), icon("previous", true));
    this._next = button("frontmap-step", () => this._step(1), icon("next", true));
    this._dateButton = button("frontmap-date", () => this._openDate(), "");
    this._dateInput = element("input", { type: "date", hidden: true });
    return element(
      "div", { className: "frontmap-when" }, this._previous, this._dateButton, this._dateInput, this._next,
    );
  },

  _listen() {
    this._range.addEventListener("input", () => this.fire("day", { day: this._range.valueAsNumber }));
    this._range.addEventListener("change", () => this.fire("rest"));
    this._range.addEventListener("keydown", (event) => this._stepByKey(event));
    this._range.addEventListener("blur", () => this._named.showOn(this._day, false));
    this._dateInput.addEventListener("change", () => this._takeDate());
    this._dateInput.addEventListener("blur", () => this._closeDate());
    this._dateInput.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "Escape") return;
      event.preventDefault(); // else the key would press the button that gets the focus
      this._closeDate();
      this._dateButton.focus();
    });
  },

  /** Arrows go a day, with Shift a week, with Control to the next change; the range itself knows Home and End. */
  _stepByKey(event) {
    const step = KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (event.ctrlKey) this._stepToChange(Math.sign(step));
    else this._goTo(this._day + (event.shiftKey ? Math.sign(step) * WEEK : step));
  },

  /** Step by the chosen unit. @param {number} step 1 or -1 */
  _step(step) {
    if (!this._history) return;
    if (this._unit.value === "change") this._stepToChange(step);
    else this._goTo(this._day + step * (this._unit.value === "week" ? WEEK : 1));
  },

  _stepToChange(step) {
    if (this._history) this._goTo(this._history.nextChange(this._day, step));
  },

  _goTo(day) {
    this.fire("day", { day: Math.max(0, Math.min(this._history.length, day)) });
    this.fire("rest");
  },

  _openDate() {
    this._dateButton.hidden = true;
    this._dateInput.hidden = false;
    this._dateInput.value = isoDay(this._history.firstDay + this._day);
    this._dateInput.focus();
  },

  _closeDate() {
    this._dateInput.hidden = true;
    this._dateButton.hidden = false;
  },

  _takeDate() {
    const day = epochDay(this._dateInput.value) - this._history.firstDay;
    if (day >= 0 && day <= this._history.length) this._goTo(day);
  },

  /** @param {History} history */
  setHistory(history) {
    this._history = history;
    this._range.max = history.length;
    this._dateInput.min = isoDay(history.firstDay);
    this._dateInput.max = isoDay(history.firstDay + history.length);
    this.histogram.setHistory(history);
    this.histogram.paint();
    this._chooseSpeed();
  },

  /** @param {?number} day that the map is compared with */
  setCompared(day) {
    this._compared.hidden = day === null;
    if (day === null) return;
    const share = Math.max(0, Math.min(1, day / Math.max(1, this._history.length)));
    this._compared.style.left = `${100 * share}%`;
  },

  /** @param {{day: number, label: string}[]} named days, within the history and in order */
  setNamed(named) {
    this.histogram.setNamed(named);
    this._named.take(named, this._history.length);
  },

  /** Play the whole history in about half a minute, or slowly where the reader wants little motion. */
  _chooseSpeed() {
    if (this._speed.dataset.chosen) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const wanted = calm ? SPEEDS[0] : this._history.length / WHOLE_PLAY_S;
    this._speed.value = SPEEDS.find((speed) => speed >= wanted) ?? SPEEDS.at(-1);
    this._speed.onchange = () => (this._speed.dataset.chosen = "yes");
  },

  /** @param {Words} words */
  setWords(words) {
    this._words = words;
    const { texts } = words;
    this._root.setAttribute("aria-label", texts.timeline);
    this._range.setAttribute("aria-label", texts.date);
    this._dateInput.setAttribute("aria-label", texts.date);
    this._dateButton.title = texts.choose_date;
    label(this._speed, texts.speed);
    offer(this._speed, SPEEDS.map((speed) => [speed, fill(texts.days_per_second, { n: speed })]));
    label(this._unit, texts.step);
    offer(this._unit, UNITS.map((unit) => [unit, texts[`step_${unit}`]]));
    this._nameSteps();
    this.showPlaying(this._playing);
  },

  _nameSteps() {
    const { texts } = this._words;
    const suffix = this._unit.value === "change" ? "" : `_${this._unit.value}`;
    label(this._previous, texts[`previous${suffix}`]);
    label(this._next, texts[`next${suffix}`]);
  },

  /** @param {boolean} playing */
  showPlaying(playing) {
    this._playing = playing;
    this._playButton.replaceChildren(icon(playing ? "pause" : "play"));
    label(this._playButton, playing ? this._words.texts.pause : this._words.texts.play);
  },

  /** Show a day right after all else, once however many go by; a timer or a frame would take longer. @param {number} day */
  showDay(day) {
    this._day = day;
    this._painting ??= Promise.resolve().then(() => this._paintDay());
  },

  _paintDay() {
    this._painting = null;
    const date = this._history.firstDay + this._day;
    this._range.value = this._day;
    this._veil.style.transform = `scaleX(${1 - this._day / Math.max(1, this._history.length)})`;
    this._dateButton.firstChild.data = this._words.shortDay(date);
    if (this._playing) return;
    const name = this._named.on(this._day)?.label;
    this._range.setAttribute("aria-valuetext", [this._words.fullDay(date), name].filter(Boolean).join(": "));
    if (document.activeElement === this._range) this._named.showOn(this._day, true);
  },

  /** @returns {number} days a second */
  speed() {
    return Number(this._speed.value);
  },
});

/** Offer choices and keep the one that was made. @param {HTMLSelectElement} select @param {[string, string][]} choices */
function offer(select, choices) {
  const { value } = select;
  select.replaceChildren(...choices.map(([choice, text]) => new Option(text, choice)));
  if (value) select.value = value;
}
