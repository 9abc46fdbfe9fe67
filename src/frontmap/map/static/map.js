/**
 * The map as a whole: it takes settings and files, and holds the day and the selected town.
 */

const REST_MS = 350;
const VIEW_REST_MS = 800;
const MAP_OPTIONS = { zoomControl: false, attributionControl: false, zoomSnap: 0.5, minZoom: 2, maxZoom: 14 };

/** Fires `ready`, `day`, `select`, `pick` and `settle`; days are counted from the history's first, places as in its files. */
class FrontMap extends L.Evented {
  /** @param {HTMLElement} container @param {string} basemapUrl */
  constructor(container, basemapUrl) {
    super();
    this.container = container;
    container.classList.add("frontmap");
    const lively = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map = L.map(container, { ...MAP_OPTIONS, zoomAnimation: lively, inertia: lively }).setView([0, 0], 2);
    this.basemap = new Aside("basemap");
    this.towns = new Towns();
    this.labels = new Labels(this.towns);
    this.extras = new Extras(this);
    this.canvases = new CanvasStack([this.basemap, this.extras.ground, this.towns, this.labels]);
    this.settings = null;
    this.history = null;
    this.names = null;
    this.day = 0;
    this.selected = -1;
    this.files = new Files(this);
    this.standpoint = new Standpoint(this);
    this.bridge = new Bridge(() => this._report(), (report) => this.fire("settle", report));
    this._player = new Player({
      speed: () => this._timeline.speed(),
      showDay: (day) => this.showDay(day),
      stop: () => this.pause(),
    });
    this._addParts();
    this._listen();
    this._loadBasemap(basemapUrl);
  }

  _addParts() {
    const corners = this.map._controlCorners;
    corners.bottom = L.DomUtil.create("div", "leaflet-bottom frontmap-bottom", this.map._controlContainer);
    this._timeline = new Timeline().addTo(this.map);
    this._legend = new Legend().addTo(this.map);
    this._backgrounds = new Backgrounds().addTo(this.map);
    this.tiles = new Tiles(this.map, this.basemap);
    this._search = new Search().addTo(this.map);
    this._tools = new Tools().addTo(this.map);
    this._credits = new Credits().addTo(this.map);
    L.control.scale({ imperial: false }).addTo(this.map);
    this._list = new TownList(this.container, (place) => this.selectPlace(place));
    this._message = element("div", { className: "frontmap-message", attributes: { role: "status" } });
    this.container.append(this._message);
    this.candidates = new Candidates(this);
    this.paper = new Paper(this);
    this._pointer = new Pointer(this);
    new ResizeObserver(() => {
      this.container.style.setProperty("--frontmap-bottom", `${corners.bottom.offsetHeight}px`);
    }).observe(corners.bottom);
  }

  _listen() {
    this._timeline.on("day", ({ day }) => {
      if (this._player.playing) this.pause();
      this.showDay(day);
    });
    this._timeline.on("rest", () => this.settle("rest", REST_MS));
    this._timeline.on("play", () => this.play());
    this._timeline.on("pause", () => this.pause());
    this._legend.on("filter", ({ hidden }) => {
      this.towns.setHidden(hidden);
      this.labels.repaint();
    });
    this._legend.on("fresh", ({ days }) => {
      this._chosenFreshDays = days;
      this.extras.apply();
    });
    this._legend.on("switch", ({ name, shown }) => this.extras.show(name, shown));
    this._backgrounds.on("choose", ({ layer }) => {
      this.tiles.show(layer);
      this._showCredits(layer);
    });
    this._search.on("go", ({ place }) => this.goTo(place));
    this._tools.on("picture", () => this.history && new Picture(this).save());
    this.map.on("moveend", () => this._resizing || this.settle("view", VIEW_REST_MS));
    this._list.onFocus(() => this._fillList());
    new ResizeObserver(() => this._resize()).observe(this.container);
    const darkness = window.matchMedia("(prefers-color-scheme: dark)");
    darkness.addEventListener("change", () => this.settings && this.applyTheme());
  }

