/**
 * Finding a town by any of its names, however it is written: accents, case and apostrophes make no difference.
 */

const MAX_FOUND = 8;
const FOUND_ZOOM = 10;

/** @param {string} text @returns {string} it without what writers differ in */
function foldName(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f'’ʼ`´]/g, "").replace(/[-\s]+/g, " ").trim().toLowerCase();
}

/** The folded names of all places, and the search in them. */
class NameIndex {
  /** @param {Names} names */
  constructor(names) {
    this._weights = names.weights;
    this._folded = Array.from(names.weights.keys(), (place) => [...new Set(names.allOf(place).map(foldName))]);
  }

  /** @param {string} text @returns {number[]} the places that it may mean, the likeliest first */
  find(text) {
    const wanted = foldName(text);
    if (!wanted) return [];
    const ranked = [];
    this._folded.forEach((names, place) => {
      const rank = Math.min(...names.map((name) => rankOf(name, wanted)));
      if (rank < 3) ranked.push({ place, rank });
    });
    ranked.sort((a, b) => a.rank - b.rank || this._weights[b.place] - this._weights[a.place]);
    return ranked.slice(0, MAX_FOUND).map(({ place }) => place);
  }
}

/** @returns {number} 0 where it is the name, 1 where it starts it, 2 where it starts a later word of it, else 3 */
function rankOf(name, wanted) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(` ${wanted}`) ? 2 : 3;
}

/** A box to type in with a list under it: arrows choose, Enter goes there. Fires `go` with `place`. */
const Search = L.Control.extend({
  options: { position: "topleft" },
  includes: L.Evented.prototype,

  onAdd() {
    this._found = [];
    this._chosen = -1;
    this._list = element("ul", { id: "frontmap-found", hidden: true, attributes: { role: "listbox" } });
    this._input = element("input", {
      type: "text",
      autocomplete: "off",
      spellcheck: false,
      disabled: true,
      attributes: {
        role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "frontmap-found",
      },
    });
    this._input.addEventListener("input", () => this._find());
    this._input.addEventListener("keydown", (event) => this._press(event));
    this._input.addEventListener("blur", () => this._close());
    const box = element("div", { className: "frontmap-search frontmap-panel" }, this._input, this._list);
    L.DomEvent.disableClickPropagation(box).disableScrollPropagation(box);
    return box;
  },

  /** @param {Words} words */
  setWords({ texts }) {
    this._input.placeholder = texts.search;
    this._input.setAttribute("aria-label", texts.search);
    this._list.setAttribute("aria-label", texts.search);
    this._nothing = texts.search_nothing;
  },

  /** @param {?Names} names null while there are none */
  setNames(names) {
    this._names = names;
    this._index = null;
    this._input.disabled = !names;
  },

  _find() {
    this._index ??= new NameIndex(this._names); // not before it is wanted: it takes its time and room
    this._show(this._index.find(this._input.value));
  },

  _show(found) {
    this._found = found;
    const option = (place, index) => {
      const row = element("li", { id: `frontmap-found-${index}`, textContent: this._names.of(place) });
      row.setAttribute("role", "option");
      row.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        this._go(place);
      });
      return row;
    };
    const nothing = this._input.value.trim() && !found.length;
    const none = element("li", { textContent: this._nothing, attributes: { role: "option", "aria-disabled": "true" } });
    this._list.replaceChildren(...(nothing ? [none] : found.map(option)));
    this._list.hidden = !found.length && !nothing;
    this._input.setAttribute("aria-expanded", String(!this._list.hidden));
    this._choose(found.length ? 0 : -1);
  },

  _choose(index) {
    this._chosen = index;
    [...this._list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === index)));
    if (index >= 0) this._input.setAttribute("aria-activedescendant", `frontmap-found-${index}`);
    else this._input.removeAttribute("aria-activedescendant");
  },

  _press(event) {
    event.stopPropagation(); // the map would move
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this._found.length) {
      event.preventDefault();
      this._choose((this._chosen + step + this._found.length) % this._found.length);
    } else if (event.key === "Enter" && this._chosen >= 0) {
      event.preventDefault();
      this._go(this._found[this._chosen]);
    } else if (event.key === "Escape") {
      this._close();
    }
  },

  _go(place) {
    this._input.value = this._names.of(place);
    this._close();
    this.fire("go", { place });
  },

  _close() {
    this._found = [];
    this._list.hidden = true;
    this._input.setAttribute("aria-expanded", "false");
    this._choose(-1);
  },
});
