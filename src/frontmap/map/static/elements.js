/**
 * Making elements of the page.
 */

const ICONS = {
  play: "M7 4.5v15l13-7.5z",
  pause: "M6 4.5h4v15H6zM14 4.5h4v15h-4z",
  previous: "M15.5 5.5 9 12l6.5 6.5",
  next: "M8.5 5.5 15 12l-6.5 6.5",
  full: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  picture: "M12 4v10M7.5 10 12 14.5 16.5 10M4 16v4h16v-4",
};

/**
 * Make an element.
 * @param {string} tag
 * @param {object} properties set on it; `attributes` become attributes
 * @param {...(Node|string)} children
 */
function element(tag, { attributes = {}, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Give a control its name, for those who see it and those who hear it. */
function label(control, text) {
  control.title = text;
  control.setAttribute("aria-label", text);
}

/** @returns {HTMLButtonElement} */
function button(className, onClick, ...children) {
  const made = element("button", { type: "button", className }, ...children);
  made.addEventListener("click", onClick);
  return made;
}

/** @param {string} name of `ICONS` @param {boolean} stroked whether it is a line @returns {SVGSVGElement} */
function icon(name, stroked = false) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", ICONS[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  if (stroked) svg.classList.add("frontmap-stroked");
  svg.append(path);
  return svg;
}
