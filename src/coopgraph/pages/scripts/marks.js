// Moving through a picture with the keyboard, and the buttons that enlarge it.

import { element } from "./elements.js";
import { goTo, view } from "./view.js";
import { say } from "./words.js";

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The mark nearest in a direction: near, and not far off the line. */
function nextMark(marks, from, [dx, dy]) {
  let best = null;
  let least = Infinity;
  for (const mark of marks) {
    const along = (mark.x - from.x) * dx + (mark.y - from.y) * dy;
    const aside = Math.abs((mark.x - from.x) * dy) + Math.abs((mark.y - from.y) * dx);
    const cost = along + 2 * aside;
    if (along > 0.5 && cost < least) [best, least] = [mark, cost];
  }
  return best;
}

/** What keys do on the stage of a picture. */
export function keysOf(picture) {
  return (event) => {
    const step = KEYS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step) move(picture, step);
    else if (event.key === "+" || event.key === "=") picture.zoom?.(1.25);
    else if (event.key === "-") picture.zoom?.(0.8);
    else if (event.key === "0") picture.fit();
    else return;
    event.preventDefault();
  };
}

function move(picture, step) {
  const marks = picture.marks();
  const from = marks.find((mark) => mark.pick === view.pick);
  const to = from ? nextMark(marks, from, step) : marks[0];
  if (to) goTo(to.pick);
}

export function zoomButtons(picture) {
  const button = (id, sign, key, act) =>
    element("button", { id, type: "button", title: say(key), "aria-label": say(key), onclick: act }, sign);
  return element(
    "div",
    { class: "zoom", role: "group" },
    button("zoom-in", "+", "zoom.in", () => picture.zoom(1.4)),
    button("zoom-out", "−", "zoom.out", () => picture.zoom(1 / 1.4)),
    button("zoom-fit", "⤢", "zoom.fit", () => picture.fit()),
  );
}
