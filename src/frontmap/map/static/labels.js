/**
 * The towns' names, and the ring around the selected one. They depend on the day only where some states are hidden.
 */

const FONT_PX = 12;
const LABEL_GAP_PX = 5;
const MAX_CANDIDATES = 600;
const MAX_WIDTHS = 5000;
const HALO_PX = 3;

/**
 * A name where it is to be written, in CSS pixels from the frame's corner; a landmark has a dot beside it.
 * @typedef {{text: string, font: string, colour: string, left: number, top: number, width: number, height: number, dot: ?{x: number, y: number}}} Label
 */

/** Paints labels that avoid each other: the selected town's first, then the weightier ones. */
class Labels {
  /** @param {Towns} towns */
  constructor(towns) {
    this.canvas = document.createElement("canvas");
    this._patch = new Patch(this.canvas);
    this._context = this.canvas.getContext("2d");
    this._towns = towns;
    this.selected = -1;
    this.names = null;
    this._landmarks = [];
    this._fonts = new Map();
  }

  /** @param {Palette} palette */
  setPalette(palette) {
    this._palette = palette;
    this._fonts.clear();
  }

  /** @param {?Names} names null while there are none */
  setNames(names) {
    this.names = names;
    this._order = Uint32Array.from(names?.weights.keys() ?? []).sort((a, b) => names.weights[b] - names.weights[a]);
  }

  /** @param {{name: string, lat: number, lon: number}[]} landmarks the most important first */
  setLandmarks(landmarks) {
    this._landmarks = landmarks.map(({ name, lat, lon }) => ({ name, x: worldX(lon), y: worldY(lat) }));
    this.repaint();
  }

  /** @param {Frame} frame */
  paint(frame) {
    this.frame = frame;
    if (this._painted) follow(this.canvas, this._painted, frame);
    this._request ??= requestAnimationFrame(() => this.paintNow());
  }

  /** Paint at once, for what cannot wait. */
  paintNow() {
    cancelAnimationFrame(this._request);
    this._request = null;
    const isEmpty = !this.names && this._landmarks.length === 0;
    if (!this.frame || (isEmpty && !this._painted)) return;
    const labels = this._placed();
    this._start(labels);
    this._paintRing();
    for (const label of labels) this._write(label);
  }

  /** @returns {{x: number, y: number}} where in its frame the canvas starts, which is no larger than it takes */
  get corner() {
    return this._patch.corner;
  }

  /** Paint again at the same place. */
  repaint() {
    if (this.frame) this.paint(this.frame);
  }

  /** Have an empty canvas where the labels go, and write on it in CSS pixels from the frame's corner. @param {Label[]} labels */
  _start(labels) {
    const { frame } = this;
    const { ratio } = frame;
    if (this._painted?.width !== frame.width || this._painted.height !== frame.height) this._patch.empty();
    this._patch.cover(this._boxAround(labels), frame);
    const { x, y } = this.corner;
    this._painted = { ...frame, left: frame.left + x, top: frame.top + y };
    this._context.setTransform(1, 0, 0, 1, 0, 0);
    this._context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this._context.setTransform(ratio, 0, 0, ratio, -x, -y);
    this._context.lineJoin = "round";
    this._context.textBaseline = "middle";
  }

  /** @param {Label[]} labels @returns {Box} where they and the ring are in the frame, in device pixels */
  _boxAround(labels) {
    const { width, height, ratio } = this.frame;
    const box = { x0: width, y0: height, x1: 0, y1: 0 };
    const dots = labels.filter(({ dot }) => dot).map(({ dot }) => dotBox(dot));
    for (const { left, top, width: wide, height: high } of [...labels, ...dots, ...this._ringBoxes()]) {
      box.x0 = Math.min(box.x0, Math.floor((left - HALO_PX) * ratio));
      box.y0 = Math.min(box.y0, Math.floor((top - HALO_PX) * ratio));
      box.x1 = Math.max(box.x1, Math.ceil((left + wide + HALO_PX) * ratio));
      box.y1 = Math.max(box.y1, Math.ceil((top + high + HALO_PX) * ratio));
    }
    return {
      x0: Math.max(0, box.x0), y0: Math.max(0, box.y0), x1: Math.min(width, box.x1), y1: Math.min(height, box.y1),
    };
  }

  _ringBoxes() {
    const position = this._towns.positionOf(this.selected);
    const reach = this._ringRadius();
    if (!position) return [];
    return [{ left: position.x - reach, top: position.y - reach, width: 2 * reach, height: 2 * reach }];
  }

  _ringRadius() {
    return this._towns.radius() + 5;
  }

