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
  show({ marks, words, freshDays, settings, extras }) {
    const { texts } = words;
    this._summary.textContent = texts.legend;
    const states = statesOf(words.actors.length).map((state) => element("li", {}, this._entry(state, marks, words)));
    this._offerFresh(texts, freshDays);
    const picture = (style) => legendIcon((context) => marks.draw(context, FIRST_HELD + 1, LEGEND_RADIUS_PX - 1, style));
    const notes = settings.compareDay ? comparisonNotes(marks, words, settings.compareDay) : [this._glowNote(marks)];
    if (settings.staleDays > 0 && !settings.compareDay) {
      notes.push(note(legendIcon((context) => drawFaint(context, marks)), fill(texts.faded, { n: settings.staleDays })));
    }
    const icons = { disagreeing: () => picture({ disagreeing: true }), area: () => legendIcon((context) => drawGround(context, marks)) };
    const switches = extras.offered.map((name) =>
      element("li", {}, this._switch(icons[name](), texts[name], texts.switch, extras.isShown(name), (shown) =>
        this.fire("switch", { name, shown }))));
    this._list.replaceChildren(...states, ...notes, ...switches);
  },

  _glowNote(marks) {
    const glow = legendIcon((context) => drawGlowRing(context, marks));
    return element("li", { className: "frontmap-glow" }, glow, this._fresh);
  },

  _entry(state, marks, words) {
    const picture = legendIcon((context) => marks.draw(context, state, LEGEND_RADIUS_PX));
    return this._switch(picture, words.state(state), words.texts.filter, !this._hidden.has(state), (shown) => {
      if (shown) this._hidden.delete(state);
      else this._hidden.add(state);
      this.fire("filter", { hidden: this._hidden });
    });
  },

  /** @param {(shown: boolean) => void} onSwitch @returns {HTMLButtonElement} pressed while its part is shown */
  _switch(picture, text, title, pressed, onSwitch) {
    const made = button("", () => {
      const shown = made.getAttribute("aria-pressed") === "false";
      made.setAttribute("aria-pressed", String(shown));
      onSwitch(shown);
    }, picture, element("span", { textContent: text }));
    made.title = title;
    made.setAttribute("aria-pressed", String(pressed));
    return made;
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

/** @returns {HTMLLIElement} a line that explains and does nothing */
function note(picture, text) {
  return element("li", { className: "frontmap-note" }, picture, element("span", { textContent: text }));
}

/** @returns {HTMLLIElement[]} what the marks mean while the map is compared with a day */
function comparisonNotes(marks, words, compareDay) {
  const day = words.longDay(epochDay(compareDay));
  const rim = legendIcon((context) => marks.draw(context, FIRST_HELD + 1, 4, { former: FIRST_HELD + 1 }));
  return [
    note(rim, fill(words.texts.compared, { day })),
    note(legendIcon((context) => drawFaint(context, marks)), fill(words.texts.unchanged, { day })),
  ];
}

function drawFaint(context, marks) {
  context.globalAlpha = UNCHANGED_STRENGTH;
  fillShape(context, "circle", LEGEND_RADIUS_PX, marks.palette.ink);
}

function drawGround(context, marks) {
  context.globalAlpha = 2 * GROUND_OPACITY[0];
  context.fillStyle = marks.colour(FIRST_HELD);
  context.fillRect(-8, -7, 8, 14);
  context.fillStyle = marks.colour(FIRST_HELD + 2);
  context.fillRect(0, -7, 8, 14);
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
