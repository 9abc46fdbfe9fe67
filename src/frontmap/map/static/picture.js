/**
 * The view as a picture to keep: the map, the date, the legend and the credits in one PNG.
 */

const PICTURE_MARGIN_PX = 12;
const PICTURE_LINE_PX = 22;

class Picture {
  /** @param {FrontMap} front */
  constructor(front) {
    this._front = front;
  }

  /** Hand the picture to the reader as a file. */
  async save() {
    const blob = await new Promise((resolve) => this.draw().toBlob(resolve, "image/png"));
    const url = URL.createObjectURL(blob);
    element("a", { href: url, download: `frontmap-${this._front.isoDay}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  /** @returns {HTMLCanvasElement} */
  draw() {
    const { map, canvases } = this._front;
    const { ratio } = canvases.frame;
    const { x: width, y: height } = map.getSize();
    const canvas = element("canvas");
    drawMap(this._front, canvas);
    const context = canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this._drawTitle(context);
    this._drawLegend(context, width);
    this._drawCredits(context, width, height);
    return canvas;
  }

  _drawTitle(context) {
    const { history, day, words } = this._front;
    const { font } = this._front.palette;
    context.font = `600 22px ${font}`;
    const text = words.longDay(history.firstDay + day);
    this._drawPaper(context, PICTURE_MARGIN_PX, PICTURE_MARGIN_PX, context.measureText(text).width + 24, 40);
    this._write(context, text, PICTURE_MARGIN_PX + 12, PICTURE_MARGIN_PX + 20);
  }

  _drawLegend(context, width) {
    const { marks, words, settings, palette } = this._front;
    context.font = `13px ${palette.font}`;
    const states = statesOf(settings.actors.length);
    const wide = Math.max(...states.map((state) => context.measureText(words.state(state)).width)) + 48;
    const left = width - PICTURE_MARGIN_PX - wide;
    this._drawPaper(context, left, PICTURE_MARGIN_PX, wide, states.length * PICTURE_LINE_PX + 12);
    states.forEach((state, row) => {
      const middle = PICTURE_MARGIN_PX + 6 + (row + 0.5) * PICTURE_LINE_PX;
      context.save();
      context.translate(left + 18, middle);
      marks.draw(context, state, LEGEND_RADIUS_PX);
      context.restore();
      this._write(context, words.state(state), left + 36, middle);
    });
  }

  _drawCredits(context, width, height) {
    const { settings, palette } = this._front;
    context.font = `11px ${palette.font}`;
    const text = settings.credits.join(" · ");
    if (!text) return;
    const wide = context.measureText(text).width + 12;
    this._drawPaper(context, width - wide, height - 20, wide, 20);
    this._write(context, text, width - wide + 6, height - 10);
  }

  _drawPaper(context, left, top, width, height) {
    context.globalAlpha = 0.88;
    context.fillStyle = this._front.palette.paper;
    context.fillRect(left, top, width, height);
    context.globalAlpha = 1;
  }

  _write(context, text, left, middle) {
    context.textBaseline = "middle";
    context.fillStyle = this._front.palette.ink;
    context.fillText(text, left, middle);
  }
}

/** Draw all that is in view, but for the controls, and fit the canvas to it. */
function drawMap({ map, canvases, basemap, extras, towns, labels }, canvas) {
  const { ratio } = canvases.frame;
  const { x: width, y: height } = map.getSize();
  const corner = canvases.toCanvas(L.point(0, 0));
  for (const painter of [basemap, extras.ground, labels]) painter.paintNow();
  Object.assign(canvas, { width: width * ratio, height: height * ratio });
  for (const { canvas: layer, corner: own = { x: 0, y: 0 } } of [basemap, extras.ground, towns, labels]) {
    if (layer.width && !layer.hidden) canvas.getContext("2d").drawImage(layer, own.x - corner.x, own.y - corner.y);
  }
}
