/**
 * The pictures in the legend.
 */

const LEGEND_ICON_PX = 20;
const LEGEND_RADIUS_PX = 6;

/** How to draw what can be switched, by its name in `SWITCHES`. */
const SWITCH_ICONS = { disagreeing: drawDisagreeing, area: drawGround };

/** @param {(context: CanvasRenderingContext2D) => void} draw around the middle @returns {HTMLCanvasElement} */
function legendIcon(draw) {
  const ratio = Math.min(window.devicePixelRatio || 1, MAX_RATIO);
  const canvas = element("canvas", { attributes: { "aria-hidden": "true" } });
  fitCanvas(canvas, LEGEND_ICON_PX * ratio, LEGEND_ICON_PX * ratio, ratio);
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, canvas.width / 2, canvas.height / 2);
  draw(context);
  return canvas;
}

/** Draw the glow without the mark inside it. */
function drawGlow(context, marks) {
  marks.drawGlow(context, LEGEND_RADIUS_PX, FRESHNESS_LEVELS - 1);
  context.globalCompositeOperation = "destination-out";
  fillShape(context, "circle", LEGEND_RADIUS_PX, "black");
}

function drawFaint(context, marks) {
  context.globalAlpha = UNCHANGED_STRENGTH;
  fillShape(context, "circle", LEGEND_RADIUS_PX, marks.palette.ink);
}

/** Draw a mark of the first side with a rim of the second. */
function drawRim(context, marks) {
  marks.draw(context, FIRST_HELD + 1, 4, { former: FIRST_HELD + 1 });
}

function drawDisagreeing(context, marks) {
  marks.draw(context, FIRST_HELD + 1, LEGEND_RADIUS_PX - 1, { disagreeing: true });
}

/** Draw the colours of the first two sides side by side, stronger than on the map. */
function drawGround(context, marks) {
  context.globalAlpha = 2 * GROUND_OPACITY[0];
  context.fillStyle = marks.colour(FIRST_HELD);
  context.fillRect(-8, -7, 8, 14);
  context.fillStyle = marks.colour(FIRST_HELD + 2);
  context.fillRect(0, -7, 8, 14);
}
