import type { Position } from "../../src/view/picture.ts";
import { LIMITS } from "../appearance.ts";
import type { Visible } from "../state/visible.ts";

/** Where the nodes of a neighbourhood stand, by index of the picture. */
export type Places = ReadonlyMap<number, Position>;

/**
 * Lays neighbourhoods out afresh in a worker. A question is answered at once where the answer is
 * known; else the places of the whole picture hold until `done` tells that it has come.
 */
export function createEgoLayout(done: () => void): (visible: Visible) => Places | undefined {
  let worker: Worker | undefined;
  let asked: Visible | undefined;
  let known: { readonly visible: Visible; readonly places: Places } | undefined;
  return (visible) => {
    if (known?.visible === visible) return known.places;
    if (visible.nodes.length > LIMITS.egoNodes || asked === visible) return undefined;
    asked = visible;
    worker ??= new Worker(new URL("../scene/layout-worker.ts", import.meta.url), {
      type: "module",
    });
    worker.onmessage = ({ data }: MessageEvent<readonly Position[]>) => {
      if (asked !== visible) return;
      known = {
        visible,
        places: new Map(visible.nodes.map((node, place) => [node, at(data, place)])),
      };
      done();
    };
    worker.postMessage(questionOf(visible));
    return undefined;
  };
}

function at(positions: readonly Position[], place: number): Position {
  return positions[place] ?? { x: 0, y: 0 };
}

/** The nodes numbered from 0, as the layout wants them. */
function questionOf({ nodes, edges }: Visible) {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return {
    count: nodes.length,
    edges: edges.map(({ source, target }) => ({
      source: places.get(source) ?? 0,
      target: places.get(target) ?? 0,
      support: [],
    })),
  };
}
