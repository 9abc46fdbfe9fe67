/**
 * What may be seen besides who holds what: how fresh and how stale that is, what differs from another day, where
 * sources disagree, and the ground. Each of the files for it is fetched when it is first to be seen.
 */

/** What can be switched in the legend. */
const SWITCHES = ["disagreeing", "area"];

const READERS = {
  disagreeing: (bytes) => ({ placeCount: openFile(bytes, "FMD1").getUint32(4, true), flags: bytes.subarray(8) }),
  stale: (bytes) => new Heard(bytes),
  area: (bytes) => ({ placeCount: openFile(bytes, "FMA1").getUint32(4, true), bytes }),
};

class Extras {
  /** @param {FrontMap} front */
  constructor(front) {
    this._front = front;
    this._urls = {};
    this._files = {};
    this._shown = { disagreeing: true, area: true };
    this.ground = new Aside("ground");
    this.ground.hide(true);
  }

  /** @returns {string[]} those of `SWITCHES` that there is something to see of */
  get offered() {
    return SWITCHES.filter((name) => this._front.settings[name]);
  }

  /** @param {string} name of `SWITCHES` @returns {boolean} */
  isShown(name) {
    return this._shown[name];
  }

  /** @param {string} name of `SWITCHES` @param {boolean} shown */
  show(name, shown) {
    this._shown[name] = shown;
    this.apply();
  }

  /** @returns {?number} the day that the map is compared with, if any */
  get comparedDay() {
    const { compareDay } = this._front.settings;
    return compareDay ? epochDay(compareDay) - this._front.history.firstDay : null;
  }

  /** Have all of it as the settings, the history and the reader want it. */
  apply() {
    const { history, towns, settings } = this._front;
    this._fetchWanted();
    if (!history) return;
    this._variants = this._makeVariants(settings);
    towns.setVariants(this._variants);
    towns.setDisagreeing(this._shown.disagreeing ? this._fileOf("disagreeing")?.flags ?? null : null);
    towns.repaint();
    this.ground.hide(!this._shown.area || !this._fileOf("area"));
    this.paintGround();
  }

  /** Paint the ground as it is on the day shown. */
  paintGround() {
    const { towns, marks, history } = this._front;
    if (this.ground.canvas.hidden) return;
    const held = Array.from({ length: 2 * history.actorCount }, (_, index) => marks.colour(FIRST_HELD + index));
    this.ground.wish({ states: towns.standing.state, colours: [null, marks.palette.ink, ...held] });
    this.ground.repaint();
  }

  /** @param {number} place @returns {?string} what it was on the day that the map is compared with, in words */
  wordsOfThen(place) {
    const { words, history } = this._front;
    if (this.comparedDay === null) return null;
    const day = words.longDay(history.firstDay + this.comparedDay);
    return fill(words.texts.then, { day, state: words.state(this._variants.formerOf(place)) });
  }

  _makeVariants({ staleDays }) {
    const { towns, history, freshDays } = this._front;
    if (this.comparedDay !== null) return new Comparison(towns.standing, this.comparedDay);
    const heard = staleDays > 0 ? this._fileOf("stale") : null;
    return new Ages(towns.standing, freshDays, heard && new Fading(heard, staleDays, history.length));
  }

  /** @returns {?object} what is in a file, if it is there and belongs to the history */
  _fileOf(name) {
    const file = this._files[name];
    return file?.placeCount === this._front.history.placeCount ? file : null;
  }

  _fetchWanted() {
    const { staleDays, ...settings } = this._front.settings;
    const wanted = { ...this._shown, stale: staleDays > 0 };
    for (const name of Object.keys(READERS)) {
      if (wanted[name] && settings[name] !== this._urls[name]) this._fetch(name, settings[name]);
    }
  }

  /** The map is of use without these files too. */
  async _fetch(name, url) {
    this._urls[name] = url;
    this._files[name] = null;
    if (!url) return;
    try {
      const file = READERS[name](await loadPacked(url));
      if (this._urls[name] !== url) return;
      this._files[name] = file;
      if (name === "area") this.ground.take(file.bytes);
      this.apply();
    } catch (error) {
      console.warn(`the file for ${name} could not be loaded`, error);
    }
  }
}
