// Searching an authority by name, with or without accents.
// The pattern is the combobox of https://www.w3.org/WAI/ARIA/apg/patterns/combobox/.

import { element, fill, input, place } from "./elements.js";
import { authorities, scene } from "./scene.js";
import { signOf, symbol } from "./shapes.js";
import { goTo } from "./view.js";
import { byName, describe, folded, nameIn, say } from "./words.js";

const MOST_FOUND = 12;
const searchable = scene.authorities.map((found) => ({
  id: found.id,
  texts: [...new Set(Object.values(found.names).map(folded))],
}));

function search(text) {
  const wanted = folded(text);
  if (!wanted) return [];
  const rank = ({ texts }) => {
    if (texts.some((each) => each === wanted)) return 0;
    if (texts.some((each) => each.startsWith(wanted))) return 1;
    if (texts.some((each) => each.split(" ").some((word) => word.startsWith(wanted)))) return 2;
    return texts.some((each) => each.includes(wanted)) ? 3 : 4;
  };
  return searchable
    .map((each) => ({ rank: rank(each), of: authorities.get(each.id) }))
    .filter(({ rank: found }) => found < 4)
    .sort((a, b) => a.rank - b.rank || b.of.partners - a.of.partners || byName(a.of, b.of))
    .slice(0, MOST_FOUND)
    .map(({ of }) => of);
}

function option(found, index) {
  return element("li", { id: `found-${index}`, role: "option", "aria-selected": index === 0,
    onclick: () => choose(found.id) },
    symbol(signOf(found.country, 17, 9, 6)),
    element("span", {}, nameIn(found.names), element("small", {}, ` ${describe(found)}`)));
}

function choose(id) {
  closeSearch();
  goTo(`authority/${id}`);
}

function closeSearch() {
  fill("found");
  place("search").setAttribute("aria-expanded", "false");
  place("search").removeAttribute("aria-activedescendant");
}

function searched() {
  const found = search(input("search").value);
  if (!input("search").value.trim()) return closeSearch();
  fill("found", found.length ? found.map(option)
    : [element("li", { role: "option", "aria-disabled": "true" }, say("search.none"))]);
  place("search").setAttribute("aria-expanded", "true");
  if (found.length) place("search").setAttribute("aria-activedescendant", "found-0");
}

function searchKey(event) {
  const options = /** @type {HTMLElement[]} */ ([...place("found").querySelectorAll("[aria-selected]")]);
  const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && options.length) {
    const next = options[(at + step + options.length) % options.length];
    options[at].setAttribute("aria-selected", "false");
    next.setAttribute("aria-selected", "true");
    next.scrollIntoView({ block: "nearest" });
    place("search").setAttribute("aria-activedescendant", next.id);
  } else if (event.key === "Enter") options[at]?.click();
  else if (event.key === "Escape") closeSearch();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

export function searchBox() {
  return element("div", { class: "search" },
    element("label", { for: "search" }, say("search")),
    element("input", { id: "search", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
      placeholder: say("search.hint"), "aria-expanded": "false", "aria-controls": "found",
      "aria-autocomplete": "list", oninput: searched, onkeydown: searchKey }),
    element("ul", { id: "found", role: "listbox", "aria-label": say("search") }));
}
