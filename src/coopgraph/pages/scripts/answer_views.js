// An answer as table, map or timeline: what its rows allow, one at a time.

import { mapOf, placedIn } from "./answer_map.js";
import { tableOf } from "./answer_table.js";
import { datedIn, timelineOf } from "./answer_timeline.js";
import { element, fill } from "./elements.js";

/** @type {Map<string, Promise<any>>} */
const fetched = new Map();

/** A file of values, fetched once. */
function values(/** @type {string} */ url) {
  if (!fetched.has(url)) fetched.set(url, fetch(url).then((response) => (response.ok ? response.json() : Promise.reject(new Error(url)))));
  return fetched.get(url);
}

/**
 * Shows rows in `#sparql-answer`, and in `#sparql-views` the ways in which they can be seen.
 * @param {import("./answers.js").Shown} shown
 * @param {{ base: string, names: string, places: string }} told
 * @param {(key: string) => string} say
 */
export async function showRows(shown, told, say) {
  const [names, places] = await Promise.all([values(told.names), values(told.places)]);
  const nameOf = (/** @type {string} */ path) => names[`id/${path}`] || path;
  const placed = placedIn(shown, places, told.base);
  const dated = datedIn(shown, told.base, nameOf);
  const views = {
    table: () => tableOf(shown, say("caption"), { base: told.base, names }),
    ...(placed.length && { map: () => mapOf(placed, places, nameOf) }),
    ...(dated.length && { timeline: () => timelineOf(dated) }),
  };
  const open = (/** @type {string} */ chosen) => {
    fill("sparql-answer", views[chosen]());
    fill("sparql-views", ...(Object.keys(views).length > 1 ? Object.keys(views) : []).map((name) =>
      element("button", { type: "button", id: `view-${name}`, "aria-pressed": String(name === chosen), onclick: () => open(name) }, say(name))));
  };
  open("table");
}