  /** Take over settings; what is as before stays untouched. @param {object} settings see map/settings.py */
  configure(settings) {
    const before = this.settings;
    const differs = (...keys) => keys.some((key) => JSON.stringify(settings[key]) !== JSON.stringify(before?.[key]));
    this.settings = settings;
    if (differs("freshDays")) this._chosenFreshDays = null;
    if (differs("lang", "texts", "actors")) this._applyWords();
    if (differs("theme", "actors")) this.applyTheme();
    if (differs("freshDays", "staleDays", "compareDay", ...Object.keys(READERS))) this._applyExtras();
    if (differs("lang") && this.names) this._applyNames();
    if (differs("credits", "texts")) this._showCredits(this._layer);
    if (differs("tiles", "texts")) this._backgrounds.show(settings.tiles ?? [], this.words);
    if (differs("marks")) this._showNamedDays();
    if (differs("landmarks")) this.labels.setLandmarks(settings.landmarks);
    if (!before) this.map.addLayer(this.canvases);
    // a place that only the names to come know can be selected then
    if (differs("names") && this.names) this._forgetNames();
    if (differs("revision")) this.standpoint.wish(settings);
    if (differs("picking")) this.candidates.setPicking(!!settings.picking);
    if (differs("candidates")) this.candidates.show(settings.candidates ?? []);
    if (differs("history", "names")) {
      if (!this.history) this._say(settings.texts.loading);
      this.files.load(settings.history, settings.names);
    }
  }

  _applyWords() {
    const { lang, texts, actors } = this.settings;
    this.words = new Words(lang, texts, actors);
    this.container.lang = this.words.lang;
    this.container.setAttribute("role", "region");
    this.container.setAttribute("aria-label", texts.map);
    this.towns.canvas.setAttribute("aria-label", texts.map);
    this._zoom?.remove();
    this._zoom = L.control.zoom({ zoomInTitle: texts.zoom_in, zoomOutTitle: texts.zoom_out }).addTo(this.map);
    this._search.setWords(this.words);
    this._tools.setWords(this.words);
    this._timeline.setWords(this.words);
    this._list.setWords(this.words);
    if (this.marks) this._legend.show(this);
    if (this.history) this._timeline.showDay(this.day);
  }

  applyTheme() {
    const { theme, actors } = this.settings;
    const wished = theme === "auto" && window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : theme;
    const dark = wished === "dark" && !this.paper.wanted;
    this.container.dataset.theme = dark ? "dark" : "light";
    const palette = (this.palette = new Palette(this.container));
    this.marks = new Marks(actors, palette);
    this.basemap.wish({ palette: { ...palette } });
    this.labels.setPalette(palette);
    this.towns.setMarks(this.marks);
    this._timeline.histogram.setMarks(this.marks, palette);
    this._timeline.histogram.paint();
    this._legend.show(this);
    for (const painter of [this.basemap, this.towns, this.labels]) painter.repaint();
    this.extras.paintGround();
  }

  _applyExtras() {
    this._legend.show(this);
    this.extras.apply();
    this._showComparedDay();
  }

  _showComparedDay() {
    if (this.history) this._timeline.setCompared(this.extras.comparedDay);
  }

  /** @param {?{attribution: string}} layer the online background, if any */
  _showCredits(layer) {
    this._layer = layer;
    const { credits, texts } = this.settings;
    this._credits.show(layer ? [...credits, layer.attribution] : credits, texts.credits);
  }

  /** The map is of use without its basemap too. */
  async _loadBasemap(url) {
    try {
      this.basemap.take(await loadPacked(url));
      this.basemap.repaint();
    } catch (error) {
      console.warn("the basemap could not be loaded", error);
    }
  }

  /** Show another history on the same day. @param {History} history @param {boolean} samePlaces as the old one's */
  takeHistory(history, samePlaces) {
    const date = this.history && this.history.firstDay + this.day;
    if (!samePlaces) this._forgetNames();
    this.history = history;
    this.towns.setHistory(history);
    this._timeline.setHistory(history);
    this._showNamedDays();
    this._showComparedDay();
    this._showTicks();
    this.day = -1;
    this.showDay(date === null ? history.length : date - history.firstDay);
    this.standpoint.settle();
    this.extras.apply();
    this.labels.repaint();
    this._say("");
  }

  _forgetNames() {
    if (this.names) this.standpoint.wishSelected(this.selectedId);
    this.selected = this.labels.selected = -1;
    this.names = null;
    this.labels.setNames(null);
    this._search.setNames(null);
  }

  /** @param {Names} names */
  takeNames(names) {
    if (names.ids.length !== this.history.placeCount) throw new Error("the names belong to another history");
    this.names = names;
    this.towns.setWeights(names.weights);
    this._search.setNames(names);
    this._applyNames();
    this.standpoint.settle();
  }

  beReady() {
    this.fire("ready");
  }

  takeError(error) {
    this._say(fill(this.settings.texts.failed, { reason: error.message }));
  }

