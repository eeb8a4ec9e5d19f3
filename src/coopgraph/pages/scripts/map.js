// The map: both countries at one scale, units shaded by their partnerships, partners joined by threads.

import { choice } from "./controls.js";
import { drawn, element, fill, place } from "./elements.js";
import { bright, now } from "./filters.js";
import { framed } from "./frame.js";
import { contestedEntry, countryEntries, statusEntries, widthEntry } from "./legend.js";
import { fitting } from "./names.js";
import { pickButton } from "./panel.js";
import { authorities, scene, thingOf } from "./scene.js";
import { COLOURS, contestedSign, dashOf, INK, OPACITY, PAPER, QUIET, signOf, symbol } from "./shapes.js";
import { line, MARGIN, SHEET, shortened } from "./sheet.js";
import { start } from "./start.js";
import { partnershipTable } from "./table.js";
import { change, view } from "./view.js";
import { byName, capital, colon, named, nameIn, say } from "./words.js";
import { lastDayOf, TODAY } from "./years.js";

const SHADES = {
  FR: ["#f1efe9", "#d5e2f0", "#aecbe8", "#7fabd8", "#4d86c2"],
  VN: ["#f1efe9", "#f8dfcd", "#f2c1a0", "#e79f72", "#d67a45"],
};
const BREAKS = [1, 2, 3, 5]; // partnerships from which the next shade is taken
const OLDEST_OUTLINES = "2008-08-01";
const NEWEST_UNITS = "2025-07-01";

