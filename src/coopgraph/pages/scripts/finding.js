// The search in the head of every page, while one types, and the page of what was found.
// A server tells what may be meant; without one, the names come with a script, once.
// The pattern is the combobox of https://www.w3.org/WAI/ARIA/apg/patterns/combobox/.

import { element } from "./elements.js";
import { searchingIn } from "./searching.js";

const EVENT = "coopgraph-names";
const SUGGESTED = 8;
const MOST = 200;
const OF_WEB = /^https?:$/;

/** @typedef {{ notion: string, name: string, lang: string, about: string, path: string }} Hit */

/** Makes the search suggest, and shows what was found where no server did. */
export function findThings() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.find"));
  if (!form) return;
  suggesting(form);
  const found = /** @type {HTMLElement | null} */ (document.querySelector(".found"));
  const text = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  if (found && text.split(/\s+/).join(" ") !== found.dataset.text) showFound(form, found, text);
}

async function showFound(form, found, text) {
  const names = await namesOf(form);
  const hits = names.find(text).slice(0, MOST);
  form.elements.namedItem("q").value = text;
  const groups = [...new Set(hits.map((hit) => hit.notion))].map((notion) => hits.filter((hit) => hit.notion === notion));
  found.replaceChildren(...groups.map((group) => element("section", {},
    element("h2", {}, `${group[0].title} `, element("small", {}, String(group.length))),
    element("ul", {}, group.map((hit) => element("li", {},
      element("a", { href: hrefOf(form, hit.path), lang: hit.lang || null }, hit.name), " ",
      element("small", {}, hit.about)))))));
  if (!hits.length) found.append(element("p", { role: "status" }, found.dataset.none.replace("{text}", text)));
}

function suggesting(form) {
  const input = form.elements.namedItem("q");
  const list = element("ul", { id: "suggested", role: "listbox", "aria-label": form.dataset.suggestions });
  form.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "suggested",
    "aria-autocomplete": "list" })) input.setAttribute(name, value);
  let asked = 0;
  input.addEventListener("input", async () => {
    asked += 1;
    list.setAttribute("aria-busy", "true");
    const mine = asked;
    const text = input.value.trim();
    const hits = text ? await suggested(form, text) : [];
    if (mine === asked) offer(form, input, list, hits);
  });
  input.addEventListener("keydown", (event) => onKey(event, input, list));
  input.addEventListener("blur", () => offer(form, input, list, []));
}

function offer(form, input, list, hits) {
  list.replaceChildren(...hits.map((hit, at) => element("li", { id: `suggested-${at}`, role: "option", "aria-selected": "false",
    onmousedown: (event) => { event.preventDefault(); location.assign(hrefOf(form, hit.path)); } },
    element("span", { lang: hit.lang || null }, hit.name), " ", element("small", {}, hit.about),
    element("a", { href: hrefOf(form, hit.path), hidden: true, tabindex: "-1" }))));
  list.setAttribute("aria-busy", "false");
  input.setAttribute("aria-expanded", String(hits.length > 0));
  input.removeAttribute("aria-activedescendant");
}

function onKey(event, input, list) {
  const options = /** @type {HTMLElement[]} */ ([...list.children]);
  const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && options.length) {
    const next = (at + step + (at < 0 && step < 0 ? 1 : 0) + options.length) % options.length;
    options.forEach((each, place) => each.setAttribute("aria-selected", String(place === next)));
    options[next].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[next].id);
  } else if (event.key === "Enter" && at >= 0) location.assign(/** @type {HTMLAnchorElement} */ (options[at].querySelector("a")).href);
  else if (event.key === "Escape" && options.length) {
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
  } else return;
  event.preventDefault();
}

/** @returns {Promise<Hit[]>} */
async function suggested(form, text) {
  const told = await toldByServer(form, text);
  return told ?? (await namesOf(form)).find(text).slice(0, SUGGESTED);
}

let isServed = OF_WEB.test(location.protocol);

async function toldByServer(form, text) {
  if (!isServed) return null;
  const address = new URL("search.json", form.action);
  address.searchParams.set("q", text);
  try {
    const answer = await fetch(address);
    if (answer.ok) return await answer.json();
  } catch { /* no server, or none any more: the names will do */ }
  isServed = false;
  return null;
}

/** @type {Promise<{ find: (text: string) => any[] }> | undefined} */
let loading;

function namesOf(form) {
  loading ??= new Promise((resolve) => {
    document.addEventListener(EVENT, (event) => resolve(readNames(/** @type {CustomEvent} */ (event).detail)), { once: true });
    document.head.append(element("script", { src: form.dataset.names }));
  });
  return loading;
}

/** @param {import("./types.js").NamesData} names */
function readNames(names) {
  const lang = document.documentElement.lang;
  const at = Math.max(0, names.languages.indexOf(lang));
  const places = searchingIn(names);
  return { find: (text) => places(text).map((place) => hitOf(names, names.things[place], at, lang)) };
}

/** @param {import("./types.js").NamedThing} thing */
function hitOf(names, thing, at, lang) {
  const [notionAt, id, country, kind, years, called] = thing;
  const [notion, titles, several] = names.notions[notionAt];
  const what = names.kinds[notion]?.[kind]?.[at] ?? titles[at];
  const [name, own] = called[at] ?? called[0];
  return { notion, title: several[at], name, lang: own === lang ? "" : own, path: `${lang}/${notion}/${id}.html`,
    about: [what, names.countries[country]?.[at], years].filter(Boolean).join(" · ") };
}

/** A path of the site, from where the page stands: the form leads to `{lang}/search.html`. */
function hrefOf(form, path) {
  return new URL(`../${path.split("/").map(encodeURIComponent).join("/")}`, form.action).href;
}
