// The years: a slider from 1989 to today, above it how many partnerships held in each year.

import { drawn, element, input, place } from "./elements.js";
import { held } from "./filters.js";
import { scene } from "./scene.js";
import { change, view } from "./view.js";
import { say } from "./words.js";
import { FIRST_YEAR, LAST_YEAR } from "./years.js";

function chooseYear(year) {
  change({ year: year === "" ? "" : String(year) });
}

const countsByYear = [];
for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  countsByYear.push(scene.partnerships.filter((each) => held(each, year)).length);
}

function histogram() {
  const counts = countsByYear;
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, index) => drawn("rect", {
    x: index + 0.12, width: 0.76, y: 24 - (22 * count) / most, height: (22 * count) / most,
    class: Number(view.year) === FIRST_YEAR + index ? "now" : null }));
  return drawn("svg", { viewBox: `0 0 ${counts.length} 24`, preserveAspectRatio: "none", class: "histogram",
    "aria-hidden": "true" }, ...bars);
}

export function yearText() {
  return view.year ? say("time.of", { year: view.year }) : say("time.all");
}

/** The slider is built once and then kept, so that dragging it is not interrupted. */
export function timeBar() {
  const slider = element("input", { id: "year", type: "range", min: FIRST_YEAR, max: LAST_YEAR, step: 1,
    value: view.year || LAST_YEAR, "aria-label": say("time"), "aria-valuetext": yearText(),
    oninput: (event) => chooseYear(event.target.value) });
  return [
    element("button", { id: "all-years", type: "button", "aria-pressed": !view.year,
      onclick: () => chooseYear("") }, say("time.all")),
    element("div", { class: "years" }, histogram(), slider,
      element("div", { class: "ends", "aria-hidden": "true" },
        element("span", {}, String(FIRST_YEAR)), element("span", {}, String(LAST_YEAR)))),
    element("output", { id: "year-text", for: "year" }, view.year),
  ];
}

export function followYear() {
  const slider = input("year");
  slider.value = view.year || String(LAST_YEAR);
  slider.setAttribute("aria-valuetext", yearText());
  place("all-years").setAttribute("aria-pressed", String(!view.year));
  place("year-text").textContent = view.year;
  place("time").querySelector(".histogram")?.replaceWith(histogram());
}
