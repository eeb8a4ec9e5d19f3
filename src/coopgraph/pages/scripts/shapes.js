// The marks that the pictures and their legends share. Colours can be told apart by colour-blind
// readers (blue and vermilion), and never say alone what shape, side or dashes do not say too.

import { drawn } from "./elements.js";

export const INK = "#1d2530";
export const QUIET = "#55606e";
export const PAPER = "#fbfaf6";
export const COLOURS = { FR: "#0b5cad", VN: "#c2410c", contested: "#f2b134", thread: "#6b7785" };
const DASHES = { active: [], unknown: [1, 3], ended: [7, 5], planned: [9, 4, 2, 4] };
export const OPACITY = { active: 0.75, unknown: 0.6, ended: 0.65, planned: 0.8 };

export function dashOf(status) {
  return DASHES[status] || [];
}

/** The sign of an authority, of a size, at a place: a disc for France, a lozenge for Viet Nam. */
export function signOf(country, x, y, size, attributes = {}) {
  const paint = { fill: COLOURS[country], stroke: PAPER, "stroke-width": 1, ...attributes };
  if (country === "FR") return drawn("circle", { cx: x, cy: y, r: size, ...paint });
  const d = `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`;
  return drawn("path", { d, ...paint });
}

export function contestedSign(x, y, size = 4) {
  const paint = { fill: COLOURS.contested, stroke: INK, "stroke-width": 1.2 };
  return drawn("path", { d: `M${x} ${y - size}l${size} ${size * 1.75}h${-2 * size}z`, ...paint });
}

export function threadSign(x1, y1, x2, y2, status, width) {
  const dash = dashOf(status).join(" ");
  const paint = { stroke: COLOURS.thread, "stroke-width": width, "stroke-opacity": OPACITY[status] ?? 0.7 };
  return drawn("line", { x1, y1, x2, y2, ...paint, "stroke-dasharray": dash || null });
}

/** A small drawing for an entry of the legend. */
export function symbol(...marks) {
  return drawn("svg", { viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, ...marks);
}
