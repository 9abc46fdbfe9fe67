/**
 * Placing a name: numbered pins for the places that it may mean, and the choice of a point that is none of them.
 */

const CANDIDATE_ZOOM = 10;
const PIN_WIDTH_PX = 32;
const PIN_HEIGHT_PX = 40;

/** @param {L.LatLng} where @returns {string} latitude and longitude in degrees, to about a metre */
function pointText(where) {
  const { lat, lng } = where.wrap();
  return `${lat.toFixed(5)}/${lng.toFixed(5)}`;
}

class Candidates {
  /** @param {FrontMap} front */
  constructor(front) {
    this._front = front;
    this._pins = L.layerGroup().addTo(front.map);
    this._picking = false;
    this._unseen = false;
    front.container.addEventListener("keydown", (event) => this._press(event));
  }

  /** @returns {boolean} whether a click on open ground means that point */
  get picking() {
    return this._picking;
  }

  /** @param {boolean} picking */
  setPicking(picking) {
    this._picking = picking;
    const { container, map } = this._front;
    container.classList.toggle("frontmap-picking", picking);
    if (picking) map.doubleClickZoom.disable();
    else map.doubleClickZoom.enable();
  }

  /** Offer places and bring them all into view. @param {{id: string, name: string, lat: number, lon: number}[]} */
  show(candidates) {
    this._pins.clearLayers();
    candidates.forEach((candidate, index) => this._pins.addLayer(this._pin(candidate, index + 1)));
    this._bounds = L.latLngBounds(candidates.map(({ lat, lon }) => [lat, lon]));
    this._unseen = candidates.length > 0;
    this.settle();
  }

  /** Bring the pins into view once there is room for a map. */
  settle() {
    const { x, y } = this._front.map.getSize();
    if (!this._unseen || !x || !y) return;
    this._unseen = false;
    this._front.standpoint.fit(this._bounds, CANDIDATE_ZOOM);
    this._front.bridge.markKnown();
  }

  /** Say that the reader means this point. @param {L.LatLng} where */
  choosePoint(where) {
    this._tell("point", { point: pointText(where) });
  }

  /** @param {string} why @param {{picked: string}|{point: string}} choice */
  _tell(why, choice) {
    this._front.bridge.sendChoice(why, choice);
    this._front.fire("pick", choice);
  }

  /** @returns {L.Marker} a pin that is a button, as the keyboard knows it */
  _pin({ id, name, lat, lon }, number) {
    const pin = button("frontmap-pin", () => this._tell("pick", { picked: id }),
      element("span", { className: "frontmap-pin-number", textContent: number }),
      element("span", { className: "frontmap-pin-name", textContent: name }));
    pin.setAttribute("aria-label", `${number}. ${name}`);
    for (const event of ["pointerenter", "focus"]) pin.addEventListener(event, () => this._turnInward(pin));
    L.DomEvent.disableClickPropagation(pin);
    const size = [PIN_WIDTH_PX, PIN_HEIGHT_PX];
    const iconAnchor = [PIN_WIDTH_PX / 2, PIN_HEIGHT_PX];
    const shape = L.divIcon({ html: pin, className: "", iconSize: size, iconAnchor });
    return L.marker([lat, lon], { icon: shape, interactive: false, keyboard: false });
  }

  /** Have the name on the side where there is more room. */
  _turnInward(pin) {
    const { left } = pin.getBoundingClientRect();
    const { left: mapLeft, width } = this._front.container.getBoundingClientRect();
    pin.classList.toggle("frontmap-pin-inward", left - mapLeft > width / 2);
  }

  /** The keyboard points with the middle of the map. */
  _press(event) {
    if (!this._picking || event.key !== "Enter" || event.target !== this._front.container) return;
    this.choosePoint(this._front.map.getCenter());
  }
}
