// The panel: all that is known of an authority, a partnership, or something that happened.

import { dateInWords } from "./dates.js";
import { element, fill, place } from "./elements.js";
import { authorities, documents, partnershipsOf, scene, thingOf, works } from "./scene.js";
import { signOf, symbol } from "./shapes.js";
import { change, goTo, view } from "./view.js";
import { capital, colon, describe, named, nameIn, say } from "./words.js";

function titled(key, ...content) {
  const inside = content.flat().filter(Boolean);
  return inside.length ? element("section", {}, element("h3", {}, say(key)), inside) : null;
}

export function list(items, line) {
  return items.length ? element("ul", {}, items.map((item) => element("li", {}, line(item)))) : null;
}

export function pickButton(pick, text) {
  return element("button", { type: "button", class: "link",
    onclick: () => goTo(pick) }, text);
}

export function datesOf(thing) {
  const lines = [];
  if (thing.start && thing.class === "convention") lines.push(say("panel.signed", { date: dateInWords(thing.start) }));
  else if (thing.start) lines.push(say("panel.start", { date: dateInWords(thing.start) }));
  else if (thing.first) lines.push(say("panel.first", { date: dateInWords(thing.first) }));
  if (thing.end) lines.push(say("panel.end", { date: dateInWords(thing.end) }));
  return lines.length ? lines : [say("panel.unknown")];
}

function documentLine(id) {
  const found = documents.get(id);
  if (!found) return id;
  const about = [found.publisher, found.issued && dateInWords(found.issued)].filter(Boolean).join(", ");
  const title = /^https?:/.test(found.url)
    ? element("a", { href: found.url, target: "_blank", rel: "noopener noreferrer" }, found.title)
    : element("span", { title: say("panel.no-link") }, found.title);
  return [title, element("small", {}, ` ${about}`)];
}

function documentsOf(ids) {
  return titled("panel.documents", list([...new Set(ids)].filter((id) => documents.has(id)), documentLine));
}

function contestedOf(thing) {
  return titled("panel.contested", list(thing.contested, (point) => [
    element("strong", {}, `${capital(nameIn(point.property))}${colon()} `), nameIn(point.words)]));
}

function notesOf(thing) {
  return titled("panel.notes", list(thing.notes, (place) => {
    const [document, language, text] = scene.notes[place];
    return [element("span", { lang: language }, text), element("small", {}, ` ${scene.documents[document].title}`)];
  }));
}

function themesOf(ids) {
  return titled("panel.themes", ids.length && element("ul", { class: "themes" }, ids.map((id) =>
    element("li", {}, element("button", { type: "button", "aria-pressed": view.theme === id,
      onclick: () => change({ theme: view.theme === id ? "" : id }) }, nameIn(scene.themes[id].names))))));
}

function workLine(work) {
  const about = [work.start && dateInWords(work.start), nameIn(work.state)].filter(Boolean).join(", ");
  return [pickButton(`happening/${work.id}`, capital(nameIn(work.names))), element("small", {}, ` ${about}`),
    work.contested.length ? element("span", { class: "contested" }, ` ${say("legend.contested")}`) : null];
}

function partnershipPanel(partnership) {
  const kinds = partnership.kinds.map((kind) => named("partnership-kinds", kind)).join(", ");
  return [
    element("p", { class: "about" }, capital(kinds)),
    element("p", { class: "about" }, capital(nameIn(partnership.state))),
    titled("panel.parties", list(partnership.parties, (id) => authorityLine(authorities.get(id)))),
    titled("panel.dates", list(datesOf(partnership), (line) => line)),
    contestedOf(partnership),
    notesOf(partnership),
    themesOf(partnership.themes),
    titled("panel.conventions", list(works(partnership, "convention"), workLine)),
    titled("panel.projects", list(works(partnership, "project"), workLine)),
    documentsOf(partnership.documents),
  ];
}

function authorityLine(authority) {
  return [symbol(signOf(authority.country, 17, 9, 6)),
    pickButton(`authority/${authority.id}`, nameIn(authority.names)),
    element("small", {}, ` ${describe(authority)}`)];
}

function existence(authority) {
  const from = authority.start && dateInWords(authority.start);
  const to = authority.end && dateInWords(authority.end);
  if (from && to) return say("panel.existed", { from, to });
  if (to) return say("panel.end", { date: to });
  return from && say("panel.start", { date: from });
}

function authorityPanel(authority) {
  const others = [...new Set(Object.values(authority.names))].filter((name) => name !== nameIn(authority.names));
  const threads = partnershipsOf.get(authority.id);
  const about = [capital(describe(authority)), existence(authority)].filter(Boolean).join(", ");
  const line = (each) => {
    const other = authorities.get(each.parties.find((id) => id !== authority.id));
    return [symbol(signOf(other.country, 17, 9, 6)), pickButton(`partnership/${each.id}`, nameIn(other.names)),
      element("small", {}, ` ${each.start ? dateInWords(each.start) : ""}`)];
  };
  return [
    element("p", { class: "about" }, about),
    nameIn(authority.within) && element("p", { class: "about" }, say("panel.within", { place: nameIn(authority.within) })),
    others.length && element("p", { class: "about" }, others.join(" · ")),
    titled("panel.partners", list(threads, line)),
    notesOf(authority),
    themesOf([...new Set(threads.flatMap((each) => each.themes))].sort()),
    documentsOf(threads.flatMap((each) => each.documents)),
  ];
}

function happeningPanel(happening) {
  const about = [say(`legend.${happening.class}`), happening.kind && named("convention-kinds", happening.kind),
    nameIn(happening.state)].filter(Boolean);
  const threads = scene.partnerships.filter((each) => each.members.some((id) => happening.partnerships.includes(id)));
  return [
    element("p", { class: "about" }, about.join(", ")),
    titled("panel.dates", list(datesOf(happening), (line) => line)),
    contestedOf(happening),
    notesOf(happening),
    titled("panel.partnerships", list(threads, (each) => pickButton(`partnership/${each.id}`, nameIn(each.names)))),
    themesOf(happening.themes),
    documentsOf(happening.documents),
  ];
}

const PANELS = { authority: authorityPanel, partnership: partnershipPanel, happening: happeningPanel };

export function showPanel() {
  const thing = thingOf(view.pick);
  place("panel").hidden = !thing;
  place("panel").setAttribute("aria-label", say("panel"));
  document.body.classList.toggle("with-panel", Boolean(thing));
  if (!thing) return fill("panel");
  const close = element("button", { id: "close", type: "button", class: "close", "aria-label": say("panel.close"),
    title: say("panel.close"), onclick: () => change({ pick: "" }) }, "×");
  const title = element("h2", { class: thing.country || "" }, capital(nameIn(thing.names)));
  fill("panel", close, title, PANELS[view.pick.split("/")[0]](thing));
  place("panel").scrollTop = 0;
}
