import { LINK_RULES, type LinkRule, TOOK_PLACE } from "../rdf/direct-links.ts";
import type { EdgeSupport, PictureEdge, PictureNode } from "./picture.ts";
import { belowBase, localName, type Row, text } from "./rows.ts";

interface Drawn {
  readonly nodes: readonly PictureNode[];
  /** The edges of events. */
  readonly edges: readonly PictureEdge[];
}

/** The direct links between actors (« a rencontré »), each with the events that it follows from. */
export function drawDirectEdges(
  rows: readonly Row[],
  base: string,
  { nodes, edges }: Drawn,
): readonly PictureEdge[] {
  const nodeAt = new Map(nodes.map((node, index) => [node.iri, index]));
  const eventsOf = indexEvents(nodes, edges);
  const drafts = new Map<string, PictureEdge>();
  for (const row of rows) {
    const [one, other] = ["one", "other"].map((end) => nodeAt.get(belowBase(text(row, end), base)));
    if (one === undefined || other === undefined) continue;
    const kind = localName(text(row, "kind"));
    const rule = LINK_RULES.find(({ link }) => link === kind);
    if (rule === undefined) continue;
    // Whoever met somebody was met: one edge for both.
    const [source, target] = kind === "met" && one > other ? [other, one] : [one, other];
    const via = eventsBetween(eventsOf, { source, target, rule, nodes });
    const key = `${source} ${target}`;
    const known = drafts.get(key);
    if (via.length > 0) drafts.set(key, joined(known, { source, target, kind, via }));
  }
  return [...drafts.values()].sort(
    (one, other) => one.source - other.source || one.target - other.target,
  );
}

/** The edges of events at each node, by event. */
type EventsOf = ReadonlyMap<number, ReadonlyMap<number, PictureEdge>>;

function indexEvents(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): EventsOf {
  const events = new Map<number, Map<number, PictureEdge>>();
  for (const edge of edges) {
    if (nodes[edge.source]?.event === undefined) continue;
    const atNode = events.get(edge.target) ?? new Map<number, PictureEdge>();
    events.set(edge.target, atNode.set(edge.source, edge));
  }
  return events;
}

interface Between {
  readonly source: number;
  readonly target: number;
  readonly rule: LinkRule;
  readonly nodes: readonly PictureNode[];
}

function eventsBetween(
  eventsOf: EventsOf,
  { source, target, rule, nodes }: Between,
): NonNullable<PictureEdge["via"]> {
  const others = eventsOf.get(target);
  return [...(eventsOf.get(source) ?? [])].flatMap(([event, edge]) => {
    const other = others?.get(event);
    const { type = "", status = "" } = nodes[event]?.event ?? {};
    if (other === undefined || !rule.types.includes(type) || !TOOK_PLACE.includes(status))
      return [];
    const plays = (one: PictureEdge, roles: readonly string[]) =>
      one.kinds.some((kind) => roles.includes(kind));
    if (!plays(edge, rule.from) || !plays(other, rule.to)) return [];
    return [{ event, support: addUp([...edge.support, ...other.support]) }];
  });
}

function addUp(support: readonly EdgeSupport[]): readonly EdgeSupport[] {
  const byArticle = new Map<number, number>();
  for (const { article, claims } of support) {
    byArticle.set(article, (byArticle.get(article) ?? 0) + claims);
  }
  return [...byArticle]
    .sort(([one], [other]) => one - other)
    .map(([article, claims]) => ({ article, claims }));
}

interface Added {
  readonly source: number;
  readonly target: number;
  readonly kind: string;
  readonly via: NonNullable<PictureEdge["via"]>;
}

function joined(known: PictureEdge | undefined, { source, target, kind, via }: Added): PictureEdge {
  const events = new Map([...(known?.via ?? []), ...via].map((one) => [one.event, one]));
  return {
    source,
    target,
    kinds: [...new Set([...(known?.kinds ?? []), kind])].sort(),
    support: [],
    disputed: false,
    via: [...events.values()].sort((one, other) => one.event - other.event),
  };
}
