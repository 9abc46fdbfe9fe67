/**
 * Days and texts in the reader's language.
 */

const DAY_MS = 86400000;

/** @param {number} epochDay @returns {string} YYYY-MM-DD */
const isoDay = (epochDay) => new Date(epochDay * DAY_MS).toISOString().slice(0, 10);

/** @param {string} iso YYYY-MM-DD @returns {number} days since 1970-01-01, NaN if it is no such day */
const epochDay = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/**
 * Fill the `{names}` of a text.
 * @param {string} text
 * @param {Object<string, string|number>} values
 */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** What the map says, in one language. */
class Words {
  /** @param {string} lang @param {Object<string, string>} texts @param {{name: string}[]} actors */
  constructor(lang, texts, actors) {
    this.lang = Words.known(lang === "en" ? "en-GB" : lang); // plain "en" would put the month before the day
    this.texts = texts;
    this.actors = actors;
    const utc = { timeZone: "UTC", year: "numeric", day: "numeric" };
    this._short = new Intl.DateTimeFormat(this.lang, { ...utc, month: "short" });
    this._long = new Intl.DateTimeFormat(this.lang, { ...utc, month: "long" });
    this._full = new Intl.DateTimeFormat(this.lang, { ...utc, month: "long", weekday: "long" });
  }

  /** @param {string} lang @returns {string} it, or English where the browser does not take it for a language */
  static known(lang) {
    try {
      return Intl.getCanonicalLocales(lang)[0] ?? "en";
    } catch (error) {
      if (error instanceof RangeError) return "en";
      throw error;
    }
  }

  /** @param {number} epochDay @returns {string} such as 10 Sept 2022 */
  shortDay(epochDay) {
    return this._short.format(epochDay * DAY_MS);
  }

  /** @param {number} epochDay @returns {string} such as 10 September 2022 */
  longDay(epochDay) {
    return this._long.format(epochDay * DAY_MS);
  }

  /** @param {number} epochDay @returns {string} such as Saturday 10 September 2022 */
  fullDay(epochDay) {
    return this._full.format(epochDay * DAY_MS);
  }

  /** @param {number} state a code of the history @returns {string} */
  state(state) {
    if (state === UNKNOWN) return this.texts.unknown;
    if (state === CONTESTED) return this.texts.contested;
    const side = this.actors[actorOf(state)]?.name ?? this.texts.unknown;
    return fill(isConfirmed(state) ? this.texts.confirmed : this.texts.unconfirmed, { side });
  }
}
