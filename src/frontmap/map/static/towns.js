/**
 * The towns: stamps in one pixel buffer. A step of the date stamps only the towns that look different.
 *
 * Where a town changes, its box is cleared and every town that reaches into the box is stamped again in their one
 * order, so the picture never depends on how a day was reached.
 */

/** Up to so many boxes go to the canvas one by one, more as the one box around them all. */
const MAX_BOXES_SHOWN = 160;

/** So many sets of stamps are kept, one for each size of the marks and of the canvas. */
const MAX_STAMP_SETS = 12;

/** Above this share of towns that change, all are stamped again. */
const LARGE_SHARE = 0.1;

/** Paints the towns' marks. */
class Towns {
  constructor() {
    this.canvas = element("canvas", { attributes: { role: "img" } });
    this._pixels = new Pixels(this.canvas);
    this.history = null;
    this.frame = null;
    this._marked = null;
    this._hidden = new Set();
    this._disagreeing = null;
    this._stampSets = new Map();
  }

  /** @param {History} history */
  setHistory(history) {
    this.history = history;
    this.standing = new Standing(history);
    this.layout = new Layout(history);
    this._variants = new Ages(this.standing, 0, null);
    this._look = new Uint32Array(history.placeCount);
    this._boxReach = new Uint8Array(history.placeCount);
    this._changed = new Uint32Array(history.placeCount);
    this._stampSets.clear();
    this._painted = false;
  }

  /** @param {Marks} marks */
  setMarks(marks) {
    this._marks = marks;
    this._stampSets.clear();
  }

  /** @param {Ages|Comparison} variants of the present history */
  setVariants(variants) {
    this._variants = variants;
    this._stampSets.clear();
  }

  /** @param {?Uint8Array} flags by place, 1 where sources disagree and that is to be seen */
  setDisagreeing(flags) {
    this._disagreeing = flags;
  }

  /** @returns {{x: number, y: number}} where in its frame the canvas starts, which is no larger than it takes */
  get corner() {
    return this._pixels.corner;
  }

  /** @returns {boolean} whether some states are hidden */
  get isFiltered() {
    return this._hidden.size > 0;
  }

  /** Leave out the marks of these states. @param {Set<number>} hidden */
  setHidden(hidden) {
    this._hidden = new Set(hidden);
    this._stampSets.clear();
    this.repaint();
  }

  /** @returns {boolean} whether a town is in view and its state not hidden */
  isShown(place) {
    return !!this.layout?.isInView(place) && !this._hidden.has(this.standing.state[place]);
  }

  /** @returns {number} the marks' radius in CSS pixels: larger the nearer, and the fewer towns there are */
  radius() {
    const count = this.history?.placeCount ?? 0;
    const zoom = this.frame?.zoom ?? 0;
    const base = count <= 250 ? 6 : count <= 2500 ? 4.5 : 2.6;
    return Math.max(base * 0.5, Math.min(9, base + (zoom - 8) * 0.8));
  }

  /** @param {number[]} weights by place: where marks crowd, the weightier ones are painted */
  setWeights(weights) {
    this.layout.setWeights(weights);
    this.repaint();
  }

  /** Have this town among those painted, however crowded it is there. @param {number} place -1 for none */
  keep(place) {
    if (!this.layout) return;
    this.layout.kept = place;
    if (place >= 0 && !this.layout.isInView(place)) this.repaint();
  }

  /** Paint every town in view. @param {Frame} frame */
  paint(frame) {
    this.frame = frame;
    if (!this.history) return;
    if (this._pixels.fit(frame)) this._marked = null;
    this._fitStamps();
    this.layout.place(frame, this._maker.half, this.radius());
    this._lookAtView();
    this._stampAll();
    this._painted = true;
  }

  /** Paint again at the same place, after another look or history. */
  repaint() {
    if (this.frame) this.paint(this.frame);
  }

  /** Move to a day and paint what differs. @param {number} day */
  moveTo(day) {
    const from = this.standing.day;
    this.standing.moveTo(day);
    if (!this._painted || from === day) return;
    const { dayStart, placeCount } = this.history;
    const changes = Math.abs(dayStart[day + 1] - dayStart[from + 1]);
    if (changes > placeCount * LARGE_SHARE) {
      this._lookAtView();
      this._stampAll();
    } else {
      this._stampChanged(this._lookAtChanged(from, day));
    }
  }

  /**
   * @param {{x: number, y: number}} point in device pixels
   * @param {number} reach beyond the mark, in CSS pixels
   * @returns {number} the nearest town's place, -1 for none within reach
   */
  nearest(point, reach) {
    if (!this.layout) return -1;
    const mayBe = (place) => this.isShown(place);
    return this.layout.nearest(point, (this.radius() + reach) * this.frame.ratio, mayBe);
  }

  /** @param {number} place @returns {{x: number, y: number}|null} where it is, in CSS pixels, if in view */
  positionOf(place) {
    if (!this.layout?.isInView(place)) return null;
    return { x: this.layout.x[place] / this.frame.ratio, y: this.layout.y[place] / this.frame.ratio };
  }

