/**
 * What the canvases show, in pixels.
 * @typedef {object} Frame
 * @property {number} width device pixels
 * @property {number} height device pixels
 * @property {number} ratio device pixels per CSS pixel
 * @property {number} zoom Leaflet's zoom level
 * @property {number} scale device pixels per world pixel at zoom 0
 * @property {number} left world position of the left edge, in device pixels
 * @property {number} top world position of the top edge, in device pixels
 */

/** @param {Frame} one @param {?Frame} other @returns {boolean} whether both show the same in the same pixels */
function isSameFrame(one, other) {
  return !!other && Object.keys(one).every((key) => one[key] === other[key]);
}
