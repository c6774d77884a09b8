import type { ParsedToken } from "../../document/token.ts";
import type { ChainedMention } from "./name-chains.ts";

/** How far behind its noun a name may stand. */
const REACH = 14;
/** Words that end the phrase a noun opens. */
const BOUNDS = new Set(["VERB", "AUX", "SCONJ", "CCONJ", "PRON"]);
/** Marks that end it; a comma may set the name off. */
const STOPS = /^[.!?…;:«»“”"()–—]$/u;
const QUALITIES = new Set(["NOUN", "ADJ", "NUM"]);

/**
 * The person whose name closes the phrase that a noun opens, wherever the tree hangs it:
 * « le ministre d'extrême droite *Itamar Ben Gvir* », « le chef de la diplomatie, *X* ».
 */
export function personNamedAfter(
  tokens: readonly ParsedToken[],
  head: number,
  mentions: readonly ChainedMention[],
): ChainedMention | undefined {
  const next = mentions.find(
    ({ mention }) =>
      mention.firstToken > head && mention.kind === "name" && mention.type === "Person",
  );
  if (!next || next.mention.firstToken - head > REACH) return undefined;
  const first = next.mention.firstToken;
  const between = tokens.slice(head + 1, first);
  if (between.some((token) => BOUNDS.has(token.upos) || STOPS.test(token.text))) return undefined;
  const commas = between.filter((token) => token.text === ",");
  if (commas.length > 0)
    return commas.length === 1 && between.at(-1)?.text === "," ? next : undefined;
  return isCloser(tokens, head, first) ? next : undefined;
}

/** In « le conseiller du président *Macron* » the name belongs to the inner noun, which a determiner opens. */
function isCloser(tokens: readonly ParsedToken[], head: number, first: number): boolean {
  let at = first - 1;
  while (at > head && QUALITIES.has(tokens[at]?.upos ?? "")) at -= 1;
  if (at === head) return true;
  return at < first - 1 && tokens[at]?.upos === "ADP";
}
