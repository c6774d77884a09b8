import { MultiGraph } from "graphology";
import Sigma from "sigma";
import type { Picture } from "../../src/view/picture.ts";

// The page of `gephi-settings.ts`: sigma with Gephi Lite's settings, and a selection by reducers.

const picture = (await (await fetch("/picture.json")).json()) as Picture; // what the bench serves
const graph = new MultiGraph();
picture.nodes.forEach(({ x, y, label }, index) => {
  graph.addNode(index, { x, y, label, size: 4, color: "#7a7a7a" });
});
picture.edges.forEach(({ source, target }, index) => {
  graph.addEdgeWithKey(index, source, target, { size: 1, color: "#cccccc" });
});
const stage = document.querySelector<HTMLElement>("#stage");
if (stage !== null) {
  let picked = "";
  const sigma = new Sigma(graph, stage, {
    enableEdgeEvents: true,
    renderEdgeLabels: false,
    zIndex: true,
    minEdgeThickness: 0.3,
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: (ratio) => ratio,
    allowInvalidContainer: true,
    nodeReducer: (node, data) => {
      if (picked === "") return data;
      const isNear = node === picked || graph.areNeighbors(node, picked);
      return { ...data, color: isNear ? "#1d1b18" : "#dddddd", zIndex: isNear ? 1 : 0 };
    },
    edgeReducer: (edge, data) => {
      if (picked === "") return data;
      const isOwn = graph.hasExtremity(edge, picked);
      return { ...data, color: isOwn ? "#1d1b18" : "#eeeeee", zIndex: isOwn ? 1 : 0 };
    },
  });
  document.addEventListener("pan", (event) => {
    if (!(event instanceof CustomEvent)) return;
    const { x } = sigma.getCamera().getState();
    sigma.getCamera().setState({ x: x + Number(event.detail) });
  });
  document.addEventListener("pick", () => {
    picked = "0";
    sigma.refresh();
  });
  stage.dataset.ready = "true";
}
