// The rows of an answer along the years: from the first date of a row to its last.

import { pathOf } from "./answers.js";
import { drawn, element } from "./elements.js";

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const MOST = 200; // rows that one drawing shows
const [ROW, LABEL, WIDTH] = [26, 330, 1100];

/** @typedef {{ label: string, path: string, from: number, to: number, told: string }} Line */

/** The rows that have a date, earliest first; a date stands where its year or month begins. */
export function datedIn(/** @type {import("./answers.js").Shown} */ { variables, rows }, /** @type {string} */ base, /** @type {(path: string) => string} */ nameOf) {
  const lines = rows.map((row) => {
    const dates = variables.map((name) => row[name]?.value || "").filter((text) => DATE.test(text)).sort();
    const path = variables.map((name) => (row[name] ? pathOf(row[name], base) : "")).find(Boolean) || "";
    const label = path ? nameOf(path) : row[variables[0]]?.value || "";
    return { label, path, from: yearOf(dates[0]), to: yearOf(dates.at(-1)), told: [...new Set(dates)].join(" – ") };
  });
  return lines.filter(({ told }) => told).sort((one, other) => one.from - other.from);
}

function yearOf(text = "") {
  const [, year, month = "1", day = "1"] = DATE.exec(text) || [];
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
}

export function timelineOf(/** @type {Line[]} */ all) {
  const lines = all.slice(0, MOST);
  const [first, last] = [Math.floor(Math.min(...lines.map(({ from }) => from))), Math.ceil(Math.max(...lines.map(({ to }) => to))) + 1];
  const x = (/** @type {number} */ year) => LABEL + ((year - first) / (last - first)) * (WIDTH - LABEL - 20);
  const height = lines.length * ROW + 40;
  const step = Math.max(1, Math.round((last - first) / 12));
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, n) => first + n * step);
  const axis = drawn("g", { class: "axis" }, years.flatMap((year) => [
    drawn("path", { d: `M${x(year)} 30V${height}` }),
    drawn("text", { x: x(year), y: 20, "text-anchor": "middle" }, String(year)),
  ]));
  const bars = lines.map((line, n) => {
    const y = 40 + n * ROW;
    const text = drawn("text", { x: LABEL - 12, y: y + 14, "text-anchor": "end" }, shortened(line.label), drawn("title", {}, line.label));
    const bar = drawn("rect", { x: x(line.from), y: y + 3, width: Math.max(8, x(line.to) - x(line.from)), height: 12, rx: 3 },
      drawn("title", {}, `${line.label} (${line.told})`));
    return drawn("g", {}, line.path ? drawn("a", { href: `${line.path}.html` }, text) : text, bar);
  });
  const drawing = drawn("svg", { class: "answer-timeline", viewBox: `0 0 ${WIDTH} ${height}`, role: "group" }, axis, ...bars);
  return element("div", { class: "scroll" }, drawing);
}

function shortened(/** @type {string} */ text, most = 42) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
