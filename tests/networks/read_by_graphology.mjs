// What graphology, which reads files as Gephi Lite does, understands of a network, as JSON.
import { readFileSync } from "node:fs";
import Graph from "graphology";
import { parse as gexf } from "graphology-gexf";
import { parse as graphml } from "graphology-graphml";

const [file] = process.argv.slice(2);
const read = file.endsWith(".gexf") ? gexf : graphml;
const { nodes, edges } = read(Graph, readFileSync(file, "utf8")).export();
console.log(
  JSON.stringify({
    nodes: nodes.map(({ key, attributes }) => [key, attributes]),
    edges: edges.map(({ source, target, attributes }) => [source, target, attributes]),
  }),
);
