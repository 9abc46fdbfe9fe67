/**
 * The histogram over the scrubber: how many towns each side gained on each day.
 *
 * The first side's bars rise above the line, the others' hang below it, and towns that became contested stand on
 * the first side's bars. Heights grow with the square root of the number, so that single towns still show beside
 * a hundred.
 */

const MIN_BAR_PX = 3;
const TICK_PX = 5;
const LABEL_PX = 11;
const LABEL_ROOM_PX = 14;
const NAMED_RADIUS_PX = 3.5;

/** Paints the histogram, the named days and the selected town's ticks. */
class Histogram {
  constructor() {
    this.canvas = element("canvas", { className: "frontmap-histogram", attributes: { "aria-hidden": "true" } });
    this._context = this.canvas.getContext("2d");
    this._counts = null;
    this._ticks = [];
    this._named = [];
  }

  /** @param {History} history */
  setHistory(history) {
    this._length = history.length;
    this._groups = history.actorCount + 1;
    this._counts = countByDay(history);
  }

  /** @param {Marks} marks @param {Palette} palette */
  setMarks(marks, palette) {
    this._marks = marks;
    this._palette = palette;
  }

  /** @param {Uint16Array} days on which the selected town changed */
  setTicks(days) {
    this._ticks = days;
    this.paint();
  }

  /** @param {{day: number, label: string}[]} named days */
  setNamed(named) {
    this._named = named;
    this.canvas.parentElement.classList.toggle("frontmap-named", named.length > 0);
    this.paint();
  }

  /** Paint everything in the room there is. */
  paint() {
    const { clientWidth: width, clientHeight: height } = this.canvas.parentElement ?? this.canvas;
    if (!width || !this._counts || !this._marks) return;
    const ratio = Math.min(window.devicePixelRatio || 1, MAX_RATIO);
    fitCanvas(this.canvas, Math.round(width * ratio), Math.round(height * ratio), ratio);
    this._context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this._context.clearRect(0, 0, width, height);
    const top = this._named.length ? LABEL_ROOM_PX : 0;
    this._context.translate(0, top);
    this._paintBars(width, height - TICK_PX - top);
    this._context.translate(0, -top);
    this._paintTicks(width, height);
    this._paintNamed(width);
  }

  _paintBars(width, height) {
    const days = Math.max(1, Math.ceil((MIN_BAR_PX * this._length) / width));
    const bars = Math.floor(this._length / days) + 1;
    const sums = this._sumsOf(days, bars);
    const contested = this._groups - 1;
    const above = (bar) => sums[bar * this._groups] + sums[bar * this._groups + contested];
    const below = (bar) => this._othersIn(sums, bar);
    const highest = (side) => Math.sqrt(Math.max(...Array.from({ length: bars }, (_, bar) => side(bar)), 0));
    const unit = (height - 1) / Math.max(1, highest(above) + highest(below));
    const line = Math.round(highest(above) * unit);
    const barWidth = Math.max(1.5, (days * width) / this._length - 1);
    this._context.fillStyle = this._palette.border;
    this._context.fillRect(0, line, width, 1);
    for (let bar = 0; bar < bars; bar++) {
      const x = ((bar + 0.5) * days - 0.5) / this._length * width - barWidth / 2;
      this._stack(sums, bar, [0, contested], x, line, barWidth, -unit);
      this._stack(sums, bar, this._otherActors(), x, line + 1, barWidth, unit);
    }
  }

  _sumsOf(days, bars) {
    const sums = new Uint32Array(bars * this._groups);
    this._counts.forEach((count, index) => {
      const day = Math.floor(index / this._groups);
      sums[Math.floor(day / days) * this._groups + (index % this._groups)] += count;
    });
    return sums;
  }

  _otherActors() {
    return Array.from({ length: Math.max(0, this._groups - 2) }, (_, index) => index + 1);
  }

  _othersIn(sums, bar) {
    return this._otherActors().reduce((sum, group) => sum + sums[bar * this._groups + group], 0);
  }

  /** Stack the groups' shares on each other; the whole is as high as the root of its sum. */
  _stack(sums, bar, groups, x, line, width, unit) {
    const total = groups.reduce((sum, group) => sum + sums[bar * this._groups + group], 0);
    if (total === 0) return;
    const height = Math.max(2, Math.sqrt(total) * Math.abs(unit)) * Math.sign(unit);
    let base = line;
    for (const group of groups) {
      const share = (sums[bar * this._groups + group] / total) * height;
      this._context.fillStyle = this._marks.colour(group === this._groups - 1 ? CONTESTED : FIRST_HELD + 2 * group);
      this._context.fillRect(x, Math.min(base, base + share), width, Math.abs(share));
      base += share;
    }
  }

  _paintTicks(width, height) {
    this._context.fillStyle = this._palette.ink;
    for (const day of this._ticks) {
      const x = (day / this._length) * width;
      this._context.beginPath();
      this._context.moveTo(x, height - TICK_PX);
      this._context.lineTo(x + 3.5, height);
      this._context.lineTo(x - 3.5, height);
      this._context.fill();
    }
  }

  /** Named days have a mark above the bars, and their names beside it where there is room for all of them. */
  _paintNamed(width) {
    const context = this._context;
    context.font = `${LABEL_PX}px ${this._palette.font}`;
    context.fillStyle = this._palette.ink;
    context.textBaseline = "top";
    const places = placeLabels(this._named, (day) => (day / this._length) * width, width, context);
    for (const { x, left, label } of places) {
      context.save();
      context.translate(x, LABEL_ROOM_PX / 2);
      fillShape(context, "diamond", NAMED_RADIUS_PX, this._palette.ink);
      context.restore();
      if (places.every(({ fits }) => fits)) context.fillText(label, left, 1);
    }
  }
}

/** @returns {{x: number, left: number, fits: boolean, label: string}[]} where the marks are and their names would be */
function placeLabels(named, xOf, width, context) {
  let free = 0;
  return named.map(({ day, label }, index) => {
    const x = xOf(day);
    const labelWidth = context.measureText(label).width;
    const after = x + NAMED_RADIUS_PX + 3;
    const left = after + labelWidth < width ? after : x - NAMED_RADIUS_PX - 3 - labelWidth;
    const next = index + 1 < named.length ? xOf(named[index + 1].day) - NAMED_RADIUS_PX : width;
    const fits = left >= free && left + labelWidth <= Math.max(next, x);
    free = Math.max(x + NAMED_RADIUS_PX, left + labelWidth) + 4;
    return { x, left, fits, label };
  });
}

/** @returns {Uint32Array} by day, then by group (each actor, contested last): the towns that came into it */
function countByDay(history) {
  const groups = history.actorCount + 1;
  const counts = new Uint32Array((history.length + 1) * groups);
  for (let day = 0; day <= history.length; day++) {
    for (let slot = history.dayStart[day]; slot < history.dayStart[day + 1]; slot++) {
      const [before, after] = [history.before[slot], history.after[slot]];
      if (after === CONTESTED) counts[day * groups + groups - 1]++;
      else if (after !== UNKNOWN && actorOf(after) !== actorOf(before)) counts[day * groups + actorOf(after)]++;
    }
  }
  return counts;
}