function map() {
  const layers = {};
  for (const name of ["units", "frames", "threads", "signs", "names", "places"]) layers[name] = drawn("g", { class: name });
  const drawing = drawn("svg", { class: "map", "aria-hidden": "true" }, Object.values(layers));
  /** @type {(import("./types.d.ts").Authority & { x: number, y: number })[]} */
  const located = /** @type {any} */ (scene.authorities.filter((each) => each.x != null));
  const most = Math.max(1, ...scene.authorities.map((each) => each.partners));
  let frame = null;
  let hovered = "";

  function open(stage) {
    stage.append(drawing, element("p", { id: "hover", hidden: true, "aria-hidden": "true" }));
    frame = framed(drawing, drawNames);
    drawing.addEventListener("click", (event) => {
      if (!frame.wasMoved()) change({ pick: event.target.closest("[data-pick]")?.dataset.pick || "" });
    });
    drawing.addEventListener("pointerover", hover);
    drawing.addEventListener("pointerleave", () => hover({ target: drawing }));
    new ResizeObserver(() => fit()).observe(stage);
  }

  function day() {
    return scene.as_of || (view.year ? lastDayOf(view.year) : TODAY);
  }

  /** The units of the day; before August 2008, those whose outlines are known from then on. */
  function unitsNow() {
    const at = day() < OLDEST_OUTLINES ? OLDEST_OUTLINES : day();
    return scene.units.filter((unit) =>
      (unit.level === "provinces" || unit.level === view.units) &&
      (!unit.start || unit.start <= at) && (!unit.end || unit.end >= at));
  }

  function startOf(unit) {
    const [x, y] = /^M(-?\d+) (-?\d+)/.exec(unit.path)?.slice(1).map(Number) || [0, 0];
    return { x, y };
  }

  function countsByUnit() {
    const counts = new Map();
    for (const each of scene.partnerships) {
      if (!now.partnerships.has(each.id)) continue;
      const units = new Set(each.parties.flatMap((id) => authorities.get(id).units));
      for (const unit of units) counts.set(unit, (counts.get(unit) || 0) + 1);
    }
    return counts;
  }

  function shadeOf(country, count) {
    return SHADES[country][BREAKS.filter((from) => count >= from).length];
  }

  function sizeOf(authority) {
    return 5 + 8 * Math.sqrt(authority.partners / most);
  }

  function drawUnits() {
    const counts = countsByUnit();
    layers.units.replaceChildren(...unitsNow().map((unit) => drawn("path", {
      d: unit.path, fill: shadeOf(unit.country, counts.get(unit.id) || 0), stroke: "#8f949c", "stroke-width": 0.6,
      "vector-effect": "non-scaling-stroke", "fill-rule": "evenodd",
      "data-name": `${nameIn(unit.names)} · ${counts.get(unit.id) || 0}` })));
  }

  /** The frames of the places overseas that exist on the day, or that have an authority. */
  function drawFrames() {
    const inside = ({ x, y, half }, at) => Math.max(Math.abs(at.x - x), Math.abs(at.y - y)) <= half;
    const starts = unitsNow().map((unit) => ({ unit, at: startOf(unit) }));
    const used = scene.frames
      .map((each) => ({ ...each, unit: starts.find(({ at }) => inside(each, at))?.unit }))
      .filter((each) => each.unit || located.some((at) => inside(each, at)));
    layers.frames.replaceChildren(
      ...used.flatMap(({ x, y, half, unit }) => [
        drawn("rect", { x: x - half, y: y - half, width: 2 * half, height: 2 * half, fill: "none", stroke: "#8f949c", rx: 8 }),
        line(x, y + half + 30, 25, unit ? shortened(nameIn(unit.names), 25, 2 * half + 10) : "", { fill: QUIET, "text-anchor": "middle" }),
      ]),
      line(used[0]?.x - 92 || 0, used[0]?.y - 108 || 0, 28, used.length ? say("insets") : "", { fill: QUIET }),
      drawn("path", { d: "M1270 1540v14h200v-14", fill: "none", stroke: INK, "stroke-width": 3 }),
      line(1270, 1594, 28, say("scale", { n: 200 }), { fill: QUIET }),
      ...[["FR", 60, 70], ["VN", 1560, 70]].map(([country, x, y]) =>
        line(x, y, 58, named("countries", country), { "font-family": "Noto Serif, Cambria, serif", "font-weight": 600, fill: COLOURS[country] })));
  }

  function curve(each) {
    const [one, other] = each.parties.map((id) => authorities.get(id));
    if (one.x == null || other.x == null) return null;
    const turn = (other.x - one.x) * 0.4;
    return `M${one.x} ${one.y}C${one.x + turn} ${one.y - 130} ${other.x - turn} ${other.y - 40} ${other.x} ${other.y}`;
  }

  function middle(each) {
    const [one, other] = each.parties.map((id) => authorities.get(id));
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 - 64 };
  }

  function drawThreads() {
    const ahead = bright();
    const heaviest = Math.max(1, ...scene.partnerships.map((each) => each.weight));
    const threads = scene.partnerships.filter((each) => now.partnerships.has(each.id) && curve(each));
    const isAhead = (each) => ahead?.partnerships.has(each.id);
    layers.threads.replaceChildren(...threads.flatMap((each) => [
      drawn("path", { d: curve(each), fill: "none", class: "thread", stroke: isAhead(each) ? INK : COLOURS.thread,
        "stroke-width": 2 + 7 * Math.sqrt(each.weight / heaviest),
        "stroke-opacity": ahead ? (isAhead(each) ? 0.9 : 0.08) : (OPACITY[each.status] ?? 0.7) * 0.75,
        "stroke-dasharray": dashOf(each.status).map((n) => n * 2.4).join(" ") || null }),
      drawn("path", { d: curve(each), fill: "none", stroke: "transparent", "stroke-width": 16,
        "data-pick": `partnership/${each.id}`, "data-name": nameIn(each.names) }),
      each.contested.length && (!ahead || isAhead(each)) ? contestedSign(middle(each).x, middle(each).y, 12) : null,
    ]).filter(Boolean));
  }

  function drawSigns() {
    const ahead = bright();
    const seen = located.filter((each) => now.authorities.has(each.id));
    layers.signs.replaceChildren(...seen.map((each) => signOf(each.country, each.x, each.y, sizeOf(each) * 1.7, {
      "data-pick": `authority/${each.id}`, "data-name": nameIn(each.names), opacity: !ahead || ahead.authorities.has(each.id) ? 1 : 0.25,
      "stroke-width": 2 })));
  }

  /** Names keep the size of reading, however large the drawing is. */
  function drawNames() {
    if (!now) return;
    const scale = frame.scale();
    const unseen = (drawing.clientWidth - frame.box.width * scale) / 2;
    const within = [frame.box.x * scale - unseen, (frame.box.x + frame.box.width) * scale + unseen];
    layers.names.replaceChildren(...namesAt(scale, place("stage").clientWidth < 600 ? 10.5 : 12.5, within));
  }

  /** The names that fit at a scale, at a size in pixels, between two limits in pixels. */
  function namesAt(scale, size, within) {
    const taken = located.filter((each) => now.authorities.has(each.id)).map((each) => {
      const [x, y, r] = [each.x * scale, each.y * scale, sizeOf(each) * 1.2 * scale];
      return [x - r, y - r, x + r, y + r];
    });
    const names = fitting({ hovered, size, most: 180, taken, within,
      place: (each) => each.x != null && { x: each.x * scale, y: each.y * scale, gap: sizeOf(each) * 1.7 * scale + 4 },
      sides: (each) => (each.country === "FR" ? [-1, 1] : [1, -1]) });
    return names.map((name) => line(name.x / scale, (name.y + 4) / scale, size / scale, name.text, {
      "font-weight": name.bold ? 600 : 400, opacity: name.faint ? 0.5 : 1, stroke: PAPER, "stroke-width": 3.4 / scale,
      "paint-order": "stroke", "stroke-linejoin": "round", "pointer-events": "none" }));
  }

  function lost() {
    return scene.authorities.filter((each) => each.x == null && now.authorities.has(each.id)).sort(byName);
  }

  function credit() {
    const boundaries = day() < NEWEST_UNITS ? say("boundaries.before") : say("boundaries.after");
    return `${boundaries}. ${say("boundaries.credit")}`;
  }

  function drawBeside() {
    const buttons = lost().flatMap((each, i) => [i ? ", " : "", pickButton(`authority/${each.id}`, nameIn(each.names))]);
    fill("beside", element("p", {}, credit()), buttons.length ? element("p", {}, `${say("unplaced")}${colon()} `, buttons) : null);
  }

  function draw() {
    drawUnits();
    drawFrames();
    drawThreads();
    drawSigns();
    drawNames();
    drawBeside();
  }

  function hover(event) {
    const over = event.target.closest("[data-name]");
    const pick = over?.dataset.pick || "";
    place("hover").hidden = !over;
    place("hover").textContent = over?.dataset.name || "";
    drawing.style.cursor = pick ? "pointer" : "";
    if (pick !== hovered) {
      hovered = pick;
      drawNames();
    }
  }

  function fit() {
    frame.show({ x: 0, y: 0, ...scene.sheet });
  }

  function focus(pick) {
    const thing = thingOf(pick);
    const at = thing?.parties && curve(thing) ? middle(thing) : thing;
    if (at?.x != null && !frame.holds(at)) frame.center(at);
  }

  function svg() {
    const aside = 150; // room for the names on either side
    const width = scene.sheet.width + 2 * aside;
    const scale = (SHEET - 2 * MARGIN) / width;
    const copies = Object.values(layers).filter((layer) => layer !== layers.names).map((layer) => layer.cloneNode(true));
    const node = drawn("g", {}, copies, namesAt(scale, 13, [-aside * scale, (width - aside) * scale]));
    return { node, x: -aside, y: 0, width, height: scene.sheet.height };
  }

  function shadeEntry() {
    const boxes = Object.values(SHADES).flatMap((shades, row) => shades.slice(1).map((fill, i) =>
      drawn("rect", { x: 1 + i * 8, y: 1 + row * 8, width: 8, height: 8, fill })));
    return { key: "shade", sign: symbol(...boxes), text: `${say(scene.roll_up ? "legend.shade.rolled" : "legend.shade")} (${BREAKS.join(", ")}+)` };
  }

  return {
    open, draw, fit, focus, svg,
    zoom: (factor) => frame.zoom(factor),
    marks: () => located.filter((each) => now.authorities.has(each.id)).map((each) => ({ pick: `authority/${each.id}`, x: each.x, y: each.y })),
    entries: () => [...countryEntries(), shadeEntry(), ...statusEntries(), widthEntry(), contestedEntry()],
    choices: () => [choice("units", say("units"), ["departments", "regions"].map((key) => [key, capital(say(`units.${key}`))]))],
    table: partnershipTable,
    credit,
    notes: () => [credit(), lost().length ? `${say("unplaced")}${colon()} ${lost().map((each) => nameIn(each.names)).join(", ")}.` : ""],
  };
}

start(map());
