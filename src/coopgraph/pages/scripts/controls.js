// The head of the page and the filters.

import { dateInWords } from "./dates.js";
import { element } from "./elements.js";
import { savePng, saveSvg } from "./saving.js";
import { LANGUAGES, scene } from "./scene.js";
import { change, off, view } from "./view.js";
import { capital, named, nameIn, say } from "./words.js";

export function masthead() {
  const button = ([lang, name]) =>
    element("button", { id: `lang-${lang}`, type: "button", lang, "aria-pressed": view.lang === lang,
      onclick: () => change({ lang }) }, name);
  return [
    element("div", { class: "titles" },
      element("p", { class: "series" }, say("series")),
      element("h1", {}, say(`${scene.kind}.title`), asOf())),
    element("div", { class: "languages", role: "group", "aria-label": say("language") },
      Object.entries(LANGUAGES).map(button)),
  ];
}

function asOf() {
  const parts = [scene.as_of && say("time.as-of", { date: dateInWords(scene.as_of) })];
  if (scene.roll_up) parts.push(say("time.rolled"));
  const text = parts.filter(Boolean).join(", ");
  return text && element("small", {}, ` ${text}`);
}

export function choice(key, label, options, all) {
  const entries = all ? [["", all], ...options] : options;
  return element("p", { class: "choice" },
    element("label", { for: `filter-${key}` }, label),
    element("select", { id: `filter-${key}`, onchange: (event) => change({ [key]: event.target.value }) },
      entries.map(([value, text]) => element("option", { value, selected: view[key] === value }, text))));
}

/** A choice that hides all but one of some things, as clicks on the legend would. */
function only(key, label, options) {
  const hidden = off();
  const left = options.filter(([value]) => !hidden.has(value));
  const chosen = left.length === 1 ? left[0][0] : "";
  const rest = [...hidden].filter((each) => !options.some(([value]) => value === each));
  const choose = (value) => {
    const others = options.map(([each]) => each).filter((each) => value && each !== value);
    change({ off: [...rest, ...others].sort().join(" ") });
  };
  return element("p", { class: "choice" },
    element("label", { for: `filter-${key}` }, label),
    element("select", { id: `filter-${key}`, onchange: (event) => choose(event.target.value) },
      [["", say("filter.all")], ...options].map(([value, text]) => element("option", { value, selected: value === chosen }, text))));
}

function conceptOptions(scheme, used) {
  return Object.keys(scene.names[scheme])
    .filter((notation) => used.has(notation))
    .map((notation) => [notation, capital(named(scheme, notation))])
    .sort((a, b) => a[1].localeCompare(b[1], view.lang));
}

/** Themes in use, each top theme followed by those within it. */
function themeOptions() {
  const used = new Set(scene.partnerships.flatMap((each) => each.themes));
  const name = (id) => nameIn(scene.themes[id].names);
  const order = (a, b) => name(a).localeCompare(name(b), view.lang);
  const ids = Object.keys(scene.themes);
  return ids.filter((id) => !scene.themes[id].broader).sort(order).flatMap((top) => {
    const below = ids.filter((id) => scene.themes[id].broader === top && used.has(id)).sort(order);
    if (!below.length && !used.has(top)) return [];
    return [[top, name(top)], ...below.map((id) => [id, `\u2003${name(id)}`])];
  });
}

export function filters(picture) {
  const kinds = new Set(scene.partnerships.flatMap((each) => each.kinds));
  const levels = new Set(scene.authorities.map((each) => each.kind));
  const statuses = new Set(scene.partnerships.map((each) => each.status));
  const countries = ["FR", "VN"].map((country) => [country, named("countries", country)]);
  return [
    choice("theme", say("filter.theme"), themeOptions(), say("filter.all")),
    choice("kind", say("filter.kind"), conceptOptions("partnership-kinds", kinds), say("filter.all")),
    choice("level", say("filter.level"), conceptOptions("authority-kinds", levels), say("filter.all")),
    only("country", say("filter.country"), countries),
    only("status", say("filter.status"), conceptOptions("partnership-statuses", statuses)),
    ...picture.choices(),
    element("p", { class: "choice" }, element("button", { id: "clear", type: "button", class: "plain",
      onclick: () => change({ theme: "", kind: "", level: "", off: "", contested: "", year: "", pick: "" }) },
      say("filter.clear"))),
  ];
}

function saveButtons(picture) {
  const button = (id, key, act) => element("button", { id, type: "button", onclick: act }, say(key));
  return element("div", { class: "save", role: "group", "aria-label": say("save") },
    button("save-png", "save.png", () => savePng(picture)),
    button("save-svg", "save.svg", () => saveSvg(picture)),
    button("save-print", "save.print", () => window.print()));
}

export function colophon(picture) {
  return [element("p", {}, say("credit")), saveButtons(picture)];
}
