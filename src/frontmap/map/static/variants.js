/**
 * What makes towns in the same state look different: how long ago something was heard of them, or what they were on
 * the day that the map is compared with.
 *
 * Both kinds have a number of variants, say which one a town is of on the day shown, and which towns may be of another
 * one on another day.
 */

/** How strong the marks of towns are that nothing was heard of for ever longer. */
const STALE_STRENGTHS = [0.75, 0.55, 0.4];

/** How strong the marks are that did not change since the day that the map is compared with. */
const UNCHANGED_STRENGTH = 0.36;

/** Fresh changes glow, and towns that nobody spoke of for long fade. */
class Ages {
  /** @param {Standing} standing @param {number} freshDays 0 for no glow @param {?Fading} fading where towns fade */
  constructor(standing, freshDays, fading) {
    Object.assign(this, { _standing: standing, _history: standing.history, _freshDays: freshDays, _fading: fading });
    this.count = FRESHNESS_LEVELS + STALE_STRENGTHS.length;
  }

  /** @param {number} place @returns {number} its variant on the day shown */
  of(place) {
    const freshness = this._freshDays === 0 ? 0 : this._freshness(place);
    if (freshness > 0 || !this._fading) return freshness;
    const level = this._fading.level(place, this._standing.day);
    return level === 0 ? 0 : FRESHNESS_LEVELS + level - 1;
  }

  /** @param {number} variant @returns {Style} */
  styleOf(variant) {
    if (variant < FRESHNESS_LEVELS) return { freshness: variant };
    return { strength: STALE_STRENGTHS[variant - FRESHNESS_LEVELS] };
  }

  /** Visit the towns that may look different on one day and on the other, some of them more than once. */
  visitBetween(from, day, visit) {
    visitChanges(this._history, this._firstFresh(Math.min(from, day)), Math.max(from, day), visit);
    this._fading?.visitBetween(from, day, visit);
  }

  /** @returns {number} the first day whose changes still glow on a day; those of the first day never do */
  _firstFresh(day) {
    return Math.max(1, Math.min(day + 1, day - this._freshDays + 1));
  }

  /** @returns {number} the highest level for a change of today, less the older it is, 0 for one that glows no more */
  _freshness(place) {
    const { day } = this._standing;
    const age = day - this._history.changedOn(place, day);
    const changedSinceStart = age === 0 || age < day;
    if (age >= this._freshDays || !changedSinceStart) return 0;
    return Math.ceil(((FRESHNESS_LEVELS - 1) * (this._freshDays - age)) / this._freshDays);
  }
}

/** Towns that changed since another day, or until it, have a rim of what they were then; the others are faint. */
class Comparison {
  /** @param {Standing} standing @param {number} otherDay */
  constructor(standing, otherDay) {
    this._standing = standing;
    const other = new Standing(standing.history);
    other.moveTo(Math.max(0, Math.min(standing.history.length, otherDay)));
    this._former = other.state;
    this.count = 1 + FIRST_HELD + standing.history.actorCount;
  }

  /** @param {number} place @returns {number} its state on the other day */
  formerOf(place) {
    return this._former[place];
  }

  of(place) {
    const former = kindOf(this._former[place]);
    return former === kindOf(this._standing.state[place]) ? 0 : 1 + former;
  }

  styleOf(variant) {
    return variant === 0 ? { strength: UNCHANGED_STRENGTH } : { former: variant - 1 };
  }

  visitBetween(from, day, visit) {
    visitChanges(this._standing.history, Math.min(from, day) + 1, Math.max(from, day), visit);
  }
}

/** Visit the towns that changed from one day up to another. */
function visitChanges({ dayStart, changed }, first, last, visit) {
  const end = dayStart[last + 1];
  for (let slot = dayStart[first]; slot < end; slot++) visit(changed[slot]);
}
