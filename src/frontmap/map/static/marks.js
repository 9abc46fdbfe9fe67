/**
 * The marks: how a town looks in each state. Shape and filling tell the states apart as well as colour does.
 */

/** How much larger than its circle a shape is drawn, so that all have about the same area. */
const SHAPE_SCALE = { circle: 1, square: 0.9, diamond: 1.25, triangle: 1.3 };
const FRESHNESS_LEVELS = 4;

/** Marks with a smaller radius, in device pixels, have hard edges: soft ones would take most of the time to paint. */
const SOFT_RADIUS = 3;

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

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {number} state
   * @param {number} radius in the context's units
   * @param {number} freshness 0 for an old state, up to FRESHNESS_LEVELS - 1 for one of today
   */
  draw(context, state, radius, freshness = 0) {
    if (freshness > 0) this.drawGlow(context, radius, freshness);
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

/**
 * A mark as pixels, ready to be copied into a pixel buffer: as a square, and as a list of the pixels that are not empty.
 * @typedef {object} Stamp
 * @property {number} half how many pixels it reaches from its middle one
 * @property {number} size of the square
 * @property {Uint32Array} pixels of the square
 * @property {Int16Array} from where the pixels of each row start
 * @property {Int16Array} to where they end
 * @property {Int32Array} offsets of the listed pixels from the middle one, in a picture of a certain width
 * @property {Uint32Array} colours of the listed pixels
 * @property {number} opaqueCount how many of the listed pixels are opaque; these come first
 */

/**
 * @param {Marks} marks
 * @param {number} actorCount
 * @param {number} radius in CSS pixels
 * @param {number} ratio device pixels per CSS pixel
 * @param {number} width of the picture that they are for, in device pixels
 * @param {Set<number>} hidden states whose marks are left out
 * @returns {Stamp[]} by look: state times FRESHNESS_LEVELS plus freshness
 */
function makeStamps(marks, actorCount, radius, ratio, width, hidden) {
  const half = Math.ceil((radius * 1.3 + 3) * ratio);
  const size = 2 * half + 1;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const stamps = [];
  for (let look = 0; look < (FIRST_HELD + 2 * actorCount) * FRESHNESS_LEVELS; look++) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, size, size);
    context.setTransform(ratio, 0, 0, ratio, half + 0.5, half + 0.5);
    const state = Math.floor(look / FRESHNESS_LEVELS);
    if (!hidden.has(state)) marks.draw(context, state, radius, look % FRESHNESS_LEVELS);
    const pixels = new Uint32Array(context.getImageData(0, 0, size, size).data.buffer);
    if (radius * ratio < SOFT_RADIUS) hardenEdges(pixels);
    stamps.push(makeStamp(pixels, half, width));
  }
  return stamps;
}

/** Make every pixel either opaque or empty. @param {Uint32Array} pixels */
function hardenEdges(pixels) {
  pixels.forEach((pixel, index) => (pixels[index] = pixel >>> 24 < 128 ? 0 : (pixel | 0xff000000) >>> 0));
}

/**
 * @param {Uint32Array} drawn a square of pixels
 * @param {number} reach from its middle
 * @param {number} width of the picture that it is for
 * @returns {Stamp} without the square's empty rim
 */
function makeStamp(drawn, reach, width) {
  const half = Math.max(1, furthestPixel(drawn, reach));
  const size = 2 * half + 1;
  const stamp = {
    half, size, pixels: new Uint32Array(size * size), from: new Int16Array(size).fill(size), to: new Int16Array(size),
  };
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const pixel = drawn[(row + reach - half) * (2 * reach + 1) + column + reach - half];
      if (pixel >>> 24 === 0) continue;
      stamp.pixels[row * size + column] = pixel;
      stamp.from[row] = Math.min(stamp.from[row], column);
      stamp.to[row] = column + 1;
    }
  }
  return { ...stamp, ...listPixels(stamp, width) };
}

/** @returns {{offsets: Int32Array, colours: Uint32Array, opaqueCount: number}} a stamp's pixels as a list */
function listPixels({ half, size, pixels }, width) {
  const isOpaque = (index) => pixels[index] >>> 24 === 255;
  const drawn = Array.from(pixels.keys()).filter((index) => pixels[index] >>> 24 > 0);
  const listed = [...drawn.filter(isOpaque), ...drawn.filter((index) => !isOpaque(index))];
  return {
    offsets: Int32Array.from(listed, (index) => (Math.floor(index / size) - half) * width + (index % size) - half),
    colours: Uint32Array.from(listed, (index) => pixels[index]),
    opaqueCount: drawn.filter(isOpaque).length,
  };
}

/** @returns {number} how many rows or columns from the middle the furthest pixel lies that is not empty */
function furthestPixel(drawn, reach) {
  const size = 2 * reach + 1;
  let furthest = 0;
  drawn.forEach((pixel, index) => {
    if (pixel >>> 24 === 0) return;
    const [row, column] = [Math.floor(index / size) - reach, (index % size) - reach];
    furthest = Math.max(furthest, Math.abs(row), Math.abs(column));
  });
  return furthest;
}
