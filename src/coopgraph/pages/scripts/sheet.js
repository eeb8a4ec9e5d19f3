// The sheet that is saved and printed, and the letters on it and on the pictures.

import { drawn } from "./elements.js";
import { INK } from "./shapes.js";

export const FONT = '"Be Vietnam Pro", "Noto Sans", "Segoe UI", Roboto, Ubuntu, "Helvetica Neue", Arial, sans-serif';
export const MARGIN = 36;
export const SHEET = 1400;

const measuring = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
const widths = new Map();
export function widthOf(text, size) {
  const key = `${size} ${text}`;
  if (!widths.has(key)) {
    measuring.font = `${size}px ${FONT}`;
    widths.set(key, measuring.measureText(text).width);
  }
  return widths.get(key);
}

export function line(x, y, size, text, attributes = {}) {
  return drawn("text", { x, y, "font-size": size, fill: INK, ...attributes }, text);
}

/** A text that takes no more than a width; the whole one is in the details. */
export function shortened(text, size, width) {
  if (widthOf(text, size) <= width) return text;
  let cut = text;
  while (cut.length > 4 && widthOf(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** Breaks a text into lines of at most a width. */
export function wrapped(text, size, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (widthOf(longer, size) > width && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
