/**
 * The basemap's lines and how they are painted. Their format is described in data/basemap/README.md.
 */

const BASEMAP_HEADER_BYTES = 12;
const LAND = 0;
const LAKE = 1;
const ISLAND = 2;
const RIVER = 3;
const BORDER = 4;

/** Rivers shorter than this on the screen are left out, in CSS pixels. */
const MIN_RIVER_PX = 40;

/** Paints land, lakes, rivers and borders; without a file, bare ground. */
class LinePainter {
  /** @param {?Uint8Array} bytes an unpacked basemap file */
  constructor(bytes) {
    this._lines = bytes ? readLines(bytes) : [];
    this._sheet = new Sheet();
    this._context = this._sheet.context;
  }

  /** @param {Frame} frame @param {{palette: Palette}} wish @returns {ImageBitmap} */
  paint(frame, { palette }) {
    const context = this._context;
    this._frame = frame;
    this._sheet.start(frame);
    context.lineJoin = "round";
    context.fillStyle = this._lines.length ? palette.sea : palette.ground;
    context.fillRect(0, 0, frame.width, frame.height);
    this._fill(LAND, palette.ground, palette.coast);
    this._fill(LAKE, palette.lake, palette.river);
    this._fill(ISLAND, palette.ground, palette.coast);
    this._stroke(RIVER, palette.river, frame.zoom < 7 ? 0.7 : frame.zoom < 9 ? 1.1 : 1.6);
    context.setLineDash([7 * frame.ratio, 4 * frame.ratio]);
    this._stroke(BORDER, palette.border, 1.5);
    return this._sheet.finish();
  }

  _fill(kind, fill, stroke) {
    const path = this._path(kind);
    this._context.fillStyle = fill;
    this._context.fill(path);
    this._context.lineWidth = 0.8 * this._frame.ratio;
    this._context.strokeStyle = stroke;
    this._context.stroke(path);
  }

  _stroke(kind, colour, width) {
    this._context.lineWidth = width * this._frame.ratio;
    this._context.strokeStyle = colour;
    this._context.stroke(this._path(kind));
  }

  /** @returns {Path2D} the lines of a kind that are in view */
  _path(kind) {
    const { scale, ratio } = this._frame;
    const path = new Path2D();
    for (const line of this._lines) {
      if (line.kind !== kind || !isInView(line, this._frame)) continue;
      const extent = Math.max(line.right - line.left, line.bottom - line.top) * scale;
      if (kind === RIVER && extent < MIN_RIVER_PX * ratio) continue;
      if (extent > ratio) addLine(path, line, this._frame);
    }
    return path;
  }
}

/** @param {Line} box in world pixels @param {Frame} frame @returns {boolean} whether some of it may be seen */
function isInView(box, { scale, left, top, width, height }) {
  return box.right * scale >= left && box.left * scale <= left + width
    && box.bottom * scale >= top && box.top * scale <= top + height;
}

/**
 * Add a line to a path without the points that make no difference: those less than a pixel from the last one, and
 * those in the middle of a run beyond one edge of the view.
 */
function addLine(path, { x, y, kind }, { scale, left, top, width, height, ratio }) {
  let [lastX, lastY, lastSide, skipped] = [NaN, NaN, 0, false];
  const end = x.length - 1;
  for (let index = 0; index <= end; index++) {
    const pointX = x[index] * scale - left;
    const pointY = y[index] * scale - top;
    if (Math.abs(pointX - lastX) < ratio && Math.abs(pointY - lastY) < ratio && index < end) continue;
    const side = (pointX < -9 ? 1 : pointX > width + 9 ? 2 : 0) | (pointY < -9 ? 4 : pointY > height + 9 ? 8 : 0);
    if (side & lastSide && index < end) {
      lastSide &= side;
      skipped = true;
    } else {
      if (skipped) path.lineTo(lastX, lastY);
      if (index === 0) path.moveTo(pointX, pointY);
      else path.lineTo(pointX, pointY);
      lastSide = side;
      skipped = false;
    }
    lastX = pointX;
    lastY = pointY;
  }
  if (kind <= ISLAND) path.closePath();
}

/**
 * A line in world pixels at zoom 0, with the box around it.
 * @typedef {object} Line
 * @property {number} kind
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {number} left
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 */

/** @param {Uint8Array} bytes an unpacked basemap file @returns {Line[]} */
function readLines(bytes) {
  const header = openFile(bytes, "FMB1");
  const [lineCount, pointCount] = [header.getUint32(4, true), header.getUint32(8, true)];
  const columns = new Columns(bytes.subarray(BASEMAP_HEADER_BYTES));
  const kinds = columns.next(lineCount, 1, Uint8Array);
  return readRings(columns, lineCount, pointCount).map((line, index) => ({ ...line, kind: kinds[index] }));
}

/** @param {Columns} columns where sizes and points come next @returns {Line[]} of no other kind than land */
function readRings(columns, ringCount, pointCount) {
  const sizes = columns.next(ringCount, 3, Uint32Array);
  const x = runningSum(columns.next(pointCount, 3, Float64Array)).map((steps) => worldX(steps / DEGREE_STEPS));
  const y = runningSum(columns.next(pointCount, 3, Float64Array)).map((steps) => worldY(steps / DEGREE_STEPS));
  let start = 0;
  return Array.from(sizes, (size) => {
    const [from, to] = [start, (start += size)];
    return boundedLine(LAND, x.subarray(from, to), y.subarray(from, to));
  });
}

/** @returns {Line} */
function boundedLine(kind, x, y) {
  const line = { kind, x, y, left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let index = 0; index < x.length; index++) {
    line.left = Math.min(line.left, x[index]);
    line.right = Math.max(line.right, x[index]);
    line.top = Math.min(line.top, y[index]);
    line.bottom = Math.max(line.bottom, y[index]);
  }
  return line;
}

/** Turn zigzag-coded differences (0, -1, 1, -2 … as 0, 1, 2, 3 …) into the values themselves. */
function runningSum(differences) {
  let value = 0;
  for (let index = 0; index < differences.length; index++) {
    const code = differences[index];
    value += code % 2 ? -(code + 1) / 2 : code / 2;
    differences[index] = value;
  }
  return differences;
}
