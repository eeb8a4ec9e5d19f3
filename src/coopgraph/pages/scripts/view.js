// The view: what the reader has chosen. It lives in the fragment of the URL, so it can be shared.

import { LANGUAGES, scene, thingOf } from "./scene.js";
import { FIRST_YEAR, LAST_YEAR } from "./years.js";

const DEFAULTS = {
  lang: scene.language,
  year: "",
  theme: "",
  kind: "",
  level: "",
  off: "",
  contested: "",
  pick: "",
  measure: "partners",
  units: "departments",
  group: "partnership",
};
export const view = { ...DEFAULTS };

export function readView() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(DEFAULTS)) view[key] = given.get(key) ?? DEFAULTS[key];
  if (!LANGUAGES[view.lang]) view.lang = DEFAULTS.lang;
  if (view.year && !(Number(view.year) >= FIRST_YEAR && Number(view.year) <= LAST_YEAR)) view.year = "";
  if (!scene.themes[view.theme]) view.theme = "";
  if (!thingOf(view.pick)) view.pick = "";
}

function writeView() {
  const kept = Object.entries(view).filter(([key, value]) => value && value !== DEFAULTS[key]);
  const fragment = new URLSearchParams(kept).toString().replaceAll("%2F", "/");
  try {
    history.replaceState(null, "", `#${fragment}`);
  } catch {
    // A page inside a notebook has no address of its own.
  }
}

/** @type {(changes: Partial<typeof view>, isGoing: boolean) => void} */
let follow = () => {};

/** Who is told of every change, and whether the reader goes to what is picked. */
export function onChange(listener) {
  follow = listener;
}

/** Changes the view and shows it. */
export function change(changes) {
  Object.assign(view, changes);
  writeView();
  follow(changes, false);
}

/** Picks something, and goes where it is. */
export function goTo(pick) {
  view.pick = pick;
  writeView();
  follow({ pick }, true);
}

export function off() {
  return new Set(view.off ? view.off.split(" ") : []);
}

/** Hides or shows what an entry of the legend stands for. */
export function toggle(key) {
  const hidden = off();
  if (!hidden.delete(key)) hidden.add(key);
  change({ off: [...hidden].sort().join(" ") });
}
