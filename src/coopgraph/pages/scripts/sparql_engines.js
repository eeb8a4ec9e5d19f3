// Who answers a query: the server that gave the page, or the page itself.

/** @typedef {{ form: "json" | "text/turtle", text: string, limit: number }} Found — `limit`: rows after which it was cut, 0 if whole */

const ROWS = "application/sparql-results+json";
const TRIPLES = "text/turtle";

/** Whether there is an endpoint: static hosts have other things, or nothing, at its address. */
export async function isServed(/** @type {string} */ url) {
  if (!location.protocol.startsWith("http")) return false;
  try {
    const response = await fetch(url, { headers: { Accept: TRIPLES } });
    return response.ok && (response.headers.get("content-type") || "").startsWith(TRIPLES);
  } catch {
    return false;
  }
}

/** Ask the endpoint; errors carry what it says of them. */
export function server(/** @type {string} */ url) {
  return async (/** @type {string} */ query, /** @type {boolean} */ isRows, /** @type {AbortSignal} */ signal) => {
    const headers = { "Content-Type": "application/sparql-query", Accept: isRows ? ROWS : TRIPLES };
    const response = await fetch(url, { method: "POST", body: query, headers, signal });
    const text = await response.text();
    if (!response.ok) throw new Error(problem(text) || `${response.status} ${response.statusText}`);
    const isCut = response.headers.get("X-Row-Limit-Reached") === "true";
    const limit = isCut ? Number(response.headers.get("X-Row-Limit")) : 0;
    return /** @type {Found} */ ({ form: isRows ? "json" : TRIPLES, text, limit });
  };
}

function problem(/** @type {string} */ text) {
  try {
    return JSON.parse(text).detail;
  } catch {
    return "";
  }
}

/** Ask the graph in a worker of the page; it is fetched at the first question. */
export function inPage(/** @type {{ worker: string, engine: string, graph: string }} */ at) {
  /** @type {Worker | null} */
  let worker = null;
  const absolute = { engine: new URL(at.engine, location.href).href, graph: new URL(at.graph, location.href).href };
  return (/** @type {string} */ query, /** @type {boolean} */ isRows, /** @type {AbortSignal} */ signal) =>
    new Promise((found, failed) => {
      worker ??= new Worker(at.worker);
      const asked = worker;
      const end = () => {
        asked.terminate(); // a query cannot be ended alone
        worker = null;
        failed(signal.reason);
      };
      signal.addEventListener("abort", end, { once: true });
      asked.onerror = (event) => failed(new Error(event.message));
      asked.onmessage = ({ data }) => {
        if (data.is === "ready") return;
        signal.removeEventListener("abort", end);
        if (data.is === "error") failed(new Error(data.text));
        else found(/** @type {Found} */ ({ form: isRows ? "json" : TRIPLES, text: String(data.text), limit: 0 }));
      };
      asked.postMessage({ at: absolute, query, form: isRows ? "json" : TRIPLES });
    });
}
