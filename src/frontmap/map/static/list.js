/**
 * The towns in view as a list, for those who use the keyboard or a screen reader: a canvas cannot take the focus.
 */

const MAX_LISTED = 200;

/** A list box that shows itself only while it has the focus; arrows go through it, Enter selects. */
class TownList {
  /** @param {HTMLElement} container @param {(place: number) => void} onSelect */
  constructor(container, onSelect) {
    this._select = element("select", { className: "frontmap-list", size: 8 });
    this._select.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && this._select.value !== "") onSelect(Number(this._select.value));
      event.stopPropagation();
    });
    this._select.addEventListener("dblclick", () => onSelect(Number(this._select.value)));
    L.DomEvent.disableClickPropagation(this._select).disableScrollPropagation(this._select);
    container.append(this._select);
  }

  /** @param {Words} words */
  setWords(words) {
    this._words = words;
    this._select.setAttribute("aria-label", words.texts.towns_in_view);
  }

  /**
   * @param {number[]} places the weightiest first
   * @param {Names} names
   * @param {Uint8Array} states by place
   */
  show(places, names, states) {
    const text = (place) => `${names.of(place)}: ${this._words.state(states[place])}`;
    const options = places.slice(0, MAX_LISTED).map((place) => new Option(text(place), place));
    options.sort((a, b) => a.text.localeCompare(b.text, this._words.lang));
    const chosen = this._select.value;
    this._select.replaceChildren(...options);
    this._select.value = chosen;
  }

  /** @param {() => void} fillList called whenever the list is about to be seen */
  onFocus(fillList) {
    this._select.addEventListener("focus", fillList);
  }
}
