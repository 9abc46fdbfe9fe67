/**
 * What all packed files share: columns of numbers, and where a degree lies on the map.
 */

/** Packed coordinates are kept to this part of a degree. */
const DEGREE_STEPS = 10000;

/** @param {Uint8Array} bytes an unpacked file @param {string} magic that it must start with @returns {DataView} of it */
function openFile(bytes, magic) {
  const found = String.fromCharCode(...bytes.subarray(0, 4));
  if (found !== magic) throw new Error(`the file must start with ${magic}, not with ${found}`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Columns of unsigned numbers, each stored a byte at a time with the lowest bytes first. */
class Columns {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.offset = 0;
  }

  /**
   * @param {number} count of values
   * @param {number} width bytes a value
   * @param {Function} Type of array
   */
  next(count, width, Type) {
    const values = new Type(count);
    for (let byte = 0, scale = 1; byte < width; byte++, scale *= 256) {
      const end = this.offset + count;
      if (end > this.bytes.length) throw new Error("the file ends too early");
      for (let index = 0, at = this.offset; at < end; index++, at++) values[index] += this.bytes[at] * scale;
      this.offset = end;
    }
    return values;
  }
}

/** @param {number} lon @returns {number} Leaflet's world pixel at zoom 0 */
const worldX = (lon) => (lon / 360 + 0.5) * 256;

/** @param {number} lat @returns {number} Leaflet's world pixel at zoom 0 in the web's Mercator projection */
function worldY(lat) {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 256;
}
