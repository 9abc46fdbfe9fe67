/**
 * Where a label may stand beside its town, and which spots are taken.
 */

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
