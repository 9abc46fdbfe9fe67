/**
 * How far towns have faded: the longer nothing was heard of one, the more. The file's format is in map/heard.py.
 */

const HEARD_HEADER_BYTES = 12;

/** The days on which something was heard of each place: those of place p are at `start[p]` up to `start[p + 1]`. */
class Heard {
  /** @param {Uint8Array} bytes an unpacked file */
  constructor(bytes) {
    const header = openFile(bytes, "FMN1");
    this.placeCount = header.getUint32(4, true);
    const columns = new Columns(bytes.subarray(HEARD_HEADER_BYTES));
    const counts = columns.next(this.placeCount, 2, Uint16Array);
    this.day = columns.next(header.getUint32(8, true), 2, Uint16Array);
    this.start = new Uint32Array(this.placeCount + 1);
    for (let place = 0; place < this.placeCount; place++) {
      const end = (this.start[place + 1] = this.start[place] + counts[place]);
      for (let index = this.start[place] + 1; index < end; index++) this.day[index] += this.day[index - 1];
    }
  }
}

/** The level of fading of every place on every day. */
class Fading {
  /**
   * @param {Heard} heard
   * @param {number} staleDays after which a town has faded entirely
   * @param {number} length of the history in days
   */
  constructor(heard, staleDays, length) {
    this._heard = heard;
    this._staleDays = staleDays;
    this._indexByDay(length);
  }

  /** @returns {number} 0 for a town that was heard of lately or never, up to as many as there are strengths */
  level(place, day) {
    const { start, day: days } = this._heard;
    let last = -1;
    for (let index = start[place]; index < start[place + 1] && days[index] <= day; index++) last = days[index];
    if (last < 0) return 0;
    const levels = STALE_STRENGTHS.length;
    return Math.min(levels, Math.floor((levels * (day - last)) / this._staleDays));
  }

  /** Visit the towns whose level may differ between two days. */
  visitBetween(from, day, visit) {
    const end = this._dayStart[Math.max(from, day) + 1];
    for (let slot = this._dayStart[Math.min(from, day) + 1]; slot < end; slot++) visit(this._places[slot]);
  }

  /** Order by day when towns were heard of and when they fade: those of day d start at `_dayStart[d]`. */
  _indexByDay(length) {
    this._dayStart = new Uint32Array(length + 2);
    this._visitTurns(length, (_, day) => this._dayStart[day + 1]++);
    for (let day = 0; day <= length; day++) this._dayStart[day + 1] += this._dayStart[day];
    const next = this._dayStart.slice();
    this._places = new Uint32Array(this._dayStart[length + 1]);
    this._visitTurns(length, (place, day) => (this._places[next[day]++] = place));
  }

  /** Visit every place with each day on which its level changes. */
  _visitTurns(length, visit) {
    const { start, day, placeCount } = this._heard;
    const levels = STALE_STRENGTHS.length;
    for (let place = 0; place < placeCount; place++) {
      for (let index = start[place]; index < start[place + 1]; index++) {
        const until = index + 1 < start[place + 1] ? day[index + 1] : length + 1;
        for (let level = 0; level <= levels; level++) {
          const turn = day[index] + Math.ceil((level * this._staleDays) / levels);
          if (turn < until) visit(place, turn);
        }
      }
    }
  }
}
