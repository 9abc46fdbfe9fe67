/**
 * A canvas that shows a finished picture. Unlike one that is drawn on, it takes no time while others change.
 */

class Still {
  constructor() {
    this.canvas = document.createElement("canvas");
    this._context = this.canvas.getContext("bitmaprenderer");
    this._shown = null;
  }

  /** @param {ImageBitmap} picture @param {Frame} frame that it is of */
  show(picture, frame) {
    fitCanvas(this.canvas, frame.width, frame.height, frame.ratio);
    this._context.transferFromImageBitmap(picture);
    this._shown = frame;
    this.canvas.style.transform = "";
  }

  /** Have what is shown lie where it belongs in another frame, while a new picture is on its way. @param {Frame} frame */
  follow(frame) {
    if (this._shown) follow(this.canvas, this._shown, frame);
  }
}
