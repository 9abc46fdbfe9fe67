/**
 * Where the settings want the reader to stand: taken over as soon as what it takes has been loaded.
 */

/** No nearer, however close together all places are. */
const PLACES_ZOOM = 11;

class Standpoint {
  /** @param {FrontMap} front */
  constructor(front) {
    this._front = front;
    this._wishes = {};
  }

  /** @param {{day: ?string, selected: ?string, view: ?object}} settings */
  wish({ day, selected, view }) {
    const { map, history } = this._front;
    this._wishes = { day, selected, fit: !view && !history, follow: !view };
    if (view) map.setView([view.lat, view.lon], view.zoom, { animate: false });
    this.settle();
  }

  /** @param {?string} id of a place to select once the names are there */
  wishSelected(id) {
    this._wishes.selected = id;
  }

  /** Do what can be done by now. */
  settle() {
    const wishes = this._wishes;
    const front = this._front;
    const waiting = wishes.fit || wishes.day !== undefined || wishes.selected !== undefined;
    if (!front.history || !waiting) return;
    if (wishes.day !== undefined) {
      front.showDay(wishes.day === null ? front.history.length : epochDay(wishes.day) - front.history.firstDay);
      delete wishes.day;
    }
    if (wishes.fit) wishes.fit = !this._fit();
    if (wishes.selected !== undefined && front.names) {
      front.markSelected(front.names.ids.indexOf(wishes.selected));
      if (wishes.follow) this._bringIntoView();
      delete wishes.selected;
    }
    front.bridge.markKnown();
  }

  /** Show all places; @returns {boolean} whether there was room to. */
  _fit() {
    const { map, history } = this._front;
    const { x, y } = map.getSize();
    if (!x || !y) return false;
    const bounds = L.latLngBounds([]);
    for (let place = 0; place < history.placeCount; place++) bounds.extend([history.lat[place], history.lon[place]]);
    if (bounds.isValid()) this.fit(bounds, PLACES_ZOOM);
    return true;
  }

  /** Show all that is within bounds, clear of the controls. @param {L.LatLngBounds} bounds @param {number} maxZoom */
  fit(bounds, maxZoom) {
    const { map, container, legend } = this._front;
    const { topleft, bottom } = map._controlCorners;
    const right = legend.open && container.clientWidth >= NARROW_PX ? legend.offsetWidth : 0;
    const left = topleft.querySelector(".frontmap-tools").offsetWidth;
    const padding = {
      paddingTopLeft: [left + 28, 60],
      paddingBottomRight: [right + 28, bottom.offsetHeight + 24],
    };
    map.fitBounds(bounds, { ...padding, maxZoom, animate: false });
  }

  _bringIntoView() {
    const { map, history, selected } = this._front;
    if (selected < 0) return;
    const place = L.latLng(history.lat[selected], history.lon[selected]);
    if (!map.getBounds().pad(-0.1).contains(place)) map.panTo(place, { animate: false });
  }
}
