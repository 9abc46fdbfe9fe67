/**
 * `window.frontmap`, the face for the page around the map; README.md describes it.
 */

let front = null;

window.frontmap = {
  /** Put the map into the element with this id; @returns {L.Map} */
  mount(id, basemapUrl) {
    front = new FrontMap(document.getElementById(id), basemapUrl);
    return front.map;
  },

  configure(settings) {
    front.configure(settings);
  },

  get settings() {
    return front.settings;
  },

  get ready() {
    return front?.files.ready ?? false;
  },

  get day() {
    return front?.history ? front.isoDay : null;
  },

  setDay(iso) {
    const date = epochDay(iso);
    if (Number.isNaN(date)) throw new RangeError(`a day must be YYYY-MM-DD, got ${iso}`);
    front.pause();
    front.showDay(date - front.history.firstDay);
    front.settle("rest", REST_MS);
  },

  get selected() {
    return front?.selectedId ?? null;
  },

  select(placeId) {
    front.selectId(placeId);
  },

  play() {
    front.play();
  },

  pause() {
    front.pause();
  },

  pointOf(lat, lon) {
    const { x, y } = front.map.latLngToContainerPoint([lat, lon]);
    const { left, top } = front.container.getBoundingClientRect();
    return { x: left + x, y: top + y };
  },

  on(event, listener) {
    front.on(event, listener);
  },
};