  /** @returns {Uint32Array} the places in view, the northernmost first */
  inView() {
    return this.layout?.inView() ?? new Uint32Array();
  }

  /** Take the stamps of this size, which are made when they are first wanted. */
  _fitStamps() {
    const { ratio } = this.frame;
    const { stride } = this._pixels;
    const key = `${this.radius()} ${ratio} ${stride}`;
    if (this._stampSets.size > MAX_STAMP_SETS) this._stampSets.clear();
    if (!this._stampSets.has(key)) {
      this._stampSets.set(key, { maker: new StampMaker(this._marks, this.radius(), ratio, stride), stamps: [] });
    }
    const { maker, stamps } = this._stampSets.get(key);
    this._maker = maker;
    this._stamps = stamps;
  }

  /** Set the look of every town in view. */
  _lookAtView() {
    const places = this.inView();
    for (let index = 0; index < places.length; index++) {
      const place = places[index];
      const look = (this._look[place] = this._lookOf(place));
      this.layout.setReach(place, this._stamps[look].half);
    }
  }

  /** Look at the towns that may differ between two days; @returns {number} how many in view do. */
  _lookAtChanged(from, day) {
    const { layout } = this;
    let count = 0;
    this._variants.visitBetween(from, day, (place) => {
      if (!layout.isInView(place)) return;
      const look = this._lookOf(place);
      if (this._look[place] === look) return;
      const { half } = this._stamps[look];
      this._look[place] = look;
      this._boxReach[place] = Math.max(layout.reachOf(place), half);
      layout.setReach(place, half);
      this._changed[count++] = place;
    });
    return count;
  }

  /** @returns {number} how a town is to look: its state, its variant, and whether its sources disagree */
  _lookOf(place) {
    const state = this.standing.state[place];
    const disagreeing = this._disagreeing === null ? 0 : this._disagreeing[place];
    const look = (state * this._variants.count + this._variants.of(place)) * 2 + disagreeing;
    if (this._stamps[look] === undefined) this._stamps[look] = this._makeStamp(state, look);
    return look;
  }

  _makeStamp(state, look) {
    if (this._hidden.has(state)) return this._maker.makeEmpty();
    const style = this._variants.styleOf((look >> 1) % this._variants.count);
    return this._maker.make(state, { ...style, disagreeing: look % 2 === 1 });
  }

  _stampAll() {
    const { all } = this._pixels;
    const places = this.inView();
    const marked = this._boxAround(places);
    this._pixels.clear(this._marked ?? marked);
    for (let index = 0; index < places.length; index++) this._stamp(places[index], all);
    this._pixels.showAll(marked);
    this._marked = marked;
  }

  /** @returns {Box} where marks of these places may be, whatever they look like */
  _boxAround(places) {
    const { x1: width, y1: height } = this._pixels.all;
    const reach = this.layout.half;
    let [x0, y0, x1, y1] = [width, height, 0, 0];
    for (let index = 0; index < places.length; index++) {
      const x = this.layout.x[places[index]];
      const y = this.layout.y[places[index]];
      if (x < x0) x0 = x;
      if (y < y0) y0 = y;
      if (x > x1) x1 = x;
      if (y > y1) y1 = y;
    }
    return {
      x0: Math.max(0, x0 - reach),
      y0: Math.max(0, y0 - reach),
      x1: Math.min(width, x1 + reach + 1),
      y1: Math.min(height, y1 + reach + 1),
    };
  }

  /** Stamp the boxes of the first `count` places of the list of changed ones. */
  _stampChanged(count) {
    const { x1: width, y1: height } = this._pixels.all;
    const around = { x0: width, y0: height, x1: 0, y1: 0 };
    for (let index = 0; index < count; index++) {
      const box = this._boxOf(this._changed[index], width, height);
      if (box.x0 >= box.x1 || box.y0 >= box.y1) continue;
      this._stampBox(box);
      if (count <= MAX_BOXES_SHOWN) this._pixels.show(box);
      around.x0 = Math.min(around.x0, box.x0);
      around.y0 = Math.min(around.y0, box.y0);
      around.x1 = Math.max(around.x1, box.x1);
      around.y1 = Math.max(around.y1, box.y1);
    }
    if (count > MAX_BOXES_SHOWN) this._pixels.show(around);
  }

  /** @returns {Box} the town's old and new mark, as far as they are within the canvas */
  _boxOf(place, width, height) {
    const reach = this._boxReach[place];
    const x = this.layout.x[place];
    const y = this.layout.y[place];
    return {
      x0: Math.max(0, x - reach),
      y0: Math.max(0, y - reach),
      x1: Math.min(width, x + reach + 1),
      y1: Math.min(height, y + reach + 1),
    };
  }

  /** Clear a box and stamp what reaches into it. @param {Box} box */
  _stampBox(box) {
    this._pixels.clear(box);
    const { found } = this.layout;
    const count = this.layout.reaching(box);
    for (let index = 0; index < count; index++) this._stamp(found[index], box);
  }

  _stamp(place, box) {
    this._pixels.stamp(this._stamps[this._look[place]], this.layout.x[place], this.layout.y[place], box);
  }
}
