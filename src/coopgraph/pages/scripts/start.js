// Starting: read the view from the address, show it, follow its changes.

import { colophon, filters, masthead } from "./controls.js";
import { element, fill, place } from "./elements.js";
import { look, now } from "./filters.js";
import { legend } from "./legend.js";
import { keysOf, zoomButtons } from "./marks.js";
import { showPanel } from "./panel.js";
import { composed } from "./saving.js";
import { scene } from "./scene.js";
import { searchBox } from "./search.js";
import { showTable } from "./table.js";
import { followYear, timeBar } from "./time.js";
import { change, onChange, readView, view } from "./view.js";
import { say } from "./words.js";

/** Everything that has words; built anew when the language changes. */
function build(picture) {
  document.documentElement.lang = view.lang;
  document.title = `${say(`${scene.kind}.title`)} · ${say("series")}`;
  fill("masthead", masthead());
  fill("tools", searchBox(), element("details", { id: "filters", open: !narrow() },
    element("summary", {}, say("tools")), element("div", { id: "choices" }), element("div", { id: "legend" })));
  place("stage").setAttribute("aria-label", say(`${scene.kind}.stage`));
  place("zoom").replaceChildren(...(picture.zoom ? [zoomButtons(picture)] : []));
  fill("colophon", colophon(picture));
  fill("time", scene.as_of ? [] : timeBar());
}

function narrow() {
  return window.matchMedia("(max-width: 760px)").matches;
}

/** Shows the view; `changes` is what has just changed. */
function show(picture, changes = view) {
  look();
  if ("lang" in changes) build(picture);
  fill("choices", filters(picture));
  fill("legend", legend(picture));
  if (!scene.as_of) followYear();
  const sizes = { partnerships: now.partnerships.size, authorities: now.authorities.size };
  place("counts").textContent = say(scene.roll_up ? "counts.rolled" : "counts", sizes);
  showWhetherEmpty();
  showPanel();
  showTable(picture);
  picture.draw(changes);
}

/** A picture of nothing says so, and why. */
function showWhetherEmpty() {
  const isEmpty = !now.authorities.size && !(scene.kind === "timeline" && now.happenings.length);
  const clear = say("filter.clear");
  place("empty").textContent = isEmpty ? say(scene.authorities.length ? "empty.filtered" : "empty", { clear }) : "";
}

/** Starts the page of a picture. */
export function start(picture) {
  const stage = place("stage");
  stage.setAttribute("tabindex", "0");
  stage.setAttribute("role", "application");
  stage.addEventListener("keydown", keysOf(picture));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && view.pick) change({ pick: "" });
  });
  window.addEventListener("hashchange", () => { readView(); show(picture); picture.focus(view.pick); });
  window.addEventListener("beforeprint", () => place("paper").replaceChildren(composed(picture)));
  onChange((changes, isGoing) => {
    show(picture, changes);
    if (isGoing) picture.focus(view.pick);
  });
  readView();
  picture.open(stage);
  show(picture);
  picture.fit();
  if (view.pick) picture.focus(view.pick);
  document.body.dataset.ready = "true";
}
