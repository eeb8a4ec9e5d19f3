// The authorities of an answer on the map of both countries; those of one row are joined.

import { thingsOf } from "./answers.js";
import { drawn, element } from "./elements.js";

/** @typedef {{ outlines: string[], places: Record<string, [number, number]>, sheet: [number, number] }} Places */

/** The authorities of each row that the map can show. */
export function placedIn(/** @type {import("./answers.js").Shown} */ { rows }, /** @type {Places} */ { places }, /** @type {string} */ base) {
  return rows.map((row) => [...new Set(thingsOf(row, base))].filter((path) => places[path])).filter((placed) => placed.length);
}

export function mapOf(/** @type {string[][]} */ placed, /** @type {Places} */ { outlines, places, sheet }, /** @type {(path: string) => string} */ nameOf) {
  const counts = new Map();
  for (const path of placed.flat()) counts.set(path, (counts.get(path) || 0) + 1);
  const most = Math.max(...counts.values());
  const land = drawn("g", { class: "land" }, outlines.map((d) => drawn("path", { d, "fill-rule": "evenodd" })));
  const ties = drawn("g", { class: "ties" }, pairsOf(placed).map(([one, other]) => drawn("path", { d: curve(places[one], places[other]) })));
  const dots = drawn("g", { class: "dots" }, [...counts].map(([path, n]) => {
    const [cx, cy] = places[path];
    const title = drawn("title", {}, `${nameOf(path)} (${n})`);
    return drawn("a", { href: `${path}.html` }, drawn("circle", { cx, cy, r: 8 + 14 * Math.sqrt(n / most) }, title));
  }));
  const drawing = drawn("svg", { class: "answer-map", viewBox: `0 0 ${sheet.join(" ")}`, role: "group" }, land, ties, dots);
  return element("div", { class: "frame" }, drawing);
}

/** Each pair of authorities that a row holds, once. */
function pairsOf(/** @type {string[][]} */ placed) {
  const pairs = placed.filter((paths) => paths.length === 2).map((paths) => [...paths].sort());
  return [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()];
}

function curve(/** @type {number[]} */ [x, y], /** @type {number[]} */ [toX, toY]) {
  const turn = (toX - x) * 0.4;
  return `M${x} ${y}C${x + turn} ${y - 130} ${toX - turn} ${toY - 40} ${toX} ${toY}`;
}
