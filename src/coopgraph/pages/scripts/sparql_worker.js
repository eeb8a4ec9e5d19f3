// Answers SPARQL in the reader's browser: the whole graph in Oxigraph (WebAssembly), in a worker, so that
// the page stays alive and a long query can be ended with it.

import start, { Store } from "oxigraph/web.js";

/** @type {Promise<Store> | null} */
let store = null;

/** What a gzip file holds; decompressed already if the host says that it is (Content-Encoding). */
async function unpacked(/** @type {string} */ url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(whole).arrayBuffer());
}

async function opened(/** @type {{ engine: string, graph: string }} */ at) {
  const [, quads] = await Promise.all([
    unpacked(at.engine).then((bytes) => start({ module_or_path: bytes })),
    unpacked(at.graph),
  ]);
  const made = new Store();
  made.load(/** @type {any} */ (quads), { format: "application/n-quads", no_transaction: true, lenient: true });
  return made;
}

self.addEventListener("message", async ({ data }) => {
  try {
    store ??= opened(data.at);
    const held = await store;
    self.postMessage({ is: "ready" });
    self.postMessage({ is: "answer", text: held.query(data.query, { results_format: data.form }) });
  } catch (error) {
    self.postMessage({ is: "error", text: String(error instanceof Error ? error.message : error) });
  }
});
