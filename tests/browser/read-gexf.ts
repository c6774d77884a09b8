import { XMLParser } from "fast-xml-parser";

interface Gexf {
  readonly gexf: {
    readonly graph: {
      readonly nodes: { readonly node: readonly { readonly id: string }[] };
      readonly edges: {
        readonly edge: readonly { readonly source: string; readonly target: string }[];
      };
    };
  };
}

/** The ids of a GEXF file's nodes and the ends of its edges. */
export function readGexf(text: string) {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
  // A file of another shape fails here, which is what a test wants.
  const { nodes, edges } = (parser.parse(text) as Gexf).gexf.graph;
  return {
    nodes: nodes.node.map(({ id }) => id),
    edges: edges.edge.map(({ source, target }) => [source, target]),
  };
}
