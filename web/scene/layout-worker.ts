import { placeNodes } from "../../src/view/layout.ts";
import type { LayoutEdge } from "../../src/view/layout-edge.ts";

// Runs in a thread of its own: the page goes on while a neighbourhood is laid out.

interface Question {
  readonly count: number;
  readonly edges: readonly LayoutEdge[];
}

self.onmessage = ({ data: { count, edges } }: MessageEvent<Question>) => {
  self.postMessage(placeNodes(count, edges));
};
