// The same as a table: for screen readers, for copying, for whoever prefers to read.

import { dateInWords } from "./dates.js";
import { element, fill } from "./elements.js";
import { now } from "./filters.js";
import { authorities, scene, works } from "./scene.js";
import { change } from "./view.js";
import { byName, capital, named, nameIn, say } from "./words.js";

function table(columns, body, caption) {
  return element("details", { id: "as-table" },
    element("summary", {}, caption),
    element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
      element("table", {},
        element("thead", {}, element("tr", {}, columns.map((name) => element("th", { scope: "col" }, name)))),
        body)));
}

function cell(...content) {
  return element("td", {}, ...content);
}

function partnershipRow(each) {
  const [french, vietnamese] = each.parties.map((id) => nameIn(authorities.get(id).names));
  const pick = `partnership/${each.id}`;
  return element("tr", { "data-pick": pick },
    element("th", { scope: "row" }, element("button", { type: "button", class: "link",
      "aria-label": say("table.open", { name: nameIn(each.names) }), onclick: () => change({ pick }) }, french)),
    cell(vietnamese), cell(named("partnership-kinds", each.kind)), cell(nameIn(each.state)),
    cell(each.start && dateInWords(each.start)), cell(each.end && dateInWords(each.end)),
    cell(each.themes.map((id) => nameIn(scene.themes[id].names)).join(", ")),
    cell(String(works(each, "convention").length)), cell(String(works(each, "project").length)),
    cell(String(each.contested.length)), cell(String(each.documents.length)));
}

export function partnershipTable() {
  const columns = [say("table.french"), say("table.vietnamese"), say("filter.kind"), say("filter.status"),
    say("table.start"), say("table.end"), say("panel.themes"), say("panel.conventions"), say("panel.projects"),
    say("panel.contested"), say("panel.documents")];
  const things = () => scene.partnerships.filter((each) => now.partnerships.has(each.id)).sort(byName);
  return [columns, things, partnershipRow, say(scene.roll_up ? "table.rolled" : "table")];
}

function happeningRow(each) {
  const pick = `happening/${each.id}`;
  return element("tr", { "data-pick": pick },
    element("th", { scope: "row" }, element("button", { type: "button", class: "link",
      "aria-label": say("table.open", { name: nameIn(each.names) }), onclick: () => change({ pick }) }, capital(nameIn(each.names)))),
    cell(say(`legend.${each.class}`)), cell(each.start && dateInWords(each.start)), cell(each.end && dateInWords(each.end)),
    cell(each.themes.map((id) => nameIn(scene.themes[id].names)).join(", ")),
    cell(String(each.contested.length)), cell(String(each.documents.length)));
}

export function happeningTable() {
  const columns = [say("table.name"), say("table.class"), say("table.start"), say("table.end"),
    say("panel.themes"), say("panel.contested"), say("panel.documents")];
  const things = () => [...now.happenings].sort((a, b) => (a.start_earliest || "9").localeCompare(b.start_earliest || "9"));
  return [columns, things, happeningRow, say("table.happenings")];
}

/** Rows are made when the table is opened: thousands of them would slow the page down. */
export function showTable(picture) {
  const wasOpen = Boolean(document.getElementById("as-table")?.hasAttribute("open"));
  const [columns, things, rowOf, caption] = picture.table();
  const body = element("tbody");
  const details = table(columns, body, caption);
  const fillBody = () => {
    if (details.open && !body.childElementCount) body.append(...things().map(rowOf));
  };
  details.open = wasOpen;
  fillBody();
  details.addEventListener("toggle", fillBody);
  fill("table", details);
}
