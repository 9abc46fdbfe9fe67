/**
 * The packed history, decoded. Its format is described in map/history.py.
 */

const UNKNOWN = 0;
const CONTESTED = 1;
const FIRST_HELD = 2;
const HEADER_BYTES = 24;

/** @param {number} state @returns {number} which actor holds a place in this state, -1 for none */
const actorOf = (state) => (state < FIRST_HELD ? -1 : (state - FIRST_HELD) >> 1);

/** @param {number} state @returns {boolean} whether the state is held and confirmed */
const isConfirmed = (state) => state >= FIRST_HELD && ((state - FIRST_HELD) & 1) === 1;

/** @param {number} state @returns {number} who holds a place, however surely: UNKNOWN, CONTESTED, FIRST_HELD … */
const kindOf = (state) => (state < FIRST_HELD ? state : FIRST_HELD + actorOf(state));

/** @param {number} kind of `kindOf` @returns {number} the state in which this is confirmed */
const stateOf = (kind) => (kind < FIRST_HELD ? kind : FIRST_HELD + 2 * (kind - FIRST_HELD) + 1);

/** Who held each place on every day; places and days are numbers from 0. */
class History {
  /** @param {Uint8Array} bytes an unpacked history file */
  constructor(bytes) {
    const header = openFile(bytes, "FMH1");
    this.placeCount = header.getUint32(4, true);
    this.changeCount = header.getUint32(8, true);
    this.firstDay = header.getInt32(12, true);
    this.length = header.getUint32(16, true);
    this.actorCount = header.getUint32(20, true);
    const columns = new Columns(bytes.subarray(HEADER_BYTES));
    this._readPlaces(columns);
    this._readChanges(columns);
    this._indexByDay();
  }

  /** Read where the places lie, in degrees and in Leaflet's world pixels at zoom 0. */
  _readPlaces(columns) {
    const count = this.placeCount;
    this.lat = new Float64Array(count);
    this.lon = new Float64Array(count);
    this.worldX = new Float64Array(count);
    this.worldY = new Float64Array(count);
    const steps = columns.next(count, 8, Float64Array);
    const halfway = 2 ** 22;
    let code = 0;
    for (let place = 0; place < count; place++) {
      code += steps[place];
      const high = Math.floor(code / halfway);
      const low = code - high * halfway;
      this.lon[place] = (evenBits(high) * 2048 + evenBits(low)) / DEGREE_STEPS - 180;
      this.lat[place] = (evenBits(high >>> 1) * 2048 + evenBits(low >>> 1)) / DEGREE_STEPS - 90;
      this.worldX[place] = worldX(this.lon[place]);
      this.worldY[place] = worldY(this.lat[place]);
    }
  }

  /** Read the changes of each place: those of place p are at `start[p]` up to `start[p + 1]`. */
  _readChanges(columns) {
    this.initial = columns.next(this.placeCount, 1, Uint8Array);
    const counts = columns.next(this.placeCount, 2, Uint16Array);
    this.day = columns.next(this.changeCount, 2, Uint16Array);
    this.state = columns.next(this.changeCount, 1, Uint8Array);
    this.start = new Uint32Array(this.placeCount + 1);
    for (let place = 0; place < this.placeCount; place++) {
      const end = (this.start[place + 1] = this.start[place] + counts[place]);
      for (let change = this.start[place] + 1; change < end; change++) this.day[change] += this.day[change - 1];
    }
  }

  /** Order the changes by day, each with the state before and after: those of day d start at `dayStart[d]`. */
  _indexByDay() {
    this.dayStart = new Uint32Array(this.length + 2);
    for (const day of this.day) this.dayStart[day + 1]++;
    for (let day = 0; day <= this.length; day++) this.dayStart[day + 1] += this.dayStart[day];
    const next = this.dayStart.slice();
    this.changed = new Uint32Array(this.changeCount);
    this.before = new Uint8Array(this.changeCount);
    this.after = new Uint8Array(this.changeCount);
    for (let place = 0; place < this.placeCount; place++) {
      let state = this.initial[place];
      for (let change = this.start[place]; change < this.start[place + 1]; change++) {
        const slot = next[this.day[change]]++;
        this.changed[slot] = place;
        this.before[slot] = state;
        this.after[slot] = state = this.state[change];
      }
    }
  }

  /** @param {number} place @param {number} day @returns {number} the day of its last change, -1 for none yet */
  changedOn(place, day) {
    let last = -1;
    for (let change = this.start[place]; change < this.start[place + 1] && this.day[change] <= day; change++) {
      last = this.day[change];
    }
    return last;
  }

  /** @param {number} place @returns {Uint16Array} the days on which it changed */
  changesOf(place) {
    return this.day.subarray(this.start[place], this.start[place + 1]);
  }

  /** @param {number} day @param {number} step 1 or -1 @returns {number} the next day with a change, or the end */
  nextChange(day, step) {
    const end = step > 0 ? this.length : 0;
    for (let next = day + step; (end - next) * step > 0; next += step) {
      if (this.dayStart[next + 1] > this.dayStart[next]) return next;
    }
    return end;
  }
}

/** The state of every place at the end of one day, which can be moved to another day. */
class Standing {
  /** @param {History} history */
  constructor(history) {
    this.history = history;
    this.state = history.initial.slice();
    this.day = 0;
  }

  /**
   * Move to the end of `day`, telling each change on the way.
   * @param {number} day
   */
  moveTo(day) {
    const { dayStart, changed, before, after } = this.history;
    if (day > this.day) {
      const end = dayStart[day + 1];
      for (let slot = dayStart[this.day + 1]; slot < end; slot++) this.state[changed[slot]] = after[slot];
    } else {
      const end = dayStart[day + 1];
      for (let slot = dayStart[this.day + 1] - 1; slot >= end; slot--) this.state[changed[slot]] = before[slot];
    }
    this.day = day;
  }
}

/** @param {number} bits @returns {number} its bits 0, 2, 4 … 20 side by side */
function evenBits(bits) {
  bits &= 0x155555;
  bits = (bits | (bits >> 1)) & 0x333333;
  bits = (bits | (bits >> 2)) & 0x0f0f0f;
  bits = (bits | (bits >> 4)) & 0xff00ff;
  return (bits | (bits >> 8)) & 0xffff;
}
