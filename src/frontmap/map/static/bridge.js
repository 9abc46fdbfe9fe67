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
    this._awaited = null;
    this._timer = null;
    this._sequence = 0;
  }

  /** Send once nothing else was to be sent for a while. @param {string} why @param {number} delay in ms */
  sendSoon(why, delay) {
    this._awaited = { why, due: performance.now() + delay };
    if (!this._timer || delay < this._delay) this._wait(delay);
  }

  /** Wait; who puts off what is awaited leaves the timer alone, which takes less time than another one. */
  _wait(delay) {
    clearTimeout(this._timer);
    this._delay = delay;
    this._timer = setTimeout(() => this._wake(), delay);
  }

  _wake() {
    this._timer = null;
    if (!this._awaited) return;
    const rest = this._awaited.due - performance.now();
    if (rest > 1) this._wait(rest);
    else this.send(this._awaited.why);
  }

  /** @param {string} why */
  send(why) {
    if (JSON.stringify(this._makeReport()) === this._sent) this._awaited = null;
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
    this._awaited = null;
    this._sent = JSON.stringify(this._makeReport());
  }
}
