/**
 * What the map tells the page around it once the reader is at rest; never the same twice, but for choices.
 */

/**
 * @typedef {object} Report
 * @property {string} day YYYY-MM-DD
 * @property {string|null} town the selected place's id
 * @property {string} view zoom/lat/lon
 */

/**
 * Hands on reports with `why` (such as `town`, `rest` or `view`) and a running number `seq`. Where there is a
 * Streamlit around the map, they become the component's value.
 */
class Bridge {
  /** @param {() => Report} makeReport @param {(report: Report) => void} onReport */
  constructor(makeReport, onReport) {
    this._makeReport = makeReport;
    this._onReport = onReport;
    this._sent = "";
    this._sequence = 0;
  }

  /** Send unless something else is sent within the delay. @param {string} why @param {number} delay in ms */
  sendSoon(why, delay) {
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this.send(why), delay);
  }

  /** @param {string} why */
  send(why) {
    if (JSON.stringify(this._makeReport()) === this._sent) clearTimeout(this._timer);
    else this.sendChoice(why, {});
  }

  /** Send what the reader chose, and be it once more. @param {string} why @param {object} choice goes along */
  sendChoice(why, choice) {
    const report = this._makeReport();
    this.markKnown();
    const numbered = { why, ...choice, ...report, seq: ++this._sequence };
    window.Streamlit?.setComponentValue(numbered);
    this._onReport(numbered);
  }

  /** Take the present state for known: it came from outside. */
  markKnown() {
    clearTimeout(this._timer);
    this._sent = JSON.stringify(this._makeReport());
  }
}
