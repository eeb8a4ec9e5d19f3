// The scene: what the page shows, as the program wrote it.

import { place } from "./elements.js";

/** @type {import("./types.d.ts").Scene} */
export const scene = JSON.parse(place("scene").textContent || "");

/** The languages that the page speaks. */
export const LANGUAGES = { fr: "Français", vi: "Tiếng Việt", en: "English" };

/**
 * What is known by its id; to ask for anything else is a mistake of the page.
 * @template V
 * @extends {Map<string, V>}
 */
export class Register extends Map {
  /** @param {string} id @returns {V} */
  get(id) {
    if (!this.has(id)) throw new Error(`Nothing is known of ${id}.`);
    return /** @type {V} */ (super.get(id));
  }
}

export const authorities = new Register(scene.authorities.map((found) => [found.id, found]));
export const partnerships = new Register(scene.partnerships.map((found) => [found.id, found]));
export const happenings = new Register(scene.happenings.map((found) => [found.id, found]));
export const documents = new Map(scene.documents.map((found) => [found.id, found]));

/** Partnership (any member of a bundle) → conventions and projects. */
const worksOf = new Map();
for (const happening of scene.happenings) {
  for (const id of happening.partnerships) {
    if (!worksOf.has(id)) worksOf.set(id, []);
    worksOf.get(id).push(happening);
  }
}

export function works(partnership, what) {
  const found = new Set(partnership.members.flatMap((id) => worksOf.get(id) || []));
  return [...found]
    .filter((work) => work.class === what)
    .sort((a, b) => (a.start_earliest || "9").localeCompare(b.start_earliest || "9"));
}

/** @type {Register<import("./types.d.ts").Partnership[]>} */
export const partnershipsOf = new Register(scene.authorities.map((found) => [found.id, []]));
for (const partnership of scene.partnerships) {
  for (const id of partnership.parties) partnershipsOf.get(id).push(partnership);
}

export function themesWithin(theme) {
  const found = Object.keys(scene.themes).filter((id) => scene.themes[id].broader === theme);
  return new Set([theme, ...found]);
}

/** The thing that `authority/…`, `partnership/…` or another pick names. */
export function thingOf(pick) {
  const [, what, id] = /^(\w+)\/(.+)$/.exec(pick) || [];
  const all = { authority: authorities, partnership: partnerships, happening: happenings };
  return all[what]?.has(id) ? all[what].get(id) : undefined;
}
