/**
 * What a worker does: it takes a file once, then paints the frame that it was asked for last. Where moves of the map
 * follow each other at once, only the first and the last are painted: those between would be gone before they are seen.
 */

/** Moves that follow each other faster than this belong together. */
const BURST_MS = 80;

let painter = null;
let wanted = null;
let timer = null;
let movedAt = -Infinity;

function paintWanted() {
  timer = null;
  const { frame, wish } = wanted;
  const picture = painter.paint(frame, wish);
  self.postMessage({ picture, frame }, [picture]);
}

/** Paint soon, in a burst of moves after it. @param {boolean} moved */
function paintSoon(moved) {
  const now = performance.now();
  const inBurst = moved && now - movedAt < BURST_MS;
  if (moved) movedAt = now;
  if (inBurst) clearTimeout(timer);
  if (inBurst || timer === null) timer = setTimeout(paintWanted, inBurst ? BURST_MS : 0);
}

self.onmessage = ({ data }) => {
  if (data.kind) {
    painter = PAINTERS[data.kind](data.bytes);
    return;
  }
  const moved = !isSameFrame(data.frame, wanted?.frame);
  wanted = data;
  paintSoon(moved);
};
