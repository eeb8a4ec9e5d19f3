// The rows of an answer as a table: addresses are links, texts carry their language.

import { pathOf } from "./answers.js";
import { element } from "./elements.js";

const MOST = 1000; // rows that are shown; a download has all

/** @typedef {import("./answers.js").Shown} Shown */
/** @typedef {{ base: string, names: Record<string, string> }} Naming — `names`: by address without the base */

export function tableOf(/** @type {Shown} */ { variables, rows }, /** @type {string} */ caption, /** @type {Naming} */ naming) {
  const head = element("thead", {}, element("tr", {}, ...variables.map((name) => element("th", { scope: "col" }, name))));
  const body = element("tbody", {}, ...rows.slice(0, MOST).map((row) =>
    element("tr", {}, ...variables.map((name) => element("td", {}, row[name] ? boxed(cellOf(row[name], naming), row[name].value) : "")))));
  const table = element("table", {}, element("caption", {}, caption), head, body);
  return element("div", { class: "scroll", role: "region", tabIndex: "0", "aria-label": caption }, table);
}

/** How many of the rows are shown. */
export function shownRows(/** @type {Shown} */ { rows }) {
  return Math.min(rows.length, MOST);
}

/** A term: by its name, linked where it has a page; several addresses in one text, as questions join them, one by one. */
function cellOf(/** @type {import("./answers.js").Term} */ term, /** @type {Naming} */ naming) {
  const several = term.value.split(" ");
  if (several.length > 1 && several.every((value) => value.startsWith(naming.base))) {
    return element("ul", {}, ...several.map((value) => element("li", {}, addressed(value, naming))));
  }
  if (term.type === "uri" || term.value.startsWith(naming.base)) return addressed(term.value, naming);
  const lang = term["xml:lang"];
  return lang ? element("span", { lang }, term.value) : term.value;
}

function addressed(/** @type {string} */ iri, /** @type {Naming} */ { base, names }) {
  const path = pathOf({ type: "uri", value: iri }, base);
  const name = names[iri.slice(base.length)] || iri;
  if (path) return element("a", { href: `${path}.html`, title: iri }, name);
  if (iri.startsWith(base)) return element("span", { title: iri }, name);
  return /^https?:/.test(iri) ? element("a", { href: iri, rel: "noreferrer" }, iri) : iri;
}

const LONG = 160; // letters from which a cell scrolls within itself

function boxed(/** @type {Node | string} */ cell, /** @type {string} */ text) {
  return text.length > LONG ? element("div", { class: "long" }, cell) : cell;
}
