// What a page of the portal says to its scripts: values in a block of JSON, which no browser runs.

/** The values of the block `id`. */
export function dataOf(/** @type {string} */ id) {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`The page has no data #${id}.`);
  return JSON.parse(text);
}

/** A function that says the sentences of a block: `say("rows", { n: 3 })`. */
export function sayingFrom(/** @type {Record<string, string>} */ words) {
  return (/** @type {string} */ key, /** @type {Record<string, unknown>} */ fields = {}) =>
    words[key].replace(/\{(\w+)\}/g, (_, name) => String(fields[name]));
}