  /** Show the names in the reader's language. */
  _applyNames() {
    this.names.speak(this.settings.lang);
    this.labels.setNames(this.names);
    this.labels.repaint();
  }

  _showNamedDays() {
    if (!this.history) return;
    const named = this.settings.marks.map(({ day, label }) => ({ day: epochDay(day) - this.history.firstDay, label }));
    const within = named.filter(({ day }) => day >= 0 && day <= this.history.length);
    this._timeline.setNamed(within.sort((a, b) => a.day - b.day));
  }

  _resize() {
    this._resizing = true;
    this.map.invalidateSize({ animate: false });
    this._resizing = false;
    this.standpoint.settle();
    this.candidates.settle();
  }

  /** @param {number} day beyond the ends it goes to the end */
  showDay(day) {
    const shown = Math.max(0, Math.min(this.history.length, Math.round(day)));
    if (shown === this.day || Number.isNaN(shown)) return;
    this.day = shown;
    this.towns.moveTo(shown);
    this.extras.paintGround();
    if (this.towns.isFiltered) this.labels.repaint();
    this._timeline.showDay(shown);
    this._pointer.hideTooltip();
    if (this.listens("day")) this.fire("day", { day: this.isoDay });
  }

  /** @returns {HTMLDetailsElement} */
  get legend() {
    return this._legend.getContainer();
  }

  /** @returns {number} for how many days a change glows: as the reader chose, else as the settings say */
  get freshDays() {
    return this._chosenFreshDays ?? this.settings.freshDays;
  }

  /** @returns {string} YYYY-MM-DD */
  get isoDay() {
    return isoDay(this.history.firstDay + this.day);
  }

  /** @returns {string|null} */
  get selectedId() {
    return this.names?.ids.at(this.selected) ?? null;
  }

  play() {
    if (!this.history || this._player.playing) return;
    if (this.day === this.history.length) this.showDay(0);
    this._player.start(this.day, this.history.length);
    this._timeline.showPlaying(true);
  }

  pause() {
    if (!this._player.playing) return;
    this._player.stop();
    this._timeline.showPlaying(false);
    this._timeline.showDay(this.day);
    this.settle("pause", 0);
  }

  /** Select a town because the reader did. @param {number} place -1 for none */
  selectPlace(place) {
    this.markSelected(place);
    if (this.names) this.bridge.send("town");
  }

  /** Select a town and bring it near. @param {number} place */
  goTo(place) {
    const { lat, lon } = this.history;
    this.map.setView([lat[place], lon[place]], Math.max(this.map.getZoom(), FOUND_ZOOM), { animate: false });
    this.selectPlace(place);
  }

  /** @param {string|null} id of the place; taken up later while the names are on their way */
  selectId(id) {
    if (this.names) this.selectPlace(this.names.ids.indexOf(id));
    else this.standpoint.wishSelected(id);
  }

  /** @param {number} place -1 for none */
  markSelected(place) {
    this.selected = this.labels.selected = place;
    this.towns.keep(place);
    this.labels.repaint();
    this._showTicks();
    this.fire("select", { town: this.selectedId });
  }

  _showTicks() {
    this._timeline.histogram.setTicks(this.selected < 0 ? [] : this.history.changesOf(this.selected));
  }

  /** @returns {[string, string, string]} the town's name, its state, and since when or what it is compared with */
  describe(place) {
    const { texts } = this.words;
    const since = this.history.changedOn(place, this.day);
    const day = this.words.longDay(this.history.firstDay + Math.max(0, since));
    const state = this.words.state(this.towns.standing.state[place]);
    const last = this.extras.wordsOfThen(place) ?? fill(since < 0 ? texts.since_before : texts.since, { day });
    return [this.names?.of(place) ?? "", state, last];
  }

  _fillList() {
    if (!this.names) return;
    const places = Array.from(this.towns.inView()).sort((a, b) => this.names.weights[b] - this.names.weights[a]);
    this._list.show(places, this.names, this.towns.standing.state);
  }

  /** The reader has come to rest: tell it once nothing else happens for a while. */
  settle(why, delay) {
    if (!this.history || this._player.playing) return;
    this.bridge.sendSoon(why, delay);
  }

  _report() {
    const { lat, lng } = this.map.getCenter();
    const view = `${this.map.getZoom()}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
    return { day: this.history && this.isoDay, town: this.selectedId, view };
  }

  _say(text) {
    this._message.textContent = text;
    this._message.hidden = text === "";
  }
}
