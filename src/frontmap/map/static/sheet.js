/**
 * Paper to paint one picture after another on, in a page or in a worker.
 */

/** Takes up room only while something is painted on it. */
class Sheet {
  constructor() {
    this._canvas = new OffscreenCanvas(1, 1);
    this.context = this._canvas.getContext("2d");
  }

  /** Start a picture; the context's settings are as at first. @param {Frame} frame that it will show */
  start({ width, height }) {
    Object.assign(this._canvas, { width, height });
  }

  /** @returns {ImageBitmap} what was painted since */
  finish() {
    const picture = this._canvas.transferToImageBitmap();
    Object.assign(this._canvas, { width: 1, height: 1 });
    return picture;
  }
}
