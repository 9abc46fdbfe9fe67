/**
 * What a worker does: it takes a file once, then paints the frame that it was asked for last.
 */

let painter = null;
let wanted = null;

function paintWanted() {
  const { frame, wish } = wanted;
  wanted = null;
  const picture = painter.paint(frame, wish);
  self.postMessage({ picture, frame }, [picture]);
}

self.onmessage = ({ data }) => {
  if (data.kind) {
    painter = PAINTERS[data.kind](data.bytes);
    return;
  }
  if (!wanted) setTimeout(paintWanted);
  wanted = data;
};
