// The rule of searching: portal/search/searching.py in the page, over names that it wrote.

import { foldingBy } from "./folding.js";

const LEAST_JOINED = 3;
const NEARLY = 5;

/**
 * Gives a function that finds the places of the things that a text may mean, the likeliest first.
 * @param {import("./types.js").NamesData} names
 */
export function searchingIn(names) {
  const fold = foldingBy(names.folding);
  const tone = toningBy(names.toning);
  const things = names.things.map((thing) => ({ written: thing[6], folded: [...new Set(thing[6].map(fold))] }));
  const bearers = new Map();
  things.forEach(({ folded }, place) => {
    for (const form of folded) bearers.set(form, [...(bearers.get(form) ?? []), place]);
  });

  /** What a name means, as the finder of names told when the page was made. */
  function meant(text) {
    const folded = fold(text);
    return names.meant[tone(text)] ?? names.meant[folded] ?? bearers.get(folded)
      ?? names.meant[folded.replaceAll(" ", "")] ?? [];
  }

  function beginning(folded) {
    const joined = folded.replaceAll(" ", "");
    return things.flatMap((thing, place) => {
      const rank = rankOf(thing, folded, joined);
      return rank === null ? [] : [[rank, place, place]];
    });
  }

  /** Whether no name of a thing has what was written, with its accents. */
  function lacks(place, written) {
    return Number(!things[place].written.some((form) => form.includes(written)));
  }

  function nearly(folded) {
    return [...bearers.keys()]
      .map((form) => ({ form, likeness: likeness(folded, form) }))
      .filter((each) => each.likeness >= names.leastLikeness)
      .sort((a, b) => b.likeness - a.likeness || (a.form < b.form ? -1 : 1))
      .slice(0, NEARLY)
      .flatMap(({ form }) => meant(form));
  }

  return (text) => {
    const folded = fold(text);
    if (!folded) return [];
    const found = [...meant(text).map((place, order) => [-1, order, place]), ...beginning(folded)];
    if (!found.length) return [...new Set(nearly(folded))];
    const written = writtenForm(text);
    const keyed = found.map((each) => [written === folded ? 0 : lacks(each[2], written), ...each]);
    keyed.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
    return [...new Set(keyed.map(([, , , place]) => place))];
  };
}

function rankOf({ folded: forms }, folded, joined) {
  if (forms.some((form) => form.startsWith(folded))) return 0;
  if (forms.some((form) => form.includes(` ${folded}`))) return 1;
  if (joined.length >= LEAST_JOINED && forms.some((form) => form.replaceAll(" ", "").includes(joined))) return 2;
  return null;
}

/** Letter case, apostrophes and white space folded, accents kept: `written_form` of Python. */
function writtenForm(text) {
  return text.normalize("NFC").toLowerCase().replace(/[’‘ʼ′]/g, "'").split(/\s+/).filter(Boolean).join(" ");
}

/** Gives a function that writes the tone of each word at its end: `toned` of Python. */
function toningBy({ alike, tones, marks }) {
  const between = new RegExp(`[^\\p{L}\\p{N}${marks}]+`, "u");
  const isTone = (sign) => tones.includes(sign);
  return (text) => [...writtenForm(text).normalize("NFD")].map((sign) => alike[sign] ?? sign).join("")
    .split(between).filter(Boolean)
    .map((word) => [...word].filter((sign) => !isTone(sign)).join("") + [...word].filter(isTone).join(""))
    .join(" ");
}

/** How alike two names are whose words may stand in any order, of 100 (Indel similarity). */
function likeness(one, other) {
  const [a, b] = [one, other].map((text) => text.split(" ").sort().join(" "));
  return (200 * commonLength(a, b)) / (a.length + b.length);
}

/** The length of the longest common subsequence. */
function commonLength(one, other) {
  let before = new Uint16Array(other.length + 1);
  for (let i = 1; i <= one.length; i += 1) {
    const row = new Uint16Array(other.length + 1);
    for (let j = 1; j <= other.length; j += 1) {
      row[j] = one[i - 1] === other[j - 1] ? before[j - 1] + 1 : Math.max(before[j], row[j - 1]);
    }
    before = row;
  }
  return before[other.length];
}
