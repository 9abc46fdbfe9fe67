/**
 * A canvas whose pictures are painted beside the page's own work, by a worker. What was painted before moves along
 * until then.
 */

class Aside {
  /** @param {string} kind of `PAINTERS` */
  constructor(kind) {
    this._kind = kind;
    this._still = new Still();
    this.canvas = this._still.canvas;
    this._wish = {};
  }

  /** @param {Uint8Array} bytes an unpacked file of the kind */
  take(bytes) {
    this._bytes = bytes;
    this._painter = null;
    this._worker?.terminate();
    this._worker = new Worker(URL.createObjectURL(new Blob([WORKER_SCRIPT], { type: "text/javascript" })));
    this._worker.onerror = () => this._doWithout();
    this._worker.onmessage = ({ data }) => this._show(data);
    this._worker.postMessage({ kind: this._kind, bytes });
  }

  /** @param {object} wish what the painter is to know besides the frame */
  wish(wish) {
    this._wish = wish;
  }

  /** @param {boolean} hidden what is hidden is not painted either */
  hide(hidden) {
    this.canvas.hidden = hidden;
    this.repaint();
  }

  /** @param {Frame} frame */
  paint(frame) {
    this.frame = frame;
    this._still.follow(frame);
    if (this.canvas.hidden) return;
    if (this._worker) this._worker.postMessage({ frame, wish: this._wish });
    else if (this._bytes) this.paintNow();
  }

  /** Paint again at the same place. */
  repaint() {
    if (this.frame) this.paint(this.frame);
  }

  /** Paint here and at once, for what cannot wait. */
  paintNow() {
    if (!this.frame || this.canvas.hidden) return;
    this._painter ??= PAINTERS[this._kind](this._bytes);
    this._still.show(this._painter.paint(this.frame, this._wish), this.frame);
  }

  _show({ picture, frame }) {
    this._still.show(picture, frame);
    this._still.follow(this.frame);
  }

  /** Go on without the worker, which could not be started. */
  _doWithout() {
    this._worker = null;
    this.paintNow();
  }
}
