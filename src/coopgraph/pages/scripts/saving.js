// Saving and printing: the picture as drawn now, with title, legend and date, as SVG or PNG.
// A picture gives `svg()`: {node, x, y, width, height} of its drawing.

import { dateInWords } from "./dates.js";
import { drawn, element, place, SVG } from "./elements.js";
import { scene } from "./scene.js";
import { PAPER, QUIET } from "./shapes.js";
import { FONT, line, MARGIN, SHEET, widthOf, wrapped } from "./sheet.js";
import { yearText } from "./time.js";
import { view } from "./view.js";
import { named, nameIn, say } from "./words.js";
import { TODAY } from "./years.js";

/** What the view holds back, in words, for a reader of the printed sheet. */
function viewInWords() {
  const words = [view.year ? yearText() : "", view.theme && nameIn(scene.themes[view.theme].names),
    view.kind && named("partnership-kinds", view.kind), view.level && named("authority-kinds", view.level)];
  if (scene.as_of) words.push(say("time.as-of", { date: dateInWords(scene.as_of) }));
  return [...words.filter(Boolean), place("counts").textContent].join(" · ");
}

function legendRows(picture, y) {
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

/** The whole sheet as one SVG element. */
export function composed(picture) {
  const picked = picture.svg();
  const scale = (SHEET - 2 * MARGIN) / picked.width;
  const top = 112;
  const place = `translate(${MARGIN} ${top}) scale(${scale}) translate(${-picked.x} ${-picked.y})`;
  const { marks, y } = legendRows(picture, top + picked.height * scale + 40);
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

function svgText(picture) {
  return new XMLSerializer().serializeToString(composed(picture));
}

export function saveSvg(picture) {
  download(new Blob([svgText(picture)], { type: "image/svg+xml" }), "svg");
}

export async function savePng(picture) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture))}`;
  await image.decode();
  const canvas = element("canvas", { width: image.width * 2, height: image.height * 2 });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => download(blob, "png"), "image/png");
}
