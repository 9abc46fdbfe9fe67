/**
 * Getting packed files, from a server or out of the page itself.
 */

/**
 * Load a gzipped file and return what was packed.
 * @param {string} url where it is; a `data:` URL carries it
 * @returns {Promise<Uint8Array>}
 */
async function loadPacked(url) {
  const packed = url.startsWith("data:") ? bytesOfBase64(url.slice(url.indexOf(",") + 1)) : await fetchBytes(url);
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** @param {string} url @returns {Promise<Uint8Array>} */
async function fetchBytes(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {string} base64 @returns {Uint8Array} */
function bytesOfBase64(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** @param {string} url @returns {Promise<object>} the gzipped JSON at `url` */
async function loadJson(url) {
  return JSON.parse(new TextDecoder().decode(await loadPacked(url)));
}

/** Loads a history and the names of its places; a newer load makes an older one stale. */
class Files {
  /** @param {{takeHistory: Function, takeNames: Function, takeError: Function, beReady: Function}} taker */
  constructor(taker) {
    this._taker = taker;
    this._turn = 0;
    this.ready = false;
  }

  /** @param {string} historyUrl @param {string} namesUrl */
  async load(historyUrl, namesUrl) {
    const turn = ++this._turn;
    const sameNames = namesUrl === this._namesUrl;
    this.ready = false;
    try {
      const start = performance.now();
      const history = new History(await loadPacked(historyUrl));
      performance.measure("frontmap-history", { start });
      if (turn !== this._turn) return;
      this._taker.takeHistory(history, sameNames);
      if (!sameNames) {
        const names = new Names(await loadJson(namesUrl));
        if (turn !== this._turn) return;
        this._taker.takeNames(names);
        this._namesUrl = namesUrl;
      }
      this.ready = true;
      this._taker.beReady();
    } catch (error) {
      console.error(error);
      this._taker.takeError(error);
    }
  }
}
