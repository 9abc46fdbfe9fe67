/**
 * Where the towns in view are, in device pixels, in cells so that the neighbours of a pixel are found at once.
 *
 * The towns stand in one order, from north to south: later ones lie over earlier ones. Where small marks crowd, a town
 * in each small square of the map stands for all of them: the others would be hidden under it but for a rim.
 */

/** Marks with a smaller radius, in CSS pixels, make room for each other. */
const CROWDED_RADIUS = 3;

/** For so many zoom levels it is kept who stands for whom. */
const MAX_CHOICES = 8;

class Layout {
  /** @param {History} history */
  constructor(history) {
    const count = history.placeCount;
    this._order = southward(history.worldY);
    this._orderOf = new Uint32Array(count);
    this._order.forEach((place, order) => (this._orderOf[place] = order));
    this._worldX = Float64Array.from(this._order, (place) => history.worldX[place]);
    this._worldY = Float64Array.from(this._order, (place) => history.worldY[place]);
    this._all = Uint32Array.from(this._order.keys());
    this._choices = new Map();
    this._rank = new Int32Array(count).fill(-1);
    this._visible = new Uint32Array(count);
    this._inCells = new Uint32Array(count);
    this._xInCells = new Int16Array(count);
    this._yInCells = new Int16Array(count);
    this.found = new Uint32Array(count);
    this._weights = new Uint8Array(count);
    this.kept = -1;
    this.x = new Int16Array(count);
    this.y = new Int16Array(count);
    this._reach = new Uint8Array(count);
    this._furthest = 0;
    this.count = 0;
  }

  /** @param {number[]} weights by place: of two that crowd each other, the weightier one is in view */
  setWeights(weights) {
    this._weights = Uint8Array.from(weights);
    this._choices.clear();
  }

  /**
   * Project the towns.
   * @param {Frame} frame
   * @param {number} half how far a stamp reaches at most, in device pixels
   * @param {number} radius of the marks in CSS pixels
   */
  place(frame, half, radius) {
    const { width, height, ratio, scale } = frame;
    this.half = half;
    this._shift = Math.ceil(Math.log2(half + 1));
    this._columns = ((width + 2 * half) >> this._shift) + 1;
    this._cellStart = new Uint32Array(this._columns * (((height + 2 * half) >> this._shift) + 1) + 1);
    const crowded = radius < CROWDED_RADIUS;
    this._project(frame, crowded ? this._chosen(scale / Math.max(1, Math.round(2 * radius * ratio))) : this._all);
    this._rank.fill(-1);
    for (let index = 0; index < this.count; index++) {
      const place = this._visible[index];
      this._rank[place] = index;
      this._cellStart[this._cellAt(this.x[place], this.y[place]) + 1]++;
    }
    this._fillCells();
  }

  /** @param {Frame} frame @param {Uint32Array} orders the towns that may be in view, by their place in the order */
  _project({ scale, left, top, width, height }, orders) {
    const { half, x, y, _worldX: worldX, _worldY: worldY } = this;
    this.count = 0;
    for (let index = 0; index < orders.length; index++) {
      const order = orders[index];
      const placeX = Math.round(worldX[order] * scale - left);
      const placeY = Math.round(worldY[order] * scale - top);
      if (placeX < -half || placeY < -half || placeX >= width + half || placeY >= height + half) continue;
      const place = this._order[order];
      x[place] = placeX;
      y[place] = placeY;
      this._visible[this.count++] = place;
    }
  }

  /** @param {number} squares in a world pixel @returns {Uint32Array} who stands for each, by place in the order */
  _chosen(squares) {
    if (this._choices.size > MAX_CHOICES) this._choices.clear();
    if (!this._choices.has(squares)) this._choices.set(squares, this._choose(squares));
    const chosen = this._choices.get(squares);
    return this.kept < 0 ? chosen : this._withKept(chosen, squares);
  }

  /** Choose one town in each square. The squares lie still on the map; a row of them comes after another. */
  _choose(squares) {
    const rowOf = new Int32Array(Math.ceil(256 * squares) + 1).fill(-1);
    const bestOf = new Uint32Array(rowOf.length);
    const isChosen = new Uint8Array(this._all.length);
    for (let order = 0; order < isChosen.length; order++) {
      const row = Math.floor(this._worldY[order] * squares);
      const column = Math.floor(this._worldX[order] * squares);
      if (rowOf[column] === row) {
        if (this._weightAt(order) < this._weightAt(bestOf[column])) continue;
        isChosen[bestOf[column]] = 0;
      }
      rowOf[column] = row;
      bestOf[column] = order;
      isChosen[order] = 1;
    }
    return this._all.filter((order) => isChosen[order]);
  }

