/**
 * The towns' names, and the ring around the selected one. They depend on the day only where some states are hidden.
 */

const FONT_PX = 12;
const LABEL_GAP_PX = 5;
const MAX_CANDIDATES = 600;
const MAX_WIDTHS = 5000;

/** Paints labels that avoid each other: the selected town's first, then the weightier ones. */
class Labels {
  /** @param {Towns} towns */
  constructor(towns) {
    this.canvas = document.createElement("canvas");
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
    const { frame } = this;
    this._painted = frame;
    fitCanvas(this.canvas, frame.width, frame.height, frame.ratio);
    this.canvas.style.transform = "";
    this._context.setTransform(1, 0, 0, 1, 0, 0);
    this._context.clearRect(0, 0, frame.width, frame.height);
    this._context.scale(frame.ratio, frame.ratio);
    this._context.lineJoin = "round";
    this._context.textBaseline = "middle";
    const taken = this._marksInView();
    this._paintRing();
    this._paintLandmarks(taken);
    this._paintNames(taken);
  }

  /** Paint again at the same place. */
  repaint() {
    if (this.frame) this.paint(this.frame);
  }

  _paintRing() {
    const position = this._towns.positionOf(this.selected);
    if (!position) return;
    const context = this._context;
    context.beginPath();
    context.arc(position.x, position.y, this._towns.radius() + 5, 0, 2 * Math.PI);
    context.lineWidth = 5;
    context.strokeStyle = this._palette.paper;
    context.stroke();
    context.lineWidth = 2.5;
    context.strokeStyle = this._palette.ink;
    context.stroke();
  }

  _paintNames(taken) {
    if (!this.names) return;
    this._paintSelectedName(taken);
    this._useFont(`${FONT_PX}px`);
    const gap = this._towns.radius() + 4;
    for (const place of this._candidates()) {
      const position = this._towns.positionOf(place);
      if (!position) continue;
      const isFree = (box) => taken.isFree(box, place);
      this._paintLabel(this.names.of(place), position, gap, isFree, taken, this._palette.ink);
    }
  }

  /** The selected town's name stands wherever it likes. */
  _paintSelectedName(taken) {
    const position = this._towns.positionOf(this.selected);
    if (!position) return;
    this._useFont("600 13px");
    this._paintLabel(this.names.of(this.selected), position, this._towns.radius() + 9, () => true, taken, this._palette.ink);
  }

  /** Landmarks give way to the towns' marks, and the towns' names to the few landmarks. */
  _paintLandmarks(taken) {
    const { scale, left, top, width, height, ratio } = this.frame;
    this._useFont(`italic ${FONT_PX}px`);
    for (const { name, x, y } of this._landmarks) {
      const position = { x: (x * scale - left) / ratio, y: (y * scale - top) / ratio };
      if (position.x < 0 || position.y < 0 || position.x * ratio > width || position.y * ratio > height) continue;
      const dot = { left: position.x - 3, top: position.y - 3, width: 6, height: 6 };
      if (!taken.isFree(dot)) continue;
      if (!this._paintLabel(name, position, 6, (box) => taken.isFree(box), taken, this._palette.muted)) continue;
      taken.add(dot);
      this._context.fillRect(dot.left + 1, dot.top + 1, 4, 4);
    }
  }

  /** Write a label where it is free; @returns {boolean} whether there was such a spot. */
  _paintLabel(text, position, gap, isFree, taken, colour) {
    const box = spotsAround(position, this._widthOf(text), gap).find(isFree);
    if (!box) return false;
    taken.add({ ...box, left: box.left - LABEL_GAP_PX, width: box.width + 2 * LABEL_GAP_PX });
    const middle = box.top + box.height / 2;
    this._context.lineWidth = 3;
    this._context.strokeStyle = this._palette.paper;
    this._context.strokeText(text, box.left, middle);
    this._context.fillStyle = colour;
    this._context.fillText(text, box.left, middle);
    return true;
  }

  /** Write in this font, whose widths are kept: measuring takes its time. @param {string} style before the family */
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

/** @returns {object[]} the boxes in which a label may stand: right, left, above, below, at the corners */
function spotsAround({ x, y }, width, gap) {
  const height = FONT_PX + 3;
  const middle = x - width / 2;
  return [
    { left: x + gap, top: y - height / 2 },
    { left: x - gap - width, top: y - height / 2 },
    { left: middle, top: y - gap - height + 2 },
    { left: middle, top: y + gap - 2 },
    { left: x + gap - 3, top: y - height },
    { left: x + gap - 3, top: y },
    { left: x - gap + 3 - width, top: y - height },
    { left: x - gap + 3 - width, top: y },
  ].map((corner) => ({ ...corner, width, height }));
}

/** Boxes in coarse cells, to ask quickly whether another box would overlap one. */
class Boxes {
  constructor() {
    this._cells = new Map();
  }

  add(box) {
    for (const cell of this._cellsOf(box)) {
      if (!this._cells.has(cell)) this._cells.set(cell, []);
      this._cells.get(cell).push(box);
    }
  }

  /** @param {object} box @param {number} [place] whose own mark does not count */
  isFree(box, place = -1) {
    return this._cellsOf(box).every((cell) => (this._cells.get(cell) ?? []).every(
      (other) => other.place === place || !overlap(box, other),
    ));
  }

  _cellsOf(box) {
    const cells = [];
    for (let column = box.left >> 6; column <= (box.left + box.width) >> 6; column++) {
      for (let row = box.top >> 5; row <= (box.top + box.height) >> 5; row++) cells.push(column * 4096 + row);
    }
    return cells;
  }
}

/** @returns {boolean} whether two boxes overlap */
function overlap(one, other) {
  return one.left < other.left + other.width && other.left < one.left + one.width
    && one.top < other.top + other.height && other.top < one.top + one.height;
}
