// The legend: what every mark means. An entry that stands for things hides and shows them.
// An entry: {key, sign, text} and, if it can be clicked, `toggles` or `act` and `pressed`.

import { element } from "./elements.js";
import { scene } from "./scene.js";
import { contestedSign, QUIET, signOf, symbol, threadSign } from "./shapes.js";
import { change, off, toggle, view } from "./view.js";
import { capital, named, say } from "./words.js";

export function countryEntries() {
  return ["FR", "VN"].map((country) => ({
    key: country,
    sign: symbol(signOf(country, 17, 9, 7)),
    text: say(`legend.${country}`),
    toggles: country,
  }));
}

export function statusEntries() {
  const used = new Set(scene.partnerships.map((each) => each.status));
  return Object.keys(scene.names["partnership-statuses"])
    .filter((status) => used.has(status))
    .map((status) => ({
      key: status,
      sign: symbol(threadSign(1, 9, 33, 9, status, 2.5)),
      text: say("legend.status", { status: capital(named("partnership-statuses", status)) }),
      toggles: status,
    }));
}

export function widthEntry() {
  const lines = [1, 2.5, 5].map((width, i) => threadSign(1 + i * 11, 9, 10 + i * 11, 9, "active", width));
  return { key: "width", sign: symbol(...lines), text: say("legend.width") };
}

export function contestedEntry() {
  return {
    key: "contested",
    sign: symbol(contestedSign(17, 6, 5)),
    text: say("legend.contested"),
    title: say("legend.contested.only"),
    pressed: Boolean(view.contested),
    act: () => change({ contested: view.contested ? "" : "1" }),
  };
}

export function sizeEntry() {
  const signs = [2.5, 4.5, 7].map((size, i) => signOf("FR", 5 + i * 10, 9, size, { fill: QUIET }));
  return { key: "size", sign: symbol(...signs), text: `${say("legend.size")} ${say(`measure.${view.measure}`)}` };
}

function legendEntry(entry) {
  const inside = [entry.sign, element("span", {}, entry.text)];
  if (!entry.toggles && !entry.act) return element("li", { class: "entry" }, inside);
  const attributes = {
    id: `legend-${entry.key}`,
    type: "button",
    class: "entry",
    title: entry.title,
    "aria-pressed": entry.toggles ? !off().has(entry.toggles) : entry.pressed,
    onclick: entry.act || (() => toggle(entry.toggles)),
  };
  return element("li", {}, element("button", attributes, inside));
}

export function legend(picture) {
  return element(
    "section",
    { class: "legend", "aria-labelledby": "legend-title" },
    element("h2", { id: "legend-title" }, say("legend")),
    element("p", { class: "hint" }, say("legend.hint")),
    element("ul", {}, picture.entries().map(legendEntry)),
  );
}