  _paintRing() {
    const position = this._towns.positionOf(this.selected);
    if (!position) return;
    const context = this._context;
    context.beginPath();
    context.arc(position.x, position.y, this._ringRadius(), 0, 2 * Math.PI);
    context.lineWidth = 5;
    context.strokeStyle = this._palette.paper;
    context.stroke();
    context.lineWidth = 2.5;
    context.strokeStyle = this._palette.ink;
    context.stroke();
  }

  /** @param {Label} label */
  _write({ text, font, colour, left, top, height, dot }) {
    const context = this._context;
    const middle = top + height / 2;
    context.font = font;
    context.lineWidth = HALO_PX;
    context.strokeStyle = this._palette.paper;
    context.strokeText(text, left, middle);
    context.fillStyle = colour;
    context.fillText(text, left, middle);
    if (dot) context.fillRect(dot.x - 2, dot.y - 2, 4, 4);
  }

  /** @returns {Label[]} what is to be written, so that no two overlap; landmarks give way to marks only, being few */
  _placed() {
    const taken = this._marksInView();
    const landmarks = this._placedLandmarks(taken);
    return this.names ? [...landmarks, ...this._placedSelected(taken), ...this._placedNames(taken)] : landmarks;
  }

  _placedLandmarks(taken) {
    const { scale, left, top, width, height, ratio } = this.frame;
    this._useFont(`italic ${FONT_PX}px`);
    const labels = [];
    for (const { name, x, y } of this._landmarks) {
      const dot = { x: (x * scale - left) / ratio, y: (y * scale - top) / ratio };
      if (dot.x < 0 || dot.y < 0 || dot.x * ratio > width || dot.y * ratio > height) continue;
      const box = dotBox(dot);
      if (!taken.isFree(box)) continue;
      const label = this._place(name, dot, 6, this._palette.muted, taken);
      if (!label) continue;
      taken.add(box);
      labels.push({ ...label, dot });
    }
    return labels;
  }

  /** The selected town's name stands wherever it likes. */
  _placedSelected(taken) {
    const position = this._towns.positionOf(this.selected);
    if (!position) return [];
    this._useFont("600 13px");
    const name = this.names.of(this.selected);
    return [this._place(name, position, this._towns.radius() + 9, this._palette.ink, taken, () => true)];
  }

  _placedNames(taken) {
    this._useFont(`${FONT_PX}px`);
    const gap = this._towns.radius() + 4;
    const labels = [];
    for (const place of this._candidates()) {
      const position = this._towns.positionOf(place);
      if (!position) continue;
      const isFree = (box) => taken.isFree(box, place);
      const label = this._place(this.names.of(place), position, gap, this._palette.ink, taken, isFree);
      if (label) labels.push(label);
    }
    return labels;
  }

  /** @returns {?Label} beside a position where it is free, null if there is no such spot */
  _place(text, position, gap, colour, taken, isFree = (box) => taken.isFree(box)) {
    const box = spotsAround(position, this._widthOf(text), gap).find(isFree);
    if (!box) return null;
    taken.add({ ...box, left: box.left - LABEL_GAP_PX, width: box.width + 2 * LABEL_GAP_PX });
    return { ...box, text, font: this._context.font, colour, dot: null };
  }

  /** Measure in this font, whose widths are kept: measuring takes its time. @param {string} style before the family */
  _useFont(style) {
    this._context.font = `${style} ${this._palette.font}`;
    if (!this._fonts.has(style)) this._fonts.set(style, new Map());
    this._widths = this._fonts.get(style);
  }

  /** @returns {number} the text's width in the present font */
  _widthOf(text) {
    const known = this._widths.get(text);
    if (known !== undefined) return known;
    if (this._widths.size > MAX_WIDTHS) this._widths.clear();
    const { width } = this._context.measureText(text);
    this._widths.set(text, width);
    return width;
  }

  /** @returns {number[]} the weightiest places in view but for the selected one */
  _candidates() {
    const places = [];
    for (const place of this._order) {
      if (places.length >= MAX_CANDIDATES) break;
      if (place !== this.selected && this._towns.isShown(place)) places.push(place);
    }
    return places;
  }

  /** @returns {Boxes} boxes of the marks that labels should not hide; none where the marks stand too close for that */
  _marksInView() {
    const boxes = new Boxes();
    const places = this._towns.inView();
    if (places.length > MAX_CANDIDATES) return boxes;
    const reach = this._towns.radius();
    for (const place of places) {
      const { x, y } = this._towns.positionOf(place);
      boxes.add({ left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach, place });
    }
    return boxes;
  }
}

/** @returns {object} the box of a landmark's dot, and a pixel around it */
function dotBox({ x, y }) {
  return { left: x - 3, top: y - 3, width: 6, height: 6 };
}
