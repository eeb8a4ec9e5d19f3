// The network: two shores, drawn on a canvas by vis-network from a layout computed beforehand.
// Names are ours: as many as fit, those that matter first, always at the size of reading.

import { choice } from "./controls.js";
import { CROWD, crowdOf } from "./crowd.js";
import { drawn, element, place } from "./elements.js";
import { bright, now } from "./filters.js";
import { contestedEntry, countryEntries, sizeEntry, statusEntries, widthEntry } from "./legend.js";
import { fitting, MOST_NAMES } from "./names.js";
import { partnerships, Register, scene, thingOf } from "./scene.js";
import { COLOURS, contestedSign, dashOf, INK, OPACITY, PAPER, signOf } from "./shapes.js";
import { FONT, line } from "./sheet.js";
import { start } from "./start.js";
import { partnershipTable } from "./table.js";
import { change, view } from "./view.js";
import { capital, say } from "./words.js";

const LARGEST = 0.8; // enlargement at which signs have the size that they are meant to have
const ROW = 26; // height of a row, as in bipartite_layout.py

function network() {
  const placed = new Register(scene.vis.nodes.map((node) => [node.id, node]));
  const ends = new Register(scene.partnerships.map((each) => [each.id, each.parties.map((id) => placed.get(id))]));
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const drawnAs = new Map(); // id → how it is drawn now, so that only what changes is told
  const most = { partners: 1, strength: 1, betweenness: 1e-9 };
  for (const each of scene.authorities) {
    for (const key of Object.keys(most)) most[key] = Math.max(most[key], each[key] || 0);
  }
  const widthById = new Map(scene.vis.edges.map((edge) => [edge.id, edge.width]));
  const atFirst = new Register(scene.vis.nodes.map(({ id, x, y }) => [id, { x, y }]));
  const crowd = scene.partnerships.length > CROWD ? crowdOf(placed, ends, sizeOf) : null;
  let network = null;
  let isGiven = false;
  let isMoving = false;
  let resting = 0;
  let hovered = "";

  function open(stage) {
    const canvas = element("div", { class: "canvas" });
    stage.append(canvas);
    network = new vis.Network(canvas, {}, scene.vis.options);
    canvas.querySelector("canvas").setAttribute("aria-hidden", "true");
    canvas.querySelectorAll("[tabindex]").forEach((each) => each.removeAttribute("tabindex"));
    network.on("click", clicked);
    network.on("hoverNode", ({ node }) => hover(`authority/${node}`));
    network.on("hoverEdge", ({ edge }) => hover(`partnership/${edge}`));
    network.on("blurNode", () => hover(""));
    network.on("blurEdge", () => hover(""));
    network.on("afterDrawing", drawOver);
    if (crowd) {
      network.on("beforeDrawing", (context) => crowd.paint(context, network.getScale(), isMoving));
      network.on("dragging", moved);
      network.on("zoom", moved);
    }
    new ResizeObserver(() => { if (!view.pick) fit(); }).observe(stage);
  }

  /** While a crowd moves, less of it is painted; all of it again when it rests. */
  function moved() {
    isMoving = true;
    clearTimeout(resting);
    resting = setTimeout(() => { isMoving = false; network.redraw(); }, 160);
  }

  function clicked({ nodes: [node], edges: [edge], pointer }) {
    if (crowd) return change({ pick: crowd.at(pointer.canvas, network.getScale()) });
    if (node) change({ pick: `authority/${node}` });
    else change({ pick: edge ? `partnership/${edge}` : "" });
  }

  function hover(pick) {
    hovered = pick;
    place("stage").style.cursor = pick ? "pointer" : "";
    network.redraw();
  }

  function sizeOf(authority) {
    if (view.measure === "same") return 9;
    return 5.5 + 11 * Math.sqrt((authority[view.measure] || 0) / most[view.measure]);
  }

  /** Tells vis-network what is shown and how bright, only where it changed. */
  function draw() {
    if (crowd) {
      crowd.prepare();
      return network.redraw();
    }
    const ahead = bright();
    tell(nodes, scene.vis.nodes, scene.authorities.map((each) => {
      const isAhead = !ahead || ahead.authorities.has(each.id);
      const colour = COLOURS[each.country];
      return { id: each.id, hidden: !now.authorities.has(each.id), size: sizeOf(each), opacity: isAhead ? 1 : 0.18,
        color: { background: colour, border: PAPER, hover: { background: colour, border: INK }, highlight: { background: colour, border: INK } } };
    }));
    tell(edges, scene.vis.edges, scene.partnerships.map((each) => {
      const isAhead = ahead?.partnerships.has(each.id);
      const colour = isAhead ? INK : COLOURS.thread;
      const opacity = ahead ? (isAhead ? 0.9 : 0.1) : OPACITY[each.status] ?? 0.7;
      const dash = dashOf(each.status);
      return { id: each.id, hidden: !now.partnerships.has(each.id), dashes: dash.length ? dash : false,
        color: { color: colour, hover: INK, highlight: colour, opacity } };
    }));
    if (drawnAs.size && !isGiven) network.setData({ nodes, edges });
    isGiven = true;
    network.redraw();
  }

  function tell(set, first, looks) {
    if (!set.length) set.add(looks.map((look, index) => ({ ...first[index], ...look })));
    else set.update(looks.filter((look) => drawnAs.get(look.id) !== JSON.stringify(look)));
    for (const look of looks) drawnAs.set(look.id, JSON.stringify(look));
  }

  const sides = (each) => [each.country === "FR" ? -1 : 1];

  function middle(id) {
    const [one, other] = ends.get(id);
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  }

  function drawOver(context) {
    const scale = network.getScale();
    const stage = place("stage");
    const placeOf = (each) => {
      const { x, y } = network.canvasToDOM(placed.get(each.id));
      const isSeen = x > -80 && y > 0 && x < stage.clientWidth + 80 && y < stage.clientHeight;
      return isSeen && { x, y, gap: sizeOf(each) * scale + 6 };
    };
    const size = crowd ? 12.5 : Math.min(12.5, Math.max(10.5, 0.94 * ROW * scale)); // so that rows do not touch
    context.save();
    if (scene.partnerships.length <= MOST_NAMES) drawContested(context, scale);
    const ratio = context.canvas.width / context.canvas.clientWidth; // names are drawn in pixels of the screen
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const name of fitting({ hovered, place: placeOf, sides, size, most: margin() - 14, atMost: isMoving ? 60 : MOST_NAMES })) {
      context.font = `${name.bold ? 600 : 400} ${size}px ${FONT}`;
      context.strokeStyle = PAPER;
      context.lineWidth = 4;
      context.strokeText(name.text, name.x, name.y);
      context.fillStyle = name.faint ? "#9aa2ac" : INK;
      context.fillText(name.text, name.x, name.y);
    }
    context.restore();
  }

  function drawContested(context, scale) {
    const ahead = bright();
    for (const each of scene.partnerships) {
      if (!each.contested.length || !now.partnerships.has(each.id)) continue;
      if (ahead && !ahead.partnerships.has(each.id)) continue;
      const { x, y } = middle(each.id);
      const size = Math.max(4.5, 4.5 / scale);
      context.beginPath();
      context.moveTo(x, y - size);
      context.lineTo(x + size, y + size * 0.75);
      context.lineTo(x - size, y + size * 0.75);
      context.closePath();
      context.fillStyle = COLOURS.contested;
      context.strokeStyle = INK;
      context.lineWidth = size / 4;
      context.fill();
      context.stroke();
    }
  }

  /** The room left for names on either side. */
  function margin() {
    return Math.min(220, place("stage").clientWidth * 0.29);
  }

  /** Shows everything, names included. */
  function fit() {
    const stage = place("stage");
    const [width, height] = [stage.clientWidth - 2 * margin(), stage.clientHeight - 40];
    stretch(width, height);
    const box = bounds();
    const scale = Math.min(width / (box.width || 1), height / (box.height || 1), LARGEST);
    network.moveTo({ position: { x: box.x + box.width / 2, y: box.y + box.height / 2 }, scale: Math.max(scale, 0.01) });
  }

  /** Gives the drawing the shape of the stage, and, if it is small, moves its signs apart. */
  function stretch(width, height) {
    spread(1, 1);
    const box = bounds();
    const across = Math.min(1.7, Math.max(0.3, ((width / height) * box.height) / (box.width || 1)));
    const scale = Math.min(width / (box.width * across || 1), height / (box.height || 1));
    const apart = Math.max(1, Math.min(3, scale / LARGEST));
    spread(across * apart, apart);
    if (!crowd) nodes.update(scene.vis.nodes.map(({ id, x, y }) => ({ id, x, y })));
  }

  function spread(across, down) {
    for (const node of scene.vis.nodes) {
      node.x = Math.round(atFirst.get(node.id).x * across);
      node.y = Math.round(atFirst.get(node.id).y * down);
    }
  }

  function bounds() {
    const seen = scene.vis.nodes.filter((node) => now.authorities.has(node.id));
    const all = seen.length ? seen : scene.vis.nodes;
    if (!all.length) return { x: 0, y: 0, width: 0, height: 0 };
    const [xs, ys] = [all.map((node) => node.x), all.map((node) => node.y)];
    const least = (values) => values.reduce((a, b) => Math.min(a, b), Infinity);
    const largest = (values) => values.reduce((a, b) => Math.max(a, b), -Infinity);
    return { x: least(xs), y: least(ys), width: largest(xs) - least(xs), height: largest(ys) - least(ys) };
  }

  function focus(pick) {
    const thing = thingOf(pick);
    if (!thing) return;
    const at = partnerships.has(thing.id) ? middle(thing.id) : placed.get(thing.id);
    if (!at) return;
    const { x, y } = network.canvasToDOM(at);
    const stage = place("stage");
    const inside = x > 60 && y > 30 && x < stage.clientWidth - 60 && y < stage.clientHeight - 30;
    if (!inside) network.moveTo({ position: at });
  }

  function marks() {
    return scene.authorities
      .filter((each) => now.authorities.has(each.id))
      .map((each) => ({ pick: `authority/${each.id}`, x: placed.get(each.id).x, y: placed.get(each.id).y }));
  }

  function svgThread(each, ahead) {
    const [one, other] = ends.get(each.id);
    const turn = (other.x - one.x) * 0.55;
    const isAhead = ahead?.partnerships.has(each.id);
    return drawn("path", {
      d: `M${one.x} ${one.y}C${one.x + turn} ${one.y} ${other.x - turn} ${other.y} ${other.x} ${other.y}`,
      fill: "none", stroke: isAhead ? INK : COLOURS.thread, "stroke-width": widthById.get(each.id),
      "stroke-opacity": ahead ? (isAhead ? 0.9 : 0.12) : OPACITY[each.status] ?? 0.7,
      "stroke-dasharray": dashOf(each.status).join(" ") || null });
  }

  function svg() {
    const ahead = bright();
    const box = bounds();
    const placeOf = (each) => ({ x: placed.get(each.id).x, y: placed.get(each.id).y, gap: sizeOf(each) + 6 });
    const threads = scene.partnerships.filter((each) => now.partnerships.has(each.id));
    const seen = scene.authorities.filter((each) => now.authorities.has(each.id));
    const node = drawn("g", {},
      threads.map((each) => svgThread(each, ahead)),
      threads.filter((each) => each.contested.length).map((each) => contestedSign(middle(each.id).x, middle(each.id).y, 5)),
      seen.map((each) => signOf(each.country, placed.get(each.id).x, placed.get(each.id).y, sizeOf(each),
        { opacity: !ahead || ahead.authorities.has(each.id) ? 1 : 0.2 })),
      fitting({ place: placeOf, sides, size: 15, most: 215 }).map((name) => line(name.x, name.y + 5, 15, name.text,
        { "font-weight": name.bold ? 600 : 400, opacity: name.faint ? 0.45 : 1 })));
    return { node, x: box.x - 230, y: box.y - 24, width: box.width + 460, height: box.height + 48 };
  }

  return {
    open, draw, fit, focus, marks, svg,
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor }),
    entries: () => [...countryEntries(), sizeEntry(), ...statusEntries(), widthEntry(), contestedEntry()],
    choices: () => [choice("measure", say("legend.size").replace(/\s*:$/, ""),
      ["partners", "strength", "betweenness", "same"].filter((key) => key === "same" || scene.authorities.some((each) => key in each))
        .map((key) => [key, capital(say(`measure.${key}`))]), null)],
    table: partnershipTable,
    notes: () => [],
  };
}

start(network());
