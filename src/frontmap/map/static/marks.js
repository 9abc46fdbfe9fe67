/**
 * The marks: how a town looks in each state. Shape and filling tell the states apart as well as colour does.
 */

/** How much larger than its circle a shape is drawn, so that all have about the same area. */
const SHAPE_SCALE = { circle: 1, square: 0.9, diamond: 1.25, triangle: 1.3 };
const FRESHNESS_LEVELS = 4;

/** Marks with a smaller radius are too small for a ring around them. */
const RING_RADIUS = 3;

/**
 * How a town's mark differs from that of any other town in its state.
 * @typedef {object} Style
 * @property {number} [freshness] 0 for an old state, up to FRESHNESS_LEVELS - 1 for one of today
 * @property {number} [former] the kind of state it was in when it is compared, as in `kindOf`
 * @property {number} [strength] below 1 the more it fades into the ground
 * @property {boolean} [disagreeing] whether its sources disagree
 */

/** The colours of the page's theme, taken from its style sheet. */
class Palette {
  /** @param {Element} container the map's element */
  constructor(container) {
    const style = getComputedStyle(container);
    const names = ["ground", "sea", "coast", "lake", "river", "border", "paper", "outline", "ink", "muted", "glow"];
    for (const name of names) this[name] = style.getPropertyValue(`--frontmap-${name}`).trim();
    this.font = style.fontFamily;
  }
}

/** Draws the mark of any state around the origin of a canvas context. */
class Marks {
  /** @param {{colour: string, shape: string}[]} actors the settings' actors @param {Palette} palette */
  constructor(actors, palette) {
    this.styles = actors;
    this.palette = palette;
  }

  /** @param {number} state @returns {string} the colour that stands for it in charts */
  colour(state) {
    return this._styleOf(state).colour;
  }

  /** @returns {{colour: string, shape: string}} a grey circle where no actor has this state */
  _styleOf(state) {
    return this.styles[actorOf(state)] ?? { colour: this.palette.muted, shape: "circle" };
  }

  /** @param {number} radius @returns {number} how far from its middle a mark reaches at most, with all that surrounds it */
  reach(radius) {
    return radius * 1.25 + (radius < RING_RADIUS ? 2.5 : 4.25);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {number} state
   * @param {number} radius in the context's units
   * @param {Style} style all but its strength
   */
  draw(context, state, radius, { freshness = 0, former, disagreeing } = {}) {
    if (freshness > 0) this.drawGlow(context, radius, freshness);
    if (former !== undefined) this.drawRim(context, former, radius);
    if (disagreeing && radius >= RING_RADIUS) this.drawDisagreement(context, radius);
    if (state === UNKNOWN) this._drawUnknown(context, radius);
    else if (state === CONTESTED) this._drawContested(context, radius);
    else this._drawHeld(context, this._styleOf(state), isConfirmed(state), radius);
  }

  /** Draw what surrounds a mark that changed lately. */
  drawGlow(context, radius, freshness) {
    context.globalAlpha = freshness / (FRESHNESS_LEVELS - 1);
    fillShape(context, "circle", radius * 1.25 + 2, this.palette.glow);
    context.globalAlpha = 1;
  }

  /** Draw a rim in the colour of what was before. @param {number} former as in `kindOf` */
  drawRim(context, former, radius) {
    const colour = former === CONTESTED ? this.palette.ink : this.colour(stateOf(former));
    const width = Math.max(1.2, Math.min(2.5, radius * 0.5));
    fillShape(context, "circle", radius * 1.25 + width + 1, this.palette.outline);
    fillShape(context, "circle", radius * 1.25 + width, colour);
  }

  /** Draw the broken ring around a town whose sources disagree. */
  drawDisagreement(context, radius) {
    context.beginPath();
    context.arc(0, 0, radius * 1.25 + 3.5, 0, 2 * Math.PI);
    context.setLineDash([3, 2]);
    context.lineWidth = 1.5;
    context.strokeStyle = this.palette.muted;
    context.stroke();
    context.setLineDash([]);
  }

  _drawUnknown(context, radius) {
    fillShape(context, "circle", radius * 0.6 + 0.5, this.palette.muted);
    fillShape(context, "circle", radius * 0.6 - 0.75, this.palette.paper);
  }

  _drawContested(context, radius) {
    fillShape(context, "circle", radius + 1, this.palette.outline);
    fillShape(context, "circle", radius, this.palette.ink);
    context.beginPath();
    context.arc(0, 0, Math.max(radius - 1.25, 0.5), -Math.PI / 2, Math.PI / 2);
    context.fillStyle = this.palette.paper;
    context.fill();
  }

  _drawHeld(context, style, confirmed, radius) {
    const scaled = radius * SHAPE_SCALE[style.shape];
    const rim = Math.max(1.4, radius * 0.34);
    fillShape(context, style.shape, scaled + 1, this.palette.outline);
    fillShape(context, style.shape, scaled, style.colour);
    if (!confirmed) fillShape(context, style.shape, Math.max(scaled - rim, 0.6), this.palette.paper);
  }
}

/** Fill a shape around the origin. */
function fillShape(context, shape, radius, colour) {
  context.beginPath();
  if (shape === "circle") context.arc(0, 0, radius, 0, 2 * Math.PI);
  else if (shape === "square") context.rect(-radius, -radius, 2 * radius, 2 * radius);
  else for (const [x, y] of CORNERS[shape]) context.lineTo(x * radius, y * radius);
  context.fillStyle = colour;
  context.fill();
}

const CORNERS = {
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  triangle: [[0, -1], [0.95, 0.65], [-0.95, 0.65]],
};
