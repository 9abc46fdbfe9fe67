/**
 * The legend: every state's mark with its words, which is also the filter: a press hides or shows a state's marks. It
 * folds, and starts folded where the map is narrow.
 */

const NARROW_PX = 640;
const FRESH_CHOICES = [0, 1, 3, 7, 14, 30];

/** @param {number} actorCount @returns {number[]} every state, as the legend has them */
function statesOf(actorCount) {
  const held = Array.from({ length: actorCount }, (_, actor) => [FIRST_HELD + 2 * actor + 1, FIRST_HELD + 2 * actor]);
  return [...held.flat(), CONTESTED, UNKNOWN];
}

/** Fires `filter` with the `hidden` states, `fresh` with `days`, and `switch` with `name` and `shown`. */
const Legend = L.Control.extend({
  options: { position: "topright" },
  includes: L.Evented.prototype,

  onAdd(map) {
    this._hidden = new Set();
    this._summary = element("summary");
    this._list = element("ul");
    this._fresh = element("select", { className: "frontmap-fresh" });
    this._fresh.addEventListener("change", () => this.fire("fresh", { days: Number(this._fresh.value) }));
    const open = map.getContainer().clientWidth >= NARROW_PX;
    const box = element("details", { className: "frontmap-legend frontmap-panel", open }, this._summary, this._list);
    L.DomEvent.disableClickPropagation(box).disableScrollPropagation(box);
    return box;
  },

  /** @param {FrontMap} front */
  show(front) {
    const { words, freshDays } = front;
    this._summary.textContent = words.texts.legend;
    this._offerFresh(words.texts, freshDays);
    const entries = statesOf(words.actors.length).map((state) => this._entry(state, front));
    const rows = [...entries, ...this._notes(front), ...this._switches(front)];
    this._list.replaceChildren(...rows.map((row) => element("li", {}, row)));
  },

  /** @returns {HTMLElement[]} what makes marks of one state look different */
  _notes({ marks, words, settings: { compareDay, staleDays } }) {
    const faint = legendIcon((context) => drawFaint(context, marks));
    if (compareDay) {
      const day = words.longDay(epochDay(compareDay));
      const rim = legendIcon((context) => drawRim(context, marks));
      return [note(rim, fill(words.texts.compared, { day })), note(faint, fill(words.texts.unchanged, { day }))];
    }
    const glow = element("div", { className: "frontmap-glow" }, legendIcon((context) => drawGlow(context, marks)), this._fresh);
    return staleDays > 0 ? [glow, note(faint, fill(words.texts.faded, { n: staleDays }))] : [glow];
  },

  /** @returns {HTMLElement[]} what can be shown besides the marks */
  _switches({ marks, words: { texts }, extras }) {
    return extras.offered.map((name) => {
      const picture = legendIcon((context) => SWITCH_ICONS[name](context, marks));
      const look = { picture, text: texts[name], title: texts.switch, pressed: extras.isShown(name) };
      return switchButton(look, (shown) => this.fire("switch", { name, shown }));
    });
  },

  /** @returns {HTMLElement} a state, which can be hidden */
  _entry(state, { marks, words }) {
    const picture = legendIcon((context) => marks.draw(context, state, LEGEND_RADIUS_PX));
    const look = { picture, text: words.state(state), title: words.texts.filter, pressed: !this._hidden.has(state) };
    return switchButton(look, (shown) => {
      if (shown) this._hidden.delete(state);
      else this._hidden.add(state);
      this.fire("filter", { hidden: this._hidden });
    });
  },

  _offerFresh(texts, freshDays) {
    const choices = [...new Set([...FRESH_CHOICES, freshDays])].sort((a, b) => a - b);
    this._fresh.replaceChildren(...choices.map((n) =>
      new Option(n === 0 ? texts.fresh_off : fill(n === 1 ? texts.fresh_one : texts.fresh, { n }), n)));
    this._fresh.value = freshDays;
    this._fresh.setAttribute("aria-label", texts.fresh_choice);
  },
});

/** @returns {HTMLElement} a line that explains and does nothing */
function note(picture, text) {
  return element("div", { className: "frontmap-note" }, picture, element("span", { textContent: text }));
}

/**
 * @param {{picture: HTMLElement, text: string, title: string, pressed: boolean}} look
 * @param {(shown: boolean) => void} onSwitch
 * @returns {HTMLButtonElement} pressed while its part is shown
 */
function switchButton({ picture, text, title, pressed }, onSwitch) {
  const made = button("", () => {
    const shown = made.getAttribute("aria-pressed") === "false";
    made.setAttribute("aria-pressed", String(shown));
    onSwitch(shown);
  }, picture, element("span", { textContent: text }));
  made.title = title;
  made.setAttribute("aria-pressed", String(pressed));
  return made;
}
