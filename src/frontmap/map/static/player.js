/**
 * Playing: moving on a day after another, as fast as wanted.
 */

class Player {
  /** @param {{speed: () => number, showDay: (day: number) => void, stop: () => void}} face of what is played */
  constructor(face) {
    this._face = face;
    this.playing = false;
  }

  /** @param {number} day to start from @param {number} lastDay to stop at */
  start(day, lastDay) {
    this.playing = true;
    let [exactDay, then] = [day, performance.now()];
    const step = (now) => {
      if (!this.playing) return;
      exactDay = Math.min(lastDay, exactDay + (Math.max(0, now - then) / 1000) * this._face.speed());
      then = now;
      this._face.showDay(Math.floor(exactDay));
      if (exactDay === lastDay) this._face.stop();
      else this._request = requestAnimationFrame(step);
    };
    this._request = requestAnimationFrame(step);
  }

  stop() {
    this.playing = false;
    cancelAnimationFrame(this._request);
  }
}
