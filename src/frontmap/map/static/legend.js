/**
 * The legend: every state's mark with its words. It folds, and starts folded where the map is narrow.
 */

const LEGEND_ICON_PX = 20;
const LEGEND_RADIUS_PX = 6;
const NARROW_PX = 640;

/** @type {L.Control} */
const Legend = L.Control.extend({
  options: { position: "topright" },

  onAdd(map) {
    this._summary = element("summary");
    this._list = element("ul");
    const open = map.getContainer().clientWidth >= NARROW_PX;
    const box = element("details", { className: "frontmap-legend frontmap-panel", open }, this._summary, this._list);
    L.DomEvent.disableClickPropagation(box).disableScrollPropagation(box);
    return box;
  },

  /** @param {Marks} marks @param {Words} words @param {number} freshDays for how many days a change glows */
  show(marks, words, freshDays) {
    this._summary.textContent = words.texts.legend;
    const held = words.actors.flatMap((_, actor) => [FIRST_HELD + 2 * actor + 1, FIRST_HELD + 2 * actor]);
    const rows = [...held, CONTESTED, UNKNOWN].map((state) =>
      legendRow((context) => marks.draw(context, state, LEGEND_RADIUS_PX), words.state(state)));
    if (freshDays > 0) {
      const fresh = fill(words.texts.fresh, { n: freshDays });
      rows.push(legendRow((context) => drawGlowRing(context, marks), fresh));
    }
    this._list.replaceChildren(...rows);
  },
});

/** @param {(context: CanvasRenderingContext2D) => void} draw @param {string} text @returns {HTMLLIElement} */
function legendRow(draw, text) {
  const ratio = Math.min(window.devicePixelRatio || 1, MAX_RATIO);
  const canvas = element("canvas", { attributes: { "aria-hidden": "true" } });
  fitCanvas(canvas, LEGEND_ICON_PX * ratio, LEGEND_ICON_PX * ratio, ratio);
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, canvas.width / 2, canvas.height / 2);
  draw(context);
  return element("li", {}, canvas, element("span", { textContent: text }));
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
