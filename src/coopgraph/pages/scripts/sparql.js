// The page that asks in SPARQL: an editor, the questions of the library as examples, the answer below.

import { Yasqe } from "./yasqe.js";
import { csvOf, shownOf } from "./answers.js";
import { shownRows } from "./answer_table.js";
import { showRows } from "./answer_views.js";
import { element, fill, input, place } from "./elements.js";
import { dataOf, sayingFrom } from "./page_data.js";
import { inPage, isServed, server } from "./sparql_engines.js";

const told = dataOf("sparql-data");
const say = sayingFrom(told.words);
const engines = { server: server(told.endpoint), page: told.graph ? inPage(told) : null };
const editor = edited();
/** @type {AbortController | null} */
let running = null;
/** @type {import("./answers.js").Shown | null} */
let shown = null;
/** @type {import("./sparql_engines.js").Found | null} */
let found = null;

/** The text area as an editor that marks syntax; it names what it is to readers of screens. */
function edited() {
  const area = /** @type {HTMLTextAreaElement} */ (place("query"));
  const frame = element("div", { class: "editor" });
  area.after(frame);
  const made = new Yasqe(frame, {
    value: area.value, showQueryButton: false, persistenceId: null, resizeable: false, editorHeight: "20rem",
    consumeShareLink: null, pluginButtons: () => [], autocompleters: ["variables"], lineWrapping: true,
    extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Enter": run, "Cmd-Enter": run },
  });
  made.getInputField().setAttribute("aria-label", say("editor"));
  area.hidden = true;
  area.removeAttribute("name");
  made.on("change", () => { area.value = made.getValue(); });
  return made;
}

async function run() {
  stop();
  const asked = running = new AbortController();
  const engine = input("by-server").checked || !engines.page ? engines.server : engines.page;
  const isRows = !["CONSTRUCT", "DESCRIBE"].includes(editor.getQueryType());
  const started = performance.now();
  waiting(true, say(engine === engines.page && !shown ? "fetching" : "asking"));
  try {
    found = /** @type {import("./sparql_engines.js").Found} */ (await engine(editor.getValue(), isRows, asked.signal));
    await show((performance.now() - started) / 1000);
  } catch (error) {
    if (asked === running) fail(asked.signal.aborted ? say("stopped") : String(error instanceof Error ? error.message : error));
  } finally {
    if (asked === running) {
      running = null;
      waiting(false);
    }
  }
}

function stop() {
  running?.abort(new Error("stopped"));
}

function waiting(/** @type {boolean} */ is, text = "") {
  input("stop").disabled = !is;
  place("sparql-answer").setAttribute("aria-busy", String(is));
  if (is) fill("sparql-state", text);
}

function fail(/** @type {string} */ text) {
  shown = found = null;
  fill("sparql-views");
  fill("sparql-state", say("failed"));
  fill("sparql-answer", element("pre", { class: "wrong" }, text));
  offer();
}

async function show(/** @type {number} */ seconds) {
  if (!found) return;
  shown = shownOf(found);
  const number = (/** @type {number} */ n) => n.toLocaleString(told.locale);
  const n = shown.rows.length;
  const words = [say(n === 1 ? "rows-one" : "rows-many", { n: number(n), seconds: seconds.toLocaleString(told.locale, { maximumFractionDigits: 1 }) })];
  if (found.limit) words.push(say("cut", { n: number(found.limit) }));
  if (shownRows(shown) < n) words.push(say("first", { n: number(shownRows(shown)) }));
  fill("sparql-state", shown.text ? say("triples") : words.join(" "));
  offer();
  fill("sparql-views");
  if (shown.text) fill("sparql-answer", element("pre", { tabIndex: "0" }, shown.text));
  else await showRows(shown, told, say);
}

/** What can be taken away of the answer that is shown. */
function offer() {
  if (!shown || !found) return fill("sparql-files");
  const files = shown.text
    ? [[".ttl", "text/turtle", shown.text]]
    : [[".csv", "text/csv", csvOf(shown)], [".json", "application/sparql-results+json", found.text]];
  fill("sparql-files", ...files.map(([ending, type, text]) =>
    element("a", { class: "button", download: `coopgraph${ending}`, href: URL.createObjectURL(new Blob([text], { type })) },
      say("download", { ending: ending.slice(1).toUpperCase() }))));
}

/** Put a question of the library, or the query of a shared address, into the editor. */
function fromAddress() {
  const given = new URLSearchParams(location.hash.slice(1) || location.search);
  const text = given.get("query") || told.questions[given.get("question") || ""];
  if (text) editor.setValue(text);
  return Boolean(text);
}

function share() {
  history.replaceState(null, "", `${location.pathname}#${new URLSearchParams({ query: editor.getValue() })}`);
  fill("sparql-state", say("shared"));
}

async function start() {
  place("sparql-form").addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  place("stop").addEventListener("click", stop);
  place("share").addEventListener("click", share);
  place("questions").addEventListener("change", (event) => {
    editor.setValue(told.questions[/** @type {HTMLSelectElement} */ (event.target).value] || editor.getValue());
  });
  addEventListener("hashchange", fromAddress);
  const served = await isServed(told.endpoint);
  input("by-server").disabled = !served;
  input("by-page").disabled = !engines.page;
  input(served ? "by-server" : "by-page").checked = true;
  place("sparql-form").dataset.ready = "true";
  if (location.protocol === "file:") fill("sparql-state", say("from-disk"));
  else if (fromAddress()) run();
}

start();
