// Marks along time: what is known to the day is sharp, what is not takes all the room it may need.

import { dateInWords } from "./dates.js";
import { drawn } from "./elements.js";
import { datesOf } from "./panel.js";
import { COLOURS, contestedSign, INK } from "./shapes.js";
import { view } from "./view.js";
import { capital, nameIn } from "./words.js";

export const LANE = 9;
export const PAINT = { convention: "#0f766e", project: "#6d4fb3", edition: INK };

export function isPicked(pick) {
  return view.pick === pick;
}

/** Makes marks; `at` gives the place of a day in pixels, `record` is told where each mark is. */
export function spansOn(at, record) {
  /** Where a thing begins and ends on the sheet: [earliest, latest] of both. */
  function spanOf(thing) {
    const from = [at(thing.start_earliest), at(thing.start_latest)];
    const to = thing.end_earliest ? [at(thing.end_earliest), at(thing.end_latest)] : null;
    return { from, to };
  }

  function mark(thing, pick, y, shapes) {
    const { from } = spanOf(thing);
    record({ pick, x: (from[0] + from[1]) / 2, y });
    const sign = thing.contested.length ? contestedSign(from[0] - (thing.class === "edition" ? 12 : 9), y, 4.5) : null;
    return drawn("g", { "data-pick": pick, "data-name": `${capital(nameIn(thing.names))} · ${dateInWords(thing.start)}`,
      class: isPicked(pick) ? "mark picked" : "mark" }, shapes, sign);
  }

  /** A day is a sharp square; a month or a year a soft bar as long as it. */
  function conventionMark(thing, y) {
    const { from: [a, b] } = spanOf(thing);
    const shape = thing.start.length === 10
      ? drawn("rect", { x: a - 3.5, y: y - 3.5, width: 7, height: 7, fill: PAINT.convention })
      : drawn("rect", { x: a, y: y - 3.5, width: Math.max(7, b - a), height: 7, rx: 3.5, fill: PAINT.convention, "fill-opacity": 0.45,
        stroke: PAINT.convention });
    return mark(thing, `happening/${thing.id}`, y, [shape]);
  }

  function projectMark(thing, y) {
    const { from, to } = spanOf(thing);
    const bar = (x1, x2, opacity) => drawn("rect", { x: x1, y: y - 2.5, width: Math.max(2, x2 - x1), height: 5, fill: PAINT.project, "fill-opacity": opacity });
    const shapes = [bar(from[0], from[1], 0.4)];
    if (to) shapes.push(bar(from[1], Math.max(from[1] + 2, to[0]), 1), bar(to[0], to[1], 0.4));
    else shapes.push(drawn("path", { d: `M${from[1]} ${y - 2.5}l7 2.5l-7 2.5z`, fill: PAINT.project }));
    return mark(thing, `happening/${thing.id}`, y, shapes);
  }

  function endOf(thing) {
    const { from, to } = spanOf(thing);
    return Math.max(from[1], to ? to[1] : 0) + 12;
  }

  /** Puts things on as few lanes as possible without touching. */
  function lanesOf(things) {
    /** @type {{ end: number, things: object[] }[]} */
    const lanes = [];
    for (const thing of things) {
      const start = at(thing.start_earliest) - 10;
      const lane = lanes.find((each) => each.end <= start) || lanes[lanes.push({ end: 0, things: [] }) - 1];
      lane.things.push(thing);
      lane.end = endOf(thing);
    }
    return lanes.map((lane) => lane.things);
  }

  function markOf(thing, y) {
    return thing.class === "convention" ? conventionMark(thing, y) : projectMark(thing, y);
  }

  /** The life of a partnership: soft where its beginning is uncertain, dashed before it is stated. */
  function life(each, y) {
    const last = each.end_latest || each.last || each.first;
    const begin = each.start_latest || each.first;
    const paint = { stroke: COLOURS.thread, "stroke-width": 4, "stroke-linecap": "butt" };
    const marks = [drawn("line", { x1: at(begin), x2: Math.max(at(begin) + 3, at(last)), y1: y, y2: y, ...paint, "stroke-opacity": 0.55,
      "stroke-dasharray": each.start ? null : "3 3" })];
    if (each.start) marks.push(drawn("line", { x1: at(each.start_earliest), x2: at(each.start_latest) + 3, y1: y, y2: y, ...paint, "stroke-width": 9, "stroke-opacity": 0.4 }));
    const pick = `partnership/${each.id}`;
    record({ pick, x: at(begin), y });
    const sign = each.contested.length ? contestedSign(at(begin) - 7, y, 4.5) : null;
    return drawn("g", { "data-pick": pick, "data-name": `${nameIn(each.names)} · ${datesOf(each).join(", ")}`, class: isPicked(pick) ? "mark picked" : "mark" }, marks, sign);
  }

  return { mark, markOf, conventionMark, life, lanesOf };
}
