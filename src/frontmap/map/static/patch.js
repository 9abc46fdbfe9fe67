/**
 * A canvas no larger than what is shown on it: canvases are most of the memory that the map needs.
 */

/** A canvas stays as it is, since another size takes its time, unless so many times as large as it has to be. */
const MAX_SURPLUS = 3;

/** The canvas starts and ends at multiples of so many CSS pixels: between device pixels it would be blurred. */
const GRID_PX = 20;

class Patch {
  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this._canvas = canvas;
    this.corner = { x: 0, y: 0 };
  }

  /** Give back the canvas's memory. */
  empty() {
    this._canvas.width = 0;
  }

  /** Have the canvas cover a part of a frame, and lie there. @param {Box} box @param {{width: number, height: number, ratio: number}} frame */
  cover({ x0, y0, x1, y1 }, { width, height, ratio }) {
    const grid = alongGrid(1, ratio);
    const [left, top] = [Math.max(0, x0 - (x0 % grid)), Math.max(0, y0 - (y0 % grid))];
    this._fit(alongGrid(x1 - left, ratio), alongGrid(y1 - top, ratio), ratio);
    const x = Math.max(0, Math.min(left, alongGrid(width, ratio) - this._canvas.width));
    const y = Math.max(0, Math.min(top, alongGrid(height, ratio) - this._canvas.height));
    this.corner = { x, y };
    this._canvas.style.transform = `translate(${x / ratio}px, ${y / ratio}px)`;
  }

  /** @returns {Box} what the canvas covers of the frame */
  get box() {
    const { x, y } = this.corner;
    return { x0: x, y0: y, x1: x + this._canvas.width, y1: y + this._canvas.height };
  }

  /** Have the canvas be of at least this size. */
  _fit(width, height, ratio) {
    const canvas = this._canvas;
    const isTooLarge = canvas.width * canvas.height > MAX_SURPLUS * width * height;
    if (canvas.width < width || canvas.height < height || isTooLarge) fitCanvas(canvas, width, height, ratio);
  }
}

/** @returns {number} a length in device pixels that ends on the grid, and is no less */
function alongGrid(length, ratio) {
  const grid = Math.round(GRID_PX * ratio);
  return Math.max(1, Math.ceil(length / grid)) * grid;
}
