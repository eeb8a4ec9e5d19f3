// Saving and printing: the picture as drawn now, with title, legend and date, as SVG or PNG.
// A picture gives `svg()`: {node, x, y, width, height} of its drawing.

const FONT = '"Be Vietnam Pro", "Noto Sans", "Segoe UI", Roboto, Ubuntu, "Helvetica Neue", Arial, sans-serif';
const MARGIN = 36;
const SHEET = 1400;

const measuring = document.createElement("canvas").getContext("2d");
const widths = new Map();
function widthOf(text, size) {
  const key = `${size} ${text}`;
  if (!widths.has(key)) {
    measuring.font = `${size}px ${FONT}`;
    widths.set(key, measuring.measureText(text).width);
  }
  return widths.get(key);
}

function line(x, y, size, text, attributes = {}) {
  return drawn("text", { x, y, "font-size": size, fill: INK, ...attributes }, text);
}

/** What the view holds back, in words, for a reader of the printed sheet. */
function viewInWords() {
  const words = [view.year ? yearText() : "", view.theme && nameIn(scene.themes[view.theme].names),
    view.kind && named("partnership-kinds", view.kind), view.level && named("authority-kinds", view.level)];
  if (scene.as_of) words.push(say("time.as-of", { date: dateInWords(scene.as_of) }));
  return [...words.filter(Boolean), place("counts").textContent].join(" · ");
}

function legendRows(y) {
  const marks = [];
  let x = MARGIN;
  for (const entry of picture.entries()) {
    const width = 48 + widthOf(entry.text, 13) + 24;
    if (x + width > SHEET - MARGIN && x > MARGIN) [x, y] = [MARGIN, y + 26];
    const sign = entry.sign.cloneNode(true);
    sign.setAttribute("x", x);
    sign.setAttribute("y", y - 13);
    marks.push(sign, line(x + 42, y, 13, entry.text));
    x += width;
  }
  return { marks, y: y + 30 };
}

/** A text that takes no more than a width; the whole one is in the details. */
function shortened(text, size, width) {
  if (widthOf(text, size) <= width) return text;
  let cut = text;
  while (cut.length > 4 && widthOf(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** Breaks a text into lines of at most a width. */
function wrapped(text, size, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (widthOf(longer, size) > width && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The whole sheet as one SVG element. */
function composed() {
  const picked = picture.svg();
  const scale = (SHEET - 2 * MARGIN) / picked.width;
  const top = 112;
  const place = `translate(${MARGIN} ${top}) scale(${scale}) translate(${-picked.x} ${-picked.y})`;
  const { marks, y } = legendRows(top + picked.height * scale + 40);
  const small = { fill: QUIET };
  const made = say("save.date", { date: dateInWords(TODAY) });
  const notes = [...picture.notes(), `${say("credit")} ${made}.`]
    .filter(Boolean).flatMap((text) => wrapped(text, 12, SHEET - 2 * MARGIN));
  const height = y + notes.length * 18 + MARGIN;
  return drawn("svg", { xmlns: SVG, viewBox: `0 0 ${SHEET} ${height}`, width: SHEET, height, "font-family": FONT, lang: view.lang },
    drawn("rect", { width: SHEET, height, fill: PAPER }),
    line(MARGIN, 44, 14, say("series"), small),
    line(MARGIN, 76, 30, say(`${scene.kind}.title`), { "font-weight": 600, "font-family": "Noto Serif, Cambria, Times New Roman, serif" }),
    line(MARGIN, 99, 14, viewInWords(), small),
    drawn("g", { transform: place }, picked.node),
    ...marks,
    ...notes.map((text, index) => line(MARGIN, y + 10 + index * 18, 12, text, small)));
}

function download(blob, ending) {
  const address = URL.createObjectURL(blob);
  const name = [`coopgraph-${scene.kind}`, view.year, view.lang].filter(Boolean).join("-");
  element("a", { href: address, download: `${name}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function svgText() {
  return new XMLSerializer().serializeToString(composed());
}

function saveSvg() {
  download(new Blob([svgText()], { type: "image/svg+xml" }), "svg");
}

async function savePng() {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText())}`;
  await image.decode();
  const canvas = element("canvas", { width: image.width * 2, height: image.height * 2 });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => download(blob, "png"), "image/png");
}
