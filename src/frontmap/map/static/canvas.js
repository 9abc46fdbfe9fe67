/**
 * The canvases of the map: one Leaflet renderer that moves and zooms them together.
 */

const MAX_RATIO = 2;

/** Stacks the canvases of several painters, each an object with `canvas` and `paint(frame)`, which may paint later. */
const CanvasStack = L.Renderer.extend({
  options: { padding: 0.1 },

  initialize(painters) {
    L.Renderer.prototype.initialize.call(this, {});
    this._painters = painters;
  },

  _initContainer() {
    this._container = L.DomUtil.create("div", "frontmap-canvases");
    this._container.append(...this._painters.map((painter) => painter.canvas));
  },

  _destroyContainer() {
    L.DomUtil.remove(this._container);
  },

  _updatePaths() {},

  /** After a move, a zoom or a resize, which Leaflet may tell of twice: fit the canvases and paint everything. */
  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    L.DomUtil.setPosition(this._container, this._bounds.min);
    const frame = this._makeFrame();
    if (!frame.width || !frame.height || isSameFrame(frame, this.frame)) return;
    this.frame = frame;
    for (const painter of this._painters) painter.paint(frame);
    this.fire("update");
  },

  /** @returns {Frame} */
  _makeFrame() {
    const size = this._bounds.getSize();
    const ratio = Math.min(window.devicePixelRatio || 1, MAX_RATIO);
    const origin = this._map.getPixelOrigin().add(this._bounds.min);
    const zoom = this._map.getZoom();
    return {
      width: Math.round(size.x * ratio),
      height: Math.round(size.y * ratio),
      ratio,
      zoom,
      scale: 2 ** zoom * ratio,
      left: origin.x * ratio,
      top: origin.y * ratio,
    };
  },

  /** @param {L.Point} point in the map's container @returns {{x: number, y: number}} in the canvases' pixels */
  toCanvas(point) {
    const offset = this._map.containerPointToLayerPoint(point).subtract(this._bounds.min);
    return { x: offset.x * this.frame.ratio, y: offset.y * this.frame.ratio };
  },
});

/** Have a canvas painted for one frame lie where it belongs in another. @param {Frame} painted @param {Frame} frame */
function follow(canvas, painted, frame) {
  const growth = frame.scale / painted.scale;
  const left = (painted.left * growth - frame.left) / frame.ratio;
  const top = (painted.top * growth - frame.top) / frame.ratio;
  canvas.style.transform = `translate(${left}px, ${top}px) scale(${(growth * painted.ratio) / frame.ratio})`;
}

/** Give a canvas its size, which clears it only where the size differs. */
function fitCanvas(canvas, width, height, ratio) {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${width / ratio}px`;
  canvas.style.height = `${height / ratio}px`;
}
