import type { Picture, PictureEdge, PictureNode } from "./picture.ts";

/**
 * Events with an English label made of the one they have: the type and the things it names are put
 * into English where that is known (« Négociation : Russie (Istanbul) » → “Negotiation: Russia (Istanbul)”).
 */
export function labelInEnglish(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  terms: Picture["terms"],
): readonly PictureNode[] {
  const named = new Map<number, PictureNode[]>();
  for (const { source, target } of edges) {
    const thing = nodes[target];
    if (thing?.labelEn === undefined) continue;
    named.set(source, [...(named.get(source) ?? []), thing]);
  }
  return nodes.map((node, index) => {
    if (node.event === undefined || node.labelEn !== undefined) return node;
    const labelEn = translate(node, named.get(index) ?? [], terms[node.event.type]);
    return labelEn === undefined ? node : { ...node, labelEn };
  });
}

/** What may follow the type in a label: its actors, its place and date, its topic, or nothing. */
const AFTER_TYPE = /^(\s:\s|\s\(|\s–\s|$)/;

function translate(
  { label }: PictureNode,
  things: readonly PictureNode[],
  type: Picture["terms"][string] | undefined,
): string | undefined {
  const { fr, en } = type ?? {};
  if (fr === undefined || en === undefined) return undefined;
  const tail = label.slice(fr.length);
  const isNamed = label.toLowerCase().startsWith(fr.toLowerCase()) && AFTER_TYPE.test(tail);
  if (!isNamed) return undefined;
  const rest = tail.replace(/^\s:/, ":");
  return `${en.slice(0, 1).toUpperCase()}${en.slice(1)}${renamed(rest, things)}`;
}

/** A text with every name of a thing in English, each read once and as a whole word. */
function renamed(text: string, things: readonly PictureNode[]): string {
  const english = new Map(things.map(({ label, labelEn }) => [label, labelEn ?? label]));
  if (english.size === 0) return text;
  // The longest names first: « Corée du Sud » is not to be read as another thing's « Corée ».
  const names = [...english.keys()].sort((one, other) => other.length - one.length);
  const anyName = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const whole = new RegExp(`(?<!\\p{L})(?:${anyName})(?!\\p{L})`, "gu");
  return text.replace(whole, (name) => english.get(name) ?? name);
}
