// The rule by which a list is narrowed, counted and sorted: portal/lists/narrowing.py in the page.

/**
 * Gives the rows that are left, in order (places in `rows`), what each value of each facet would
 * leave, and which page is shown.
 * @param {import("./types.js").ListData} list
 * @param {import("./types.js").ListState} state
 * @param {(text: string) => string} fold
 */
export function narrow(list, state, fold) {
  const wanted = list.facets.map(([key, codes]) =>
    new Set((state.chosen[key] ?? []).map((code) => codes.indexOf(code))));
  const words = fold(state.words).split(" ").filter(Boolean);
  const counts = list.facets.map(([, codes]) => codes.map(() => 0));
  const places = [];
  for (const place of inOrder(list, state.sort)) {
    const [text, codes] = list.rows[place];
    if (!hasWords(text, words)) continue;
    const fails = wanted.map((set, at) => set.size > 0 && !codes[at].some((code) => set.has(code)));
    const failing = fails.filter(Boolean).length;
    if (!failing) places.push(place);
    counts.forEach((counted, at) => {
      if (failing === Number(fails[at])) for (const code of codes[at]) counted[code] += 1;
    });
  }
  const pages = Math.max(1, Math.ceil(places.length / list.pageRows));
  return { places, counts, pages, page: Math.min(state.page, pages) };
}

/** Whether a row has all words; "hanoi" is had by "ha noi", and the other way round. */
function hasWords(text, words) {
  return words.every((word) => text.includes(word)) || text.replaceAll(" ", "").includes(words.join(""));
}

/** All rows as sorted; those without a value come last, whichever way. */
function inOrder(list, sort) {
  const order = list.columns[sort.replace(/^-/, "")];
  const all = list.rows.map((_, place) => place);
  if (!order) return all;
  const known = new Set(order);
  return [...(sort.startsWith("-") ? order.toReversed() : order), ...all.filter((place) => !known.has(place))];
}

/**
 * Reads what is asked of a list from an address; what it does not know is let be.
 * @param {import("./types.js").ListData} list
 * @param {URLSearchParams} asked
 * @returns {import("./types.js").ListState}
 */
export function stateOf(list, asked) {
  const chosen = /** @type {Record<string, string[]>} */ ({});
  for (const [key, codes] of list.facets) {
    const wanted = asked.getAll(key);
    const known = codes.filter((code) => wanted.includes(code));
    if (known.length) chosen[key] = known;
  }
  const sort = asked.get("sort") ?? "";
  const page = asked.get("page") ?? "";
  return {
    words: (asked.get("q") ?? "").split(/\s+/).filter(Boolean).join(" "),
    chosen,
    sort: sort.replace(/^-/, "") in list.columns ? sort : "",
    page: /^[0-9]{1,6}$/.test(page) ? Math.max(1, Number(page)) : 1,
  };
}

/** Writes a state as it stands in an address, after `?`; "" for the list as it is. */
export function queryOf({ words, chosen, sort, page }) {
  const query = new URLSearchParams();
  if (words) query.append("q", words);
  for (const [key, codes] of Object.entries(chosen)) for (const code of codes) query.append(key, code);
  if (sort) query.append("sort", sort);
  if (page > 1) query.append("page", String(page));
  return query.toString();
}
