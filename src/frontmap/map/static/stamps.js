/**
 * The marks as pixels.
 */

/** Marks with a smaller radius, in device pixels, have hard edges: soft ones would take most of the time to paint. */
const SOFT_RADIUS = 3;

/**
 * A mark as pixels, ready to be copied into a pixel buffer: as a square, and as a list of the pixels that are not empty.
 * @typedef {object} Stamp
 * @property {number} half how many pixels it reaches from its middle one
 * @property {number} size of the square
 * @property {Uint32Array} pixels of the square
 * @property {Int16Array} from where the pixels of each row start
 * @property {Int16Array} to where they end
 * @property {Int32Array} offsets of the listed pixels from the middle one, in a picture of a certain stride
 * @property {Uint32Array} colours of the listed pixels
 * @property {number} opaqueCount how many of the listed pixels are opaque; these come first
 */

/** Makes the stamps of one size. */
class StampMaker {
  /**
   * @param {Marks} marks
   * @param {number} radius in CSS pixels
   * @param {number} ratio device pixels per CSS pixel
   * @param {number} stride of the picture that they are for
   */
  constructor(marks, radius, ratio, stride) {
    Object.assign(this, { _marks: marks, _radius: radius, _ratio: ratio, _stride: stride });
    this.half = Math.ceil(marks.reach(radius) * ratio);
    const size = 2 * this.half + 1;
    this._context = element("canvas", { width: size, height: size }).getContext("2d", { willReadFrequently: true });
    this._context.setTransform(ratio, 0, 0, ratio, this.half + 0.5, this.half + 0.5);
    this._ground = rgbOf(this._context, marks.palette.ground);
  }

  /** @param {number} state @param {Style} style @returns {Stamp} */
  make(state, style) {
    const pixels = this._drawn((context) => this._marks.draw(context, state, this._radius, style));
    if (this._radius * this._ratio < SOFT_RADIUS) hardenEdges(pixels);
    if (style.strength < 1) fade(pixels, style.strength, this._ground);
    return makeStamp(pixels, this.half, this._stride);
  }

  /** @returns {Stamp} nothing at all */
  makeEmpty() {
    return makeStamp(this._drawn(() => {}), this.half, this._stride);
  }

  _drawn(draw) {
    const { width } = this._context.canvas;
    this._context.clearRect(-width, -width, 2 * width, 2 * width);
    draw(this._context);
    return new Uint32Array(this._context.getImageData(0, 0, width, width).data.buffer);
  }
}

/** @returns {number} a colour as an opaque pixel */
function rgbOf(context, colour) {
  context.fillStyle = colour;
  context.fillRect(-1, -1, 2, 2);
  const { width, height } = context.canvas;
  return new Uint32Array(context.getImageData(width >> 1, height >> 1, 1, 1).data.buffer)[0];
}

/** Mix the pixels' colours with the ground's, so that they stay opaque. @param {Uint32Array} pixels */
function fade(pixels, strength, ground) {
  const share = Math.round(255 * strength);
  pixels.forEach((pixel, index) => {
    const mixed = blendOnOpaque(((pixel & 0xffffff) | (share << 24)) >>> 0, ground);
    pixels[index] = ((mixed & 0xffffff) | (pixel & 0xff000000)) >>> 0;
  });
}

/** Make every pixel either opaque or empty. @param {Uint32Array} pixels */
function hardenEdges(pixels) {
  pixels.forEach((pixel, index) => (pixels[index] = pixel >>> 24 < 128 ? 0 : (pixel | 0xff000000) >>> 0));
}

/**
 * @param {Uint32Array} drawn a square of pixels
 * @param {number} reach from its middle
 * @param {number} stride of the picture that it is for
 * @returns {Stamp} without the square's empty rim
 */
function makeStamp(drawn, reach, stride) {
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
  return { ...stamp, ...listPixels(stamp, stride) };
}

/** @returns {{offsets: Int32Array, colours: Uint32Array, opaqueCount: number}} a stamp's pixels as a list */
function listPixels({ half, size, pixels }, stride) {
  const isOpaque = (index) => pixels[index] >>> 24 === 255;
  const drawn = Array.from(pixels.keys()).filter((index) => pixels[index] >>> 24 > 0);
  const listed = [...drawn.filter(isOpaque), ...drawn.filter((index) => !isOpaque(index))];
  return {
    offsets: Int32Array.from(listed, (index) => (Math.floor(index / size) - half) * stride + (index % size) - half),
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
