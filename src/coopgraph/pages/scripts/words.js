// What the page says, in the language of the view.

import { foldingBy } from "./folding.js";
import { LANGUAGES, scene } from "./scene.js";
import { view } from "./view.js";

export function say(key, fields = {}) {
  const text = scene.words[key][view.lang];
  return text.replace(/\{(\w+)\}/g, (_, name) => fields[name]);
}

/** The name of a thing in the language of the view, or in another. */
export function nameIn(names) {
  return [view.lang, ...Object.keys(LANGUAGES)].map((lang) => names[lang]).find(Boolean) || "";
}

/** The name of a concept of a code list. */
export function named(scheme, notation) {
  return nameIn(scene.names[scheme][notation] || {});
}

export function capital(text) {
  return text.charAt(0).toLocaleUpperCase(view.lang) + text.slice(1);
}

export function colon() {
  return view.lang === "fr" ? "\u00a0:" : ":";
}

export function byName(one, other) {
  return nameIn(one.names).localeCompare(nameIn(other.names), view.lang);
}

/** What sort of authority it is. */
export function describe(authority) {
  return named("authority-kinds", authority.kind);
}

/** Text as it is compared in a search. */
export const folded = foldingBy(scene.folding);
