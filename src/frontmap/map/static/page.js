/**
 * The page around the map in a file of its own: title, languages, the panel, and the address that links back here.
 */

/** What the address says behind its `#`. */
function readAddress() {
  const said = new URLSearchParams(location.hash.slice(1));
  const [zoom, lat, lon] = (said.get("view") ?? "").split("/").map(Number);
  return {
    lang: said.get("lang"),
    day: Number.isNaN(epochDay(said.get("date") ?? "")) ? null : said.get("date"),
    town: said.get("town"),
    view: Number.isFinite(zoom) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null,
  };
}

class SavedPage {
  /** @param {FrontMap} front @param {{languages: object, files: object}} page see `page_html` in map/page.py */
  constructor(front, { languages, files }) {
    this._front = front;
    this._languages = languages;
    this._files = files;
    this._title = element("h1");
    this._select = element("select");
    this._select.append(...Object.entries(languages).map(([lang, { texts }]) => new Option(texts.name, lang)));
    this._select.addEventListener("change", () => this._chooseLanguage(this._select.value));
    const head = element("header", { className: "fm-top" }, this._title, this._select);
    const side = element("main", { className: "fm-side", tabIndex: 0 });
    side.addEventListener("keydown", (event) => event.stopPropagation());
    document.body.classList.add("fm-page");
    document.body.prepend(head);
    document.body.append(side);
    this._side = side;
    this._panel = new TownPanel(side);
    for (const event of ["day", "select", "ready"]) front.on(event, () => this._showSoon());
    front.on("settle", (report) => this._writeAddress(report));
    window.addEventListener("hashchange", () => this._open(readAddress()));
    this._open(readAddress());
    this._loadPanels();
  }

  /** Stand where an address says, or where the page opens. */
  _open({ lang, day, town, view }) {
    const known = [lang, navigator.language.split("-")[0]].find((code) => Object.hasOwn(this._languages, code));
    const settings = this._settingsIn(known ?? Object.keys(this._languages)[0]);
    const revision = (this._front.settings?.revision ?? 0) + 1;
    this._front.configure({
      ...settings, revision, day: day ?? settings.day, selected: town, view: view ?? (day || town ? null : settings.view),
    });
    this._showLanguage();
  }

  _chooseLanguage(lang) {
    const { revision, day, selected, view } = this._front.settings;
    this._front.configure({ ...this._settingsIn(lang), revision, day, selected, view });
    this._showLanguage();
    this._front.bridge.send("language");
  }

  _settingsIn(lang) {
    const { panels, ...files } = this._files;
    return { ...this._languages[lang].settings, ...files };
  }

  get _lang() {
    return this._front.settings.lang;
  }

  _showLanguage() {
    const { title, texts } = this._languages[this._lang];
    document.documentElement.lang = this._lang;
    document.title = this._title.textContent = title;
    this._select.value = this._lang;
    label(this._select, texts.language);
    this._setPanels();
  }

  async _loadPanels() {
    this._panels = await loadJson(this._files.panels);
    this._setPanels();
  }

  _setPanels() {
    this._panel.setPanels(this._panels?.[this._lang], this._languages[this._lang].texts);
    this._show();
  }

  /** Once a frame is enough while days fly by. */
  _showSoon() {
    cancelAnimationFrame(this._request);
    this._request = requestAnimationFrame(() => this._show());
  }

  _show() {
    const { history, day, selectedId, words } = this._front;
    this._side.setAttribute("aria-label", this._front.names?.of(this._front.selected) || this._title.textContent);
    if (history) this._panel.show(selectedId, this._front.isoDay, words.longDay(history.firstDay + day));
    else this._panel.show(null);
  }

  /** Keep the address a link to what is seen. */
  _writeAddress({ day, town, view }) {
    const said = new URLSearchParams({ date: day, view, lang: this._lang, ...(town && { town }) });
    const readable = said.toString().replaceAll("%2F", "/").replaceAll("%3A", ":");
    if (location.protocol !== "about:") history.replaceState(null, "", `#${readable}`);
  }
}

window.frontmap.furnish = (page) => new SavedPage(front, page);
