import type { EdgeSupport, PictureEdge, PictureNode } from "./picture.ts";
import { belowBase, cell, localName, mapped, type Row, text } from "./rows.ts";

type Rows = Readonly<Record<"links" | "tenures" | "claims", readonly Row[]>>;

interface Known {
  readonly nodes: readonly PictureNode[];
  readonly articleAt: ReadonlyMap<string, number>;
}

interface Draft {
  readonly source: number;
  readonly target: number;
  readonly kinds: Set<string>;
  readonly support: Map<number, number>;
}

/** The edges of the picture, parallels drawn as one, sorted by the nodes they join. */
export function drawEdges(rows: Rows, base: string, known: Known): readonly PictureEdge[] {
  const nodeAt = new Map(known.nodes.map((node, index) => [node.iri, index]));
  const drafts = new Map<string, Draft>();
  const join = (source: string, target: string, kind: string): void => {
    const from = nodeAt.get(belowBase(source, base));
    const to = nodeAt.get(belowBase(target, base));
    if (from === undefined || to === undefined || from === to) return;
    const draft = draftOf(drafts, from, to);
    draft.kinds.add(kind);
  };
  for (const row of rows.links) {
    join(text(row, "source"), text(row, "target"), localName(text(row, "kind")));
  }
  for (const row of rows.tenures) joinOffice(row, join);
  countClaims(rows, base, { drafts, nodeAt, articleAt: known.articleAt });
  return [...drafts.values()]
    .sort((one, other) => one.source - other.source || one.target - other.target)
    .map((draft) => finish(draft, known.nodes));
}

function draftOf(drafts: Map<string, Draft>, source: number, target: number): Draft {
  const key = `${source} ${target}`;
  const draft = drafts.get(key) ?? { source, target, kinds: new Set(), support: new Map() };
  drafts.set(key, draft);
  return draft;
}

function joinOffice(row: Row, join: (source: string, target: string, kind: string) => void): void {
  const person = text(row, "person");
  mapped(row, "of", (served) => join(person, served, "holds"));
  mapped(row, "accreditedTo", (state) => join(person, state, "accreditedTo"));
}

interface Counting {
  readonly drafts: Map<string, Draft>;
  readonly nodeAt: ReadonlyMap<string, number>;
  readonly articleAt: ReadonlyMap<string, number>;
}

/** Adds to each edge the claims about its two ends; an office's claims are about its tenure. */
function countClaims(rows: Rows, base: string, counting: Counting): void {
  const ends = tenureEnds(rows.tenures, base, counting.nodeAt);
  for (const row of rows.claims) {
    const article = counting.articleAt.get(belowBase(text(row, "article"), base));
    if (article === undefined) continue;
    const claims = Number(text(row, "claims"));
    const subject = belowBase(text(row, "subject"), base);
    const object = belowBase(text(row, "object"), base);
    const keys = ends.get(subject) ?? [edgeKey(counting.nodeAt, subject, object)];
    for (const key of keys) {
      const support = counting.drafts.get(key)?.support;
      support?.set(article, (support.get(article) ?? 0) + claims);
    }
  }
}

function edgeKey(nodeAt: ReadonlyMap<string, number>, source: string, target: string): string {
  return `${nodeAt.get(source) ?? -1} ${nodeAt.get(target) ?? -1}`;
}

function tenureEnds(
  rows: readonly Row[],
  base: string,
  nodeAt: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly string[]> {
  const ends = new Map<string, string[]>();
  for (const row of rows) {
    const person = nodeAt.get(belowBase(text(row, "person"), base));
    const served = [cell(row, "of"), cell(row, "accreditedTo")].flatMap((iri) =>
      iri === undefined ? [] : [`${person} ${nodeAt.get(belowBase(iri, base)) ?? -1}`],
    );
    const tenure = belowBase(text(row, "tenure"), base);
    ends.set(tenure, [...new Set([...(ends.get(tenure) ?? []), ...served])]);
  }
  return ends;
}

function finish(draft: Draft, nodes: readonly PictureNode[]): PictureEdge {
  const kinds = [...draft.kinds].sort();
  const disputed = nodes[draft.source]?.event?.disputed ?? [];
  return {
    source: draft.source,
    target: draft.target,
    kinds,
    support: sorted(draft.support),
    disputed: kinds.some((kind) => disputed.includes(kind)),
  };
}

function sorted(support: ReadonlyMap<number, number>): readonly EdgeSupport[] {
  return [...support]
    .sort(([one], [other]) => one - other)
    .map(([article, claims]) => ({ article, claims }));
}
