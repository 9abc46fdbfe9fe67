/**
 * A picture written pixel by pixel, and a canvas that shows as much of it as there is something in: copying small stamps
 * this way is many times faster than drawing shapes.
 */

/**
 * Pixels from `x0`, `y0` up to but without `x1`, `y1`.
 * @typedef {{x0: number, y0: number, x1: number, y1: number}} Box
 */

/** Shorter runs of pixels are written faster one by one. */
const FILLED_WIDTH = 64;

class Pixels {
  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this._patch = new Patch(canvas);
    this._context = canvas.getContext("2d");
    this._image = null;
  }

  /** Take the size of a frame. @param {Frame} frame @returns {boolean} whether it is another, so that everything is empty now */
  fit(frame) {
    const { width, height, ratio } = frame;
    if (this.all?.x1 === width && this.all.y1 === height && this._ratio === ratio) return false;
    this._ratio = ratio;
    this._image = this._context.createImageData(alongGrid(width, ratio), alongGrid(height, ratio));
    this._buffer = new Uint32Array(this._image.data.buffer);
    this.all = { x0: 0, y0: 0, x1: width, y1: height };
    this._patch.empty();
    return true;
  }

  /** @returns {{x: number, y: number}} where in the frame the canvas starts */
  get corner() {
    return this._patch.corner;
  }

  /** @returns {number} in pixels, from one row to the next */
  get stride() {
    return this._image.width;
  }

  /** @param {Box} box */
  clear({ x0, y0, x1, y1 }) {
    const buffer = this._buffer;
    const { width } = this._image;
    if (x1 - x0 > FILLED_WIDTH) {
      for (let y = y0; y < y1; y++) buffer.fill(0, y * width + x0, y * width + x1);
    } else {
      for (let y = y0; y < y1; y++) for (let at = y * width + x0; at < y * width + x1; at++) buffer[at] = 0;
    }
  }

  /** Show on the canvas what is in the box. @param {Box} box */
  show({ x0, y0, x1, y1 }) {
    const { x, y } = this._patch.corner;
    this._context.putImageData(this._image, -x, -y, x0, y0, x1 - x0, y1 - y0);
  }

  /** Show the whole picture, of which all lies in the box. @param {Box} box */
  showAll(box) {
    this._patch.cover(box, { width: this._image.width, height: this._image.height, ratio: this._ratio });
    this.show(this._patch.box);
  }

  /** Copy a stamp with its middle at x, y, as far as it lies within the box. @param {Stamp} stamp @param {Box} box */
  stamp(stamp, x, y, box) {
    const { half } = stamp;
    if (x - half >= box.x0 && y - half >= box.y0 && x + half < box.x1 && y + half < box.y1) this._stampWhole(stamp, x, y);
    else this._stampPart(stamp, x, y, box);
  }

  _stampWhole({ offsets, colours, opaqueCount }, x, y) {
    const buffer = this._buffer;
    const middle = y * this._image.width + x;
    const count = colours.length;
    for (let index = 0; index < opaqueCount; index++) buffer[middle + offsets[index]] = colours[index];
    for (let index = opaqueCount; index < count; index++) {
      const target = middle + offsets[index];
      const under = buffer[target];
      buffer[target] = under === 0 ? colours[index] : blend(colours[index], under);
    }
  }

  _stampPart({ half, size, pixels, from, to }, x, y, { x0, y0, x1, y1 }) {
    const buffer = this._buffer;
    const { width } = this._image;
    const left = x - half;
    const top = y - half;
    const lastRow = Math.min(size, y1 - top);
    for (let row = Math.max(0, y0 - top); row < lastRow; row++) {
      const start = Math.max(from[row], x0 - left);
      const end = row * size + Math.min(to[row], x1 - left);
      let target = (top + row) * width + left + start;
      for (let source = row * size + start; source < end; source++, target++) {
        const pixel = pixels[source];
        const under = buffer[target];
        if (pixel >>> 24 === 255 || under === 0) buffer[target] = pixel;
        else if (pixel >>> 24 > 0) buffer[target] = blend(pixel, under);
      }
    }
  }
}

/** @returns {number} a pixel laid over another; the red byte is the lowest, alpha the highest */
function blend(over, under) {
  return under >>> 24 === 255 ? blendOnOpaque(over, under) : blendOnTranslucent(over, under);
}

/** Two colours are worked on at a time, each in 16 bits of a number. */
function blendOnOpaque(over, under) {
  const share = over >>> 24;
  const rest = 255 - share;
  const redBlue = Math.imul(over & 0xff00ff, share) + Math.imul(under & 0xff00ff, rest) + 0x800080;
  const green = Math.imul((over >>> 8) & 255, share) + Math.imul((under >>> 8) & 255, rest) + 128;
  return (0xff000000 | ((redBlue >>> 8) & 0xff00ff) | (green & 0xff00)) >>> 0;
}

function blendOnTranslucent(over, under) {
  const alpha = over >>> 24;
  const sum = alpha + ((under >>> 24) * (255 - alpha)) / 255;
  const share = alpha / sum;
  const red = (under & 255) + ((over & 255) - (under & 255)) * share;
  const green = ((under >>> 8) & 255) + (((over >>> 8) & 255) - ((under >>> 8) & 255)) * share;
  const blue = ((under >>> 16) & 255) + (((over >>> 16) & 255) - ((under >>> 16) & 255)) * share;
  return ((Math.round(sum) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
