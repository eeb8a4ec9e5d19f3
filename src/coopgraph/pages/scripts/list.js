// A list where no server narrows it: the rows come with a script beside the page, and the page is
// shown as a server would have shown it. Where a server has, there is nothing to do.

import { element } from "./elements.js";
import { foldingBy } from "./folding.js";
import { narrow, queryOf, stateOf } from "./narrowing.js";

const EVENT = "coopgraph-rows";
const NARROW_SCREEN = "(max-width: 820px)";

/** Shows the list that the address asks for, if the page does not yet. */
export function showList() {
  const list = /** @type {HTMLElement | null} */ (document.querySelector(".list"));
  if (!list) return;
  const facets = list.querySelector(".facets");
  if (facets && !list.dataset.state && window.matchMedia(NARROW_SCREEN).matches) facets.removeAttribute("open");
  const asked = new URLSearchParams(location.search);
  if (sameQuery(asked, new URLSearchParams(list.dataset.state))) return;
  document.addEventListener(EVENT, (event) => show(list, /** @type {CustomEvent} */ (event).detail, asked), { once: true });
  document.head.append(element("script", { src: list.dataset.list }));
}

function sameQuery(one, other) {
  const pairs = (query) => [...query].map((pair) => pair.join("=")).sort().join("&");
  return pairs(one) === pairs(other);
}

/** @param {HTMLElement} list  @param {import("./types.js").ListData} data  @param {URLSearchParams} asked */
function show(list, data, asked) {
  const state = stateOf(data, asked);
  const found = narrow(data, state, foldingBy(data.folding));
  const start = (found.page - 1) * data.pageRows;
  rowsInto(list.querySelector("tbody"), data, found.places.slice(start, start + data.pageRows));
  showForm(list, data, state, found.counts);
  showCount(list, found.places.length);
  showChips(list, data, state);
  showOrder(list, state);
  showPages(list, state, found);
  showLanguages(state);
  offerCsv(list, data, found.places, state);
  list.dataset.shown = queryOf(state);
}

function rowsInto(body, data, places) {
  const template = document.createElement("template");
  template.innerHTML = places.map((place) => data.rows[place][2]).join("\n");
  body.replaceChildren(template.content);
}

function showForm(list, data, state, counts) {
  list.querySelector("#words").value = state.words;
  data.facets.forEach(([key, codes], facet) => codes.forEach((code, at) => {
    const box = boxOf(list, key, code);
    if (!box) return;
    box.checked = (state.chosen[key] ?? []).includes(code);
    box.closest("label").querySelector("small").textContent = figure(counts[facet][at]);
    if (box.checked) box.closest("details").open = true;
  }));
  const form = list.querySelector("form");
  form.querySelector("[name=sort]")?.remove();
  if (state.sort) form.append(element("input", { type: "hidden", name: "sort", value: state.sort }));
}

function boxOf(list, key, code) {
  return list.querySelector(`input[name="${CSS.escape(key)}"][value="${CSS.escape(code)}"]`);
}

function showCount(list, n) {
  const count = list.querySelector("#count");
  const { one, many, none } = count.dataset;
  count.textContent = n === 0 ? none : n === 1 ? one : many.replace("{n}", figure(n));
}

function showChips(list, data, state) {
  const chips = list.querySelector(".chips");
  const entries = data.facets.flatMap(([key, codes]) => codes.filter((code) => state.chosen[key]?.includes(code))
    .map((code) => {
      const left = state.chosen[key].filter((other) => other !== code);
      const label = boxOf(list, key, code)?.closest("label").querySelector("span").textContent;
      return element("li", {}, element("a", { href: here({ ...state, chosen: { ...state.chosen, [key]: left }, page: 1 }) },
        element("span", { class: "hidden" }, `${chips.dataset.remove} `), label));
    }));
  chips.replaceChildren(...entries);
}

function showOrder(list, state) {
  for (const link of list.querySelectorAll("[data-sort]")) {
    const { sort } = link.dataset;
    link.href = here({ ...state, sort: state.sort === sort ? `-${sort}` : sort, page: 1 });
    const head = link.closest("th");
    head.removeAttribute("aria-sort");
    if (state.sort === sort) head.setAttribute("aria-sort", "ascending");
    if (state.sort === `-${sort}`) head.setAttribute("aria-sort", "descending");
  }
}

function showPages(list, state, { page, pages }) {
  const nav = list.querySelector(".pages");
  const numbers = Array.from({ length: pages }, (_, at) => at + 1)
    .filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 2);
  const entries = pages < 2 ? [] : numbers.flatMap((number, at) => [
    number > (numbers[at - 1] ?? 0) + 1 && element("li", { "aria-hidden": "true" }, "…"),
    element("li", {}, element("a", { href: here({ ...state, page: number }), "aria-current": number === page ? "page" : null },
      element("span", { class: "hidden" }, `${nav.dataset.page} `), String(number))),
  ]);
  nav.querySelector("ul").replaceChildren(...entries.filter(Boolean));
}

function showLanguages(state) {
  const query = queryOf(state);
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".languages a"))) {
    link.search = query;
  }
}

/** The table of these rows, which no server writes; the workbook stays that of the whole list. */
function offerCsv(list, data, places, state) {
  if (!queryOf({ ...state, sort: "", page: 1 })) return;
  const head = [...list.querySelectorAll("thead th")].map((cell) => cell.textContent);
  const body = document.createElement("tbody");
  rowsInto(body, data, places);
  const rows = [...body.rows].map((row) => [...row.cells].map(textOf));
  const text = [head, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
  const link = list.querySelector(".csv");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = `${list.dataset.name}.csv`;
  list.querySelector(".take .of-all").hidden = false;
}

function textOf(cell) {
  const parts = [...cell.querySelectorAll("a, span")].map((part) => part.textContent);
  return parts.length ? parts.join(" | ") : cell.textContent;
}

function quoted(text) {
  const shown = /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

function here(state) {
  const query = queryOf(state);
  return `index.html${query && `?${query}`}`;
}

function figure(n) {
  const separator = document.documentElement.dataset.thousands ?? "";
  return String(n).replace(/\B(?=(\d{3})+$)/g, separator);
}
