/**
 * Everything that can be painted beside the page's own work: what makes a painter out of an unpacked file.
 */

const PAINTERS = {
  basemap: (bytes) => new LinePainter(bytes),
  ground: (bytes) => new GroundPainter(bytes),
};
