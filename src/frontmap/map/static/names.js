/**
 * What the places are called. The file with their names is described in map/names.py.
 */

/** Texts kept as one with a line for each, which takes far less room than 33,000 of them; a line is cut out when wanted. */
class Lines {
  /** @param {string} text each line of which ends with a line break */
  constructor(text) {
    this._text = `\n${text}`;
    this._starts = [];
    for (let end = 0; end >= 0; end = this._text.indexOf("\n", end + 1)) this._starts.push(end + 1);
    this._starts = Uint32Array.from(this._starts);
    this.length = this._starts.length - 1;
  }

  /** @param {number} index @returns {?string} */
  at(index) {
    return index >= 0 && index < this.length ? this._text.slice(this._starts[index], this._starts[index + 1] - 1) : null;
  }

  /** @param {?string} line @returns {number} its index, -1 where there is no such line */
  indexOf(line) {
    return line === null || line.includes("\n") ? -1 : this._starts.indexOf(this._text.indexOf(`\n${line}\n`) + 1);
  }
}

/** The places' ids, weights and names; places are numbers from 0. */
class Names {
  /** @param {object} content of the file */
  constructor({ ids, names, langs, others, weights }) {
    this.ids = new Lines(ids);
    this.weights = Uint8Array.from(weights);
    this._main = new Lines(names);
    this._langs = new Map(Object.entries(langs).map(([lang, text]) => [lang, new Lines(text)]));
    this._others = new Lines(others);
  }

  /** Call places as readers of a language do, where it is known. @param {string} lang */
  speak(lang) {
    this._spoken = this._langs.get(lang);
  }

  /** @param {number} place @returns {string} its name in the language spoken, else its main one, "" for no place */
  of(place) {
    return this._spoken?.at(place) || this._main.at(place) || "";
  }

  /** @param {number} place @returns {string[]} its names in all languages and spellings, the main one first */
  allOf(place) {
    const inLanguages = Array.from(this._langs.values(), (lines) => lines.at(place));
    return [this._main.at(place), ...inLanguages, ...this._others.at(place).split("\t")].filter(Boolean);
  }
}
