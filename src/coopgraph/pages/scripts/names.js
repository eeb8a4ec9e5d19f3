// Names on a picture: as many as fit without touching, those that matter first.

import { bright, now } from "./filters.js";
import { scene, thingOf } from "./scene.js";
import { shortened, widthOf } from "./sheet.js";
import { nameIn } from "./words.js";

export const MOST_NAMES = 400;

const byWeight = [...scene.authorities].sort((a, b) => b.partners - a.partners || (a.id < b.id ? -1 : 1));

/** Authorities in the order in which their names deserve a place, with a rank from 3 to 0. */
function* namesWanted(hovered) {
  const ahead = bright();
  const over = thingOf(hovered);
  const isOver = (each) => over && (each.id === over.id || over.parties?.includes(each.id));
  const isAhead = (each) => ahead?.authorities.has(each.id);
  const seen = byWeight.filter((each) => now.authorities.has(each.id));
  if (over) yield* seen.filter(isOver).map((of) => ({ of, rank: 3 }));
  if (ahead) yield* seen.filter((each) => isAhead(each) && !isOver(each)).map((of) => ({ of, rank: 2 }));
  for (const of of seen) if (!isOver(of) && !isAhead(of)) yield { of, rank: ahead ? 0 : 1 };
}

/**
 * Chooses names and places for them. `place` gives {x, y, gap} of an authority in pixels, or
 * nothing; `sides` the sides (-1 left, 1 right) to try; `taken` boxes that are not free; `within`
 * the pixels, from left to right, that can be seen; `atMost` how many names.
 * @param {{ hovered?: string, place: (of: any) => any, sides: (of: any) => number[], size: number,
 *   most: number, taken?: number[][], within?: number[], atMost?: number }} wanted
 */
export function fitting({ hovered = "", place: placeOf, sides, size, most, taken = [], within = [-Infinity, Infinity], atMost = MOST_NAMES }) {
  const chosen = [];
  for (const { of, rank } of namesWanted(hovered)) {
    if (chosen.length >= atMost) break;
    const at = placeOf(of);
    if (!at) continue;
    const text = shortened(nameIn(of.names), size, most);
    const width = widthOf(text, size) * (rank > 1 ? 1.08 : 1);
    for (const side of sides(of)) {
      const x = side < 0 ? at.x - at.gap - width : at.x + at.gap;
      const box = [x - 2, at.y - size * 0.53, x + width + 2, at.y + size * 0.53];
      if (box[0] < within[0] || box[2] > within[1] || taken.some((other) => touch(box, other))) continue;
      taken.push(box);
      chosen.push({ of, text, x, y: at.y, bold: rank > 1, faint: rank === 0 });
      break;
    }
  }
  return chosen;
}

function touch(a, b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
