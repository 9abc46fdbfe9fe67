/**
 * The panel of the selected town in a page of its own: put together from parts that are HTML already.
 */

/** Shows what is told of a town, folded to a day. */
class TownPanel {
  /** @param {HTMLElement} box to show it in */
  constructor(box) {
    this._box = box;
  }

  /** @param {object} panels one language's, see `page_html` in map/page.py @param {object} texts the page's */
  setPanels(panels, texts) {
    this._panels = panels;
    this._texts = texts;
  }

  /** @param {?string} placeId @param {string} day YYYY-MM-DD @param {string} dayInWords */
  show(placeId, day, dayInWords) {
    const town = this._panels?.towns[placeId];
    this._box.hidden = false;
    if (!town) {
      this._box.replaceChildren(element("p", { className: "fm-hint", textContent: this._texts.hint }));
      return;
    }
    const opened = this._box.querySelector("details.fm-later")?.open && placeId === this._shown;
    const section = element("section", { className: "fm-panel" });
    section.innerHTML = town.names + standingOn(town.states, day, dayInWords) + town.disputes;
    section.append(...this._events(town.events, day, opened));
    this._box.replaceChildren(section);
    if (placeId !== this._shown) this._box.scrollTop = 0;
    this._shown = placeId;
  }

  /** Newest first; what came after the day is folded away. */
  _events(events, day, opened) {
    const article = ([, html]) => element("template", { innerHTML: html }).content;
    const past = events.filter(([first]) => first <= day);
    const later = events.filter(([first]) => first > day);
    const parts = past.reverse().map(article);
    if (!past.length) parts.push(element("p", { className: "fm-quiet", textContent: this._texts.nothing }));
    if (later.length) {
      const summary = element("summary", { textContent: this._panels.later.at(Math.min(later.length, 60) - 1) });
      parts.push(element("details", { className: "fm-later", open: !!opened }, summary, ...later.map(article)));
    }
    return parts;
  }
}

/** @returns {string} the HTML of the state on a day */
function standingOn(states, day, dayInWords) {
  const [since, onTheDay, later] = states.findLast(([first]) => first <= day) ?? states[0];
  return since === day ? onTheDay : later.replaceAll("{day}", dayInWords);
}
