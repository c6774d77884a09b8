import type { ParsedToken } from "../../document/token.ts";
import type { ChainedMention } from "./name-chains.ts";

/** How far behind its noun a name may stand. */
const REACH = 14;
/** Words that end the phrase a noun opens. */
const BOUNDS = new Set(["VERB", "AUX", "SCONJ", "CCONJ", "PRON"]);
/** Marks that end it; a comma may set the name off. */
const STOPS = /^[.!?…;:«»“”"()–—]$/u;
/** What may stand between a noun and its name: « le *Prix* Nobel de la paix X ». */
const QUALITIES = new Set(["NOUN", "ADJ", "NUM", "PROPN"]);

/**
 * The person whose name closes the phrase that a noun opens, wherever the tree hangs it:
 * « le ministre d'extrême droite *Itamar Ben Gvir* », « le chef de la diplomatie, *X* ».
 */
export function personNamedAfter(
  tokens: readonly ParsedToken[],
  head: number,
  mentions: readonly ChainedMention[],
): ChainedMention | undefined {
  const persons = mentions.filter(
    ({ mention }) =>
      mention.firstToken > head && mention.kind === "name" && mention.type === "Person",
  );
  return persons.find(({ mention }) => isOfPhrase(tokens, head, mention.firstToken));
}

/** Whether a name that begins at a token belongs to the phrase that a noun opens. */
function isOfPhrase(tokens: readonly ParsedToken[], head: number, first: number): boolean {
  const between = tokens.slice(head + 1, first);
  if (between.length >= REACH) return false;
  if (between.some(({ upos, text }) => BOUNDS.has(upos) || STOPS.test(text))) return false;
  const commas = between.filter(({ text }) => text === ",");
  if (commas.length === 0) return isCloser(tokens, head, first);
  // « son chef de file, le ministre des Affaires étrangères, *X* »
  return commas.length <= APPOSITIONS && between.at(-1)?.text === ",";
}

/** How many commas may stand before the name: a second title may come first. */
const APPOSITIONS = 2;

/** In « le conseiller du président *Macron* » the name belongs to the inner noun, which a determiner opens. */
function isCloser(tokens: readonly ParsedToken[], head: number, first: number): boolean {
  let at = first - 1;
  while (at > head && QUALITIES.has(tokens[at]?.upos ?? "")) at -= 1;
  if (at === head) return true;
  return at < first - 1 && tokens[at]?.upos === "ADP";
}