  _weightAt(order) {
    return this._weights[this._order[order]];
  }

  /** @returns {Uint32Array} the chosen towns with the kept one instead of the one that stands for its square */
  _withKept(chosen, squares) {
    const kept = this._orderOf[this.kept];
    const row = Math.floor(this._worldY[kept] * squares);
    const column = Math.floor(this._worldX[kept] * squares);
    const others = chosen.filter((order) =>
      Math.floor(this._worldY[order] * squares) !== row || Math.floor(this._worldX[order] * squares) !== column);
    const north = others.findLastIndex((order) => order < kept) + 1;
    const orders = new Uint32Array(others.length + 1);
    orders.set(others.subarray(0, north));
    orders[north] = kept;
    orders.set(others.subarray(north), north + 1);
    return orders;
  }

  _fillCells() {
    const cells = this._cellStart.length - 1;
    for (let cell = 0; cell < cells; cell++) this._cellStart[cell + 1] += this._cellStart[cell];
    const next = this._cellStart.slice();
    for (const place of this.inView()) {
      const slot = next[this._cellAt(this.x[place], this.y[place])]++;
      this._inCells[slot] = place;
      this._xInCells[slot] = this.x[place];
      this._yInCells[slot] = this.y[place];
    }
  }

  _cellAt(x, y) {
    return ((y + this.half) >> this._shift) * this._columns + ((x + this.half) >> this._shift);
  }

  /** @returns {Uint32Array} the places in view, in order */
  inView() {
    return this._visible.subarray(0, this.count);
  }

  /** @returns {boolean} */
  isInView(place) {
    return this._rank[place] >= 0;
  }

  /** @returns {number} the place nearest to a pixel of those that `mayBe` it, -1 for none within reach */
  nearest({ x, y }, reach, mayBe) {
    let best = -1;
    let bestSquare = reach ** 2;
    for (let index = 0; index < this.count; index++) {
      const place = this._visible[index];
      const square = (this.x[place] - x) ** 2 + (this.y[place] - y) ** 2;
      if (square <= bestSquare && mayBe(place)) [best, bestSquare] = [place, square];
    }
    return best;
  }

  /** @returns {number} how far a place's stamp reaches, in device pixels */
  reachOf(place) {
    return this._reach[place];
  }

  /** @param {number} place @param {number} reach of its stamp, in device pixels */
  setReach(place, reach) {
    this._reach[place] = reach;
    if (reach > this._furthest) this._furthest = reach;
  }

  /** Find the places whose stamps reach into a box: the first of `found`, in order. @param {Box} box @returns {number} how many */
  reaching({ x0, y0, x1, y1 }) {
    const { _furthest: furthest, _xInCells: xs, _yInCells: ys, _inCells: places, _cellStart: starts } = this;
    const first = this._cellAt(x0 - furthest, y0 - furthest);
    const columns = this._cellAt(x1 - 1 + furthest, y0 - furthest) - first;
    const last = this._cellAt(x0 - furthest, y1 - 1 + furthest);
    let count = 0;
    for (let row = first; row <= last; row += this._columns) {
      const end = starts[row + columns + 1];
      for (let slot = starts[row]; slot < end; slot++) {
        const x = xs[slot];
        const y = ys[slot];
        if (x + furthest < x0 || x - furthest >= x1 || y + furthest < y0 || y - furthest >= y1) continue;
        const place = places[slot];
        const reach = this._reach[place];
        if (x + reach < x0 || x - reach >= x1 || y + reach < y0 || y - reach >= y1) continue;
        this._insert(place, count++);
      }
    }
    return count;
  }

  /** Insert a place in order among the first `count` that were found. */
  _insert(place, count) {
    const rank = this._rank[place];
    let index = count;
    for (; index > 0 && this._rank[this.found[index - 1]] > rank; index--) {
      this.found[index] = this.found[index - 1];
    }
    this.found[index] = place;
  }
}

/** @param {Float64Array} worldY @returns {Uint32Array} the places from north to south */
function southward(worldY) {
  const count = worldY.length;
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place++) keys[place] = Math.floor(worldY[place] * 1048576) * count + place;
  return Uint32Array.from(keys.sort(), (key) => key % count);
}
