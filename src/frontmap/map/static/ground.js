/**
 * The ground in the colours of the towns whose state it takes. Its format is described in map/area.py.
 */

const AREA_HEADER_BYTES = 20;

/** How much of their colour cells show: those of the strict estimate, and those of the generous one only. */
const GROUND_OPACITY = [0.34, 0.16];

/** Paints cells of ground. */
class GroundPainter {
  /** @param {?Uint8Array} bytes an unpacked file; none has no cells */
  constructor(bytes) {
    this._cells = bytes ? readCells(bytes) : [];
    this._sheet = new Sheet();
  }

  /**
   * Paint the cells of one colour together, so that no seams show between neighbours.
   * @param {Frame} frame
   * @param {{states: Uint8Array, colours: (?string)[]}} wish the state of each place, and the colour of each state
   * @returns {ImageBitmap}
   */
  paint(frame, { states, colours }) {
    this._sheet.start(frame);
    const { context } = this._sheet;
    const paths = new Map();
    for (const cell of this._cells) {
      const colour = colours[states[cell.place]];
      if (!colour || !isInView(cell, frame)) continue;
      const key = `${cell.generous} ${colour}`;
      if (!paths.has(key)) paths.set(key, { ...cell, colour, path: new Path2D() });
      for (const ring of cell.rings) addRing(paths.get(key).path, ring, frame);
    }
    for (const { generous, colour, path } of paths.values()) {
      context.globalAlpha = GROUND_OPACITY[generous];
      context.fillStyle = colour;
      context.fill(path, "evenodd");
    }
    return this._sheet.finish();
  }
}

/** Add a ring with all of its points: neighbours must not part where one of them leaves a point out. */
function addRing(path, { x, y }, { scale, left, top }) {
  path.moveTo(x[0] * scale - left, y[0] * scale - top);
  for (let index = 1; index < x.length; index++) path.lineTo(x[index] * scale - left, y[index] * scale - top);
  path.closePath();
}

/**
 * A piece of ground in world pixels at zoom 0, with the box around it.
 * @typedef {Line & {place: number, generous: number, rings: Line[]}} Cell
 */

/** @param {Uint8Array} bytes an unpacked area file @returns {Cell[]} */
function readCells(bytes) {
  const header = openFile(bytes, "FMA1");
  const [cellCount, ringCount, pointCount] = [8, 12, 16].map((at) => header.getUint32(at, true));
  const columns = new Columns(bytes.subarray(AREA_HEADER_BYTES));
  const places = columns.next(cellCount, 4, Uint32Array);
  const generous = columns.next(cellCount, 1, Uint8Array);
  const counts = columns.next(cellCount, 2, Uint16Array);
  const rings = readRings(columns, ringCount, pointCount);
  let [place, start] = [0, 0];
  return Array.from(counts, (count, cell) => {
    place += places[cell];
    const own = rings.slice(start, (start += count));
    const [left, top] = ["left", "top"].map((edge) => Math.min(...own.map((ring) => ring[edge])));
    const [right, bottom] = ["right", "bottom"].map((edge) => Math.max(...own.map((ring) => ring[edge])));
    return { place, generous: generous[cell], rings: own, left, top, right, bottom };
  });
}
