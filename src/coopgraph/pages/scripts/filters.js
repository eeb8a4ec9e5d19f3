// Which part of the scene the view lets through.

import { authorities, partnerships, partnershipsOf, scene, themesWithin, thingOf } from "./scene.js";
import { off, view } from "./view.js";
import { lastDayOf } from "./years.js";

/** Whether a partnership held at the end of a year: the graph says from when to when it did. */
export function held(partnership, year) {
  const day = lastDayOf(year);
  return partnership.spells.some(([first, until]) => first <= day && (!until || until >= day));
}

function passes(partnership, hidden, themes, year) {
  return (
    !hidden.has(partnership.status) &&
    (!year || held(partnership, year)) &&
    (!themes || partnership.themes.some((theme) => themes.has(theme))) &&
    (!view.kind || partnership.kinds.includes(view.kind)) &&
    (!view.level || partnership.parties.some((id) => authorities.get(id).kind === view.level)) &&
    (!view.contested || partnership.contested.length > 0)
  );
}

function happeningPasses(happening, hidden, themes, seen) {
  if (hidden.has(happening.class) || (view.contested && !happening.contested.length)) return false;
  if (view.year && happening.start_earliest > lastDayOf(view.year)) return false;
  if (happening.class === "edition") return true;
  if (themes && happening.themes.length && !happening.themes.some((id) => themes.has(id))) return false;
  return happening.partnerships.some((id) => seen.has(id));
}

/** What is shown: authorities and partnerships by id, and happenings. */
function shown() {
  const hidden = off();
  const themes = view.theme && themesWithin(view.theme);
  const passing = scene.partnerships.filter((each) => passes(each, hidden, themes, view.year));
  const here = (id) => !hidden.has(authorities.get(id).country);
  const whole = passing.filter((each) => each.parties.every(here));
  const members = new Set(passing.flatMap((each) => each.members));
  return {
    authorities: new Set(passing.flatMap((each) => each.parties).filter(here)),
    partnerships: new Set(whole.map((each) => each.id)),
    happenings: scene.happenings.filter((each) => happeningPasses(each, hidden, themes, members)),
  };
}

/** What is shown at this moment. */
export let now = shown();

/** Looks again: the view has changed. */
export function look() {
  now = shown();
}

/** The ids that a pick brings forward: an authority with its partners, or a partnership's ends. */
export function bright() {
  const thing = thingOf(view.pick);
  if (!thing || view.pick.startsWith("happening/")) return null;
  const threads = partnerships.has(thing.id) ? [thing] : partnershipsOf.get(thing.id);
  const visible = threads.filter((each) => now.partnerships.has(each.id));
  return {
    partnerships: new Set(visible.map((each) => each.id)),
    authorities: new Set([...visible.flatMap((each) => each.parties), thing.id]),
  };
}
