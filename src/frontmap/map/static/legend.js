/**
 * The legend: every state's mark with its words, which is also the filter: a press hides or shows a state's marks. It
 * folds, and starts folded where the map is narrow.
 */

const LEGEND_ICON_PX = 20;
const LEGEND_RADIUS_PX = 6;
const NARROW_PX = 640;
const FRESH_CHOICES = [0, 1, 3, 7, 14, 30];

/** @param {number} actorCount @returns {number[]} every state, as the legend has them */
function statesOf(actorCount) {
  const held = Array.from({ length: actorCount }, (_, actor) => [FIRST_HELD + 2 * actor + 1, FIRST_HELD + 2 * actor]);
  return [...held.flat(), CONTESTED, UNKNOWN];
}

/** Fires `filter` with the `hidden` states, and `fresh` with `days`. */
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

  /** @param {Marks} marks @param {Words} words @param {number} freshDays for how many days a change glows */
  show(marks, words, freshDays) {
    this._summary.textContent = words.texts.legend;
    const rows = statesOf(words.actors.length).map((state) => element("li", {}, this._entry(state, marks, words)));
    this._offerFresh(words.texts, freshDays);
    const glow = legendIcon((context) => drawGlowRing(context, marks));
    rows.push(element("li", { className: "frontmap-glow" }, glow, this._fresh));
    this._list.replaceChildren(...rows);
  },

  _entry(state, marks, words) {
    const picture = legendIcon((context) => marks.draw(context, state, LEGEND_RADIUS_PX));
    const entry = button("", () => this._toggle(state, entry), picture, element("span", { textContent: words.state(state) }));
    entry.title = words.texts.filter;
    entry.setAttribute("aria-pressed", String(!this._hidden.has(state)));
    return entry;
  },

  _toggle(state, entry) {
    if (!this._hidden.delete(state)) this._hidden.add(state);
    entry.setAttribute("aria-pressed", String(!this._hidden.has(state)));
    this.fire("filter", { hidden: this._hidden });
  },

  _offerFresh(texts, freshDays) {
    const choices = [...new Set([...FRESH_CHOICES, freshDays])].sort((a, b) => a - b);
    this._fresh.replaceChildren(...choices.map((n) =>
      new Option(n === 0 ? texts.fresh_off : fill(n === 1 ? texts.fresh_one : texts.fresh, { n }), n)));
    this._fresh.value = freshDays;
    this._fresh.setAttribute("aria-label", texts.fresh_choice);
  },
});

/** @param {(context: CanvasRenderingContext2D) => void} draw @returns {HTMLCanvasElement} */
function legendIcon(draw) {
  const ratio = Math.min(window.devicePixelRatio || 1, MAX_RATIO);
  const canvas = element("canvas", { attributes: { "aria-hidden": "true" } });
  fitCanvas(canvas, LEGEND_ICON_PX * ratio, LEGEND_ICON_PX * ratio, ratio);
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, canvas.width / 2, canvas.height / 2);
  draw(context);
  return canvas;
}

/** Draw the glow without the mark inside it. */
function drawGlowRing(context, marks) {
  marks.drawGlow(context, LEGEND_RADIUS_PX, FRESHNESS_LEVELS - 1);
  context.globalCompositeOperation = "destination-out";
  fillShape(context, "circle", LEGEND_RADIUS_PX, "black");
}

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
