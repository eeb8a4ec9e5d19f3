// The timeline: conferences above, then one line for each partnership or theme. A date that is not
// known to the day is drawn as the whole span in which it may lie.

import { choice } from "./controls.js";
import { drawn, element, fill, place } from "./elements.js";
import { bright, now } from "./filters.js";
import { contestedEntry } from "./legend.js";
import { list, pickButton } from "./panel.js";
import { partnershipsOf, scene, thingOf, works } from "./scene.js";
import { COLOURS, INK, PAPER, QUIET, symbol, threadSign } from "./shapes.js";
import { line, MARGIN, SHEET, shortened, widthOf } from "./sheet.js";
import { isPicked, LANE, PAINT, spansOn } from "./spans.js";
import { start } from "./start.js";
import { happeningTable } from "./table.js";
import { change, view } from "./view.js";
import { byName, capital, colon, nameIn, say } from "./words.js";
import { FIRST_YEAR, LAST_YEAR, lastDayOf, yearOf } from "./years.js";

const SIDE = 20;

function timeline() {
  const head = drawn("svg", { class: "axis", "aria-hidden": "true" });
  const body = drawn("svg", { class: "rows", "aria-hidden": "true" });
  const scroller = element("div", { class: "scroller" }, head, body, element("div", { id: "undated" }));
  let width = 0;
  let marked = [];
  const { mark, markOf, conventionMark, life, lanesOf } = spansOn(at, (found) => marked.push(found));

  function open(stage) {
    stage.append(scroller, element("p", { id: "hover", hidden: true, "aria-hidden": "true" }));
    scroller.addEventListener("click", (event) => {
      const found = event.target.closest("[data-pick]");
      if (found) change({ pick: found.dataset.pick });
      else if (event.target.closest("svg")) change({ pick: "" });
    });
    scroller.addEventListener("pointerover", (event) => {
      const over = event.target.closest("[data-name]");
      place("hover").hidden = !over;
      place("hover").textContent = over?.dataset.name || "";
    });
    new ResizeObserver(() => { if (now && stage.clientWidth !== width) draw(); }).observe(stage);
  }

  function gutter() {
    return width < 600 ? 112 : 232;
  }

  function at(day) {
    const part = (yearOf(day) - FIRST_YEAR) / (LAST_YEAR + 1 - FIRST_YEAR);
    return gutter() + Math.min(1, Math.max(0, part)) * (width - gutter() - SIDE);
  }

  function heading(y, text, pick) {
    return line(gutter() - 14, y + 4, width < 600 ? 11 : 12.5, shortened(text, width < 600 ? 11 : 12.5, gutter() - 22),
      { "text-anchor": "end", "data-pick": pick || null, "data-name": text, "font-weight": isPicked(pick) ? 600 : 400, class: pick ? "mark" : null });
  }

  function partnershipRows() {
    const dated = scene.partnerships.filter((each) => now.partnerships.has(each.id) && each.first);
    const seen = new Set(now.happenings);
    return dated.sort((a, b) => a.first.localeCompare(b.first) || byName(a, b)).map((each) => {
      const of = (what) => works(each, what).filter((work) => seen.has(work) && work.start_earliest);
      return { text: nameIn(each.names), pick: `partnership/${each.id}`, line: each, first: of("convention"), lanes: lanesOf(of("project")) };
    });
  }

  function themeRows() {
    const dated = now.happenings.filter((each) => each.class !== "edition" && each.start_earliest)
      .sort((a, b) => a.start_earliest.localeCompare(b.start_earliest));
    return Object.keys(scene.themes)
      .map((id) => ({ text: nameIn(scene.themes[id].names), lanes: lanesOf(dated.filter((each) => each.themes.includes(id))), first: [] }))
      .filter((row) => row.lanes.length)
      .sort((a, b) => a.text.localeCompare(b.text, view.lang));
  }

  function drawRow(row, top, striped) {
    const lanes = row.lanes.length;
    const height = (row.line ? 20 : 10) + lanes * LANE + (row.line && lanes ? 0 : 4);
    const y = top + 10;
    const from = row.line ? y + 11 : y + 2;
    const ahead = bright();
    const marks = [
      heading(row.line ? y : top + height / 2, row.text, row.pick),
      row.line ? life(row.line, y) : null,
      row.first.map((each) => conventionMark(each, y)),
      row.lanes.map((lane, index) => lane.map((each) => markOf(each, from + index * LANE))),
    ];
    const isFaint = ahead && row.line && !ahead.partnerships.has(row.line.id);
    const stripe = striped ? drawn("rect", { x: 0, y: top, width, height, fill: "#f3f0e8" }) : null;
    return { node: drawn("g", { opacity: isFaint ? 0.3 : null }, marks.flat(2).filter(Boolean)), stripe, height };
  }

  function years(height, top) {
    const step = width < 600 ? 10 : 5;
    const marks = [];
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      if (year % step && year !== FIRST_YEAR) continue;
      if (year > FIRST_YEAR && year < FIRST_YEAR + step / 2) continue;
      const x = at(`${year}-01-01`);
      marks.push(drawn("line", { x1: x, x2: x, y1: top, y2: height, stroke: "#d8d3c7" }));
      if (top) marks.push(line(x + 3, 14, 12, String(year), { fill: QUIET }));
    }
    return marks;
  }

  /** The conferences, named by town and year, on lanes; a faint line runs down from each. */
  function editionMarks() {
    const editions = now.happenings.filter((each) => each.class === "edition" && each.start_earliest)
      .sort((a, b) => a.start_earliest.localeCompare(b.start_earliest));
    const ends = [];
    return editions.flatMap((each) => {
      const x = at(each.start_earliest);
      const name = /\(([^()]+?)(?:, \d{4})?\)$/.exec(nameIn(each.names))?.[1] || "";
      const room = widthOf(name, 12) + 26;
      const isLeft = x + room > width;
      let lane = ends.findIndex((end) => end <= x - (isLeft ? room : 0) - 14);
      if (lane < 0) lane = ends.length;
      ends[lane] = x + (isLeft ? 12 : room);
      const y = 34 + lane * 17;
      const isPlanned = each.status !== "held";
      const b = at(each.start_latest);
      const shape = each.start.length === 10
        ? drawn("path", { d: `M${x - 5} ${y - 5}h10l-5 9z`, fill: isPlanned ? PAPER : INK, stroke: INK })
        : drawn("rect", { x, y: y - 4, width: Math.max(8, b - x), height: 8, rx: 4, fill: INK, "fill-opacity": 0.35, stroke: INK });
      const after = each.start.length === 10 ? x : Math.max(x + 8, b);
      const text = isLeft ? line(x - (each.contested.length ? 22 : 9), y + 4, 12, name, { "text-anchor": "end" }) : line(after + 8, y + 4, 12, name);
      return [mark(each, `happening/${each.id}`, y, [shape, text])];
    });
  }

  function rows() {
    return view.group === "theme" ? themeRows() : partnershipRows();
  }

  function drawBody() {
    let top = 4;
    const stripes = [];
    const drawnRows = rows().map((row, index) => {
      const { node, stripe, height } = drawRow(row, top, index % 2 === 0);
      stripes.push(stripe);
      top += height;
      return node;
    });
    const lines = now.happenings.filter((each) => each.class === "edition" && each.start_earliest).map((each) =>
      drawn("line", { x1: at(each.start_earliest), x2: at(each.start_earliest), y1: 0, y2: top, stroke: INK, "stroke-opacity": 0.14, "stroke-dasharray": "2 3" }));
    const chosen = view.year && drawn("line", { x1: at(lastDayOf(view.year)), x2: at(lastDayOf(view.year)), y1: 0, y2: top, stroke: COLOURS.VN, "stroke-width": 1.5 });
    return { nodes: [...stripes, ...years(top, 0), ...lines, ...drawnRows, chosen].filter(Boolean), height: top + 6 };
  }

  function drawHead() {
    const marks = editionMarks();
    const deepest = marks.length ? Math.max(...marked.map((each) => each.y)) : 36;
    return { nodes: [heading(36, say("legend.edition")), ...years(deepest + 14, 18), ...marks], height: deepest + 16 };
  }

  function compose() {
    marked = [];
    const top = drawHead();
    const above = marked.map((each) => ({ ...each, y: each.y - 1000 }));
    marked = [];
    const rest = drawBody();
    marked.push(...above);
    return { top, rest };
  }

  function draw() {
    width = place("stage").clientWidth - 14;
    const { top, rest } = compose();
    for (const [svg, { nodes, height }] of [[head, top], [body, rest]]) {
      svg.setAttribute("width", width);
      svg.setAttribute("height", height);
      svg.replaceChildren(...nodes);
    }
    drawUndated();
  }

  function drawUndated() {
    const entries = undated();
    fill("undated", entries.length ? [element("h2", {}, `${say("undated")} (${entries.length})`),
      list(entries, ([pick, each]) => pickButton(pick, capital(nameIn(each.names))))] : []);
  }

  /** @returns {any[][]} picks and their things */
  function undated() {
    const silent = scene.partnerships.filter((each) => now.partnerships.has(each.id) && !each.first);
    const lost = now.happenings.filter((each) => !each.start_earliest);
    return [...silent.sort(byName).map((each) => [`partnership/${each.id}`, each]),
      ...lost.sort(byName).map((each) => [`happening/${each.id}`, each])];
  }

  function undatedNotes() {
    const names = undated().map(([, each]) => capital(nameIn(each.names)));
    return names.length ? [`${say("undated")} (${names.length})${colon()} ${names.join(" · ")}`] : [];
  }

  function focus(pick) {
    const id = thingOf(pick)?.id;
    const threads = partnershipsOf.has(id) ? partnershipsOf.get(id).map((each) => `partnership/${each.id}`) : [];
    const found = marked.find((each) => each.pick === pick || threads.includes(each.pick));
    if (!found || found.y < 0) return;
    const y = found.y + head.clientHeight;
    if (y < scroller.scrollTop + head.clientHeight + 20 || y > scroller.scrollTop + scroller.clientHeight - 20) {
      scroller.scrollTop = y - scroller.clientHeight / 2;
    }
  }

  function svg() {
    const before = width;
    width = SHEET - 2 * MARGIN;
    const { top, rest } = compose();
    const node = drawn("g", {}, drawn("g", {}, top.nodes), drawn("g", { transform: `translate(0 ${top.height})` }, rest.nodes));
    const sheet = { node, x: 0, y: 0, width, height: top.height + rest.height };
    width = before;
    compose();
    return sheet;
  }

  const entry = (key, ...marks) => ({ key, sign: symbol(...marks), text: say(`legend.${key}`), toggles: key });
  return {
    open, draw, focus, svg,
    fit: () => { scroller.scrollTop = 0; },
    zoom: null,
    marks: () => marked,
    entries: () => [
      entry("edition", drawn("path", { d: "M11 4h12l-6 10z", fill: INK })),
      entry("convention", drawn("rect", { x: 13, y: 5, width: 8, height: 8, fill: PAINT.convention })),
      entry("project", drawn("rect", { x: 4, y: 6.5, width: 26, height: 5, fill: PAINT.project })),
      { key: "partnership", text: say("legend.partnership"), sign: symbol(threadSign(2, 9, 32, 9, "active", 4)) },
      { key: "imprecise", text: say("legend.imprecise"), sign: symbol(
        drawn("rect", { x: 4, y: 5, width: 26, height: 8, rx: 4, fill: PAINT.convention, "fill-opacity": 0.45, stroke: PAINT.convention })) },
      contestedEntry(),
    ],
    choices: () => [choice("group", say("group"), ["partnership", "theme"].map((key) => [key, capital(say(`group.${key}`))]))],
    table: happeningTable,
    notes: undatedNotes,
  };
}

start(timeline());
