// An answer to a query as the page shows it: rows of terms, yes or no, or triples as text.
// Format: SPARQL 1.1 Query Results JSON, https://www.w3.org/TR/sparql11-results-json/

/** @typedef {{ type: string, value: string, datatype?: string, "xml:lang"?: string }} Term */
/** @typedef {{ variables: string[], rows: Record<string, Term>[], text: string }} Shown */

/** What was found, as rows; yes and no are one row, triples stay text. */
export function shownOf(/** @type {import("./sparql_engines.js").Found} */ found) {
  if (found.form !== "json") return { variables: [], rows: [], text: found.text };
  const answer = JSON.parse(found.text);
  if ("boolean" in answer) {
    return { variables: ["?"], rows: [{ "?": { type: "literal", value: String(answer.boolean) } }], text: "" };
  }
  return { variables: answer.head.vars, rows: answer.results.bindings, text: "" };
}

/** The rows as CSV (RFC 4180), as SPARQL 1.1 Query Results CSV has them. */
export function csvOf(/** @type {Shown} */ { variables, rows }) {
  const cell = (/** @type {string} */ text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => variables.map((name) => cell(row[name]?.value ?? "")).join(","));
  return [variables.join(","), ...lines, ""].join("\r\n");
}

/** The things of a row that have pages: their paths below the language (`theme/water`). */
export function thingsOf(/** @type {Record<string, Term>} */ row, /** @type {string} */ base) {
  return Object.values(row).map((term) => pathOf(term, base)).filter(Boolean);
}

/** Where the page of a thing is, without its ending; "" for anything else. */
export function pathOf(/** @type {Term} */ term, /** @type {string} */ base) {
  const start = `${base}id/`;
  if (term.type !== "uri" || !term.value.startsWith(start) || term.value.includes("#")) return "";
  return term.value.slice(start.length);
}
