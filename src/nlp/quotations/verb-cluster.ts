import { feature } from "../../document/token.ts";
import type { CueKit } from "./cue-kit.ts";
import { isWord } from "./quote-context.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";
import type { SpeechVerb } from "./speech-verbs.ts";

/** Words that may stand between the quoted words and the verb: « lui a-t-il aussitôt répondu ». */
export const BEFORE_VERB = new Set(["AUX", "PRON", "ADV", "PART", "SCONJ"]);
/** How many words a verb may take with its helpers. */
export const CLUSTER = 7;
/** Marks that may stand between the quoted words and the incise. */
const LINK = /^[»”"’',–—()-]+$/u;

/** The first word from a token on, marks passed over. */
export function firstWord(tree: SentenceTree, from: number): number {
  let at = from;
  while (LINK.test(tree.tokens[at]?.text ?? "x")) at += 1;
  return isWord(tree.tokens[at]) ? at : tree.tokens.length;
}

/** The verb of speech that a few words from a token on make: « lui a-t-il aussitôt répondu ». */
export function verbCluster(kit: CueKit, tree: SentenceTree, from: number): SpeechVerb | undefined {
  let at = from;
  while (at < Math.min(from + CLUSTER, tree.tokens.length)) {
    const verb = kit.speech.beside(tree.tokens, at);
    if (verb) return isConjugated(tree, from, at) ? verb : undefined;
    const next = behindAdverbial(tree, from, at) ?? behindModal(tree, at);
    if (next === undefined && !BEFORE_VERB.has(tree.tokens[at]?.upos ?? "")) return undefined;
    at = next ?? at + 1;
  }
  return undefined;
}

/** « a *pour sa part* insisté », « a, *de son côté*, précisé »: behind the phrase between the two parts of a verb. */
function behindAdverbial({ tokens }: SentenceTree, from: number, at: number): number | undefined {
  const opens = tokens[at]?.text === "," ? at + 1 : at;
  if (tokens[at - 1]?.upos !== "AUX" || at === from || tokens[opens]?.upos !== "ADP") {
    return undefined;
  }
  const noun = tokens.findIndex(({ upos }, index) => index > opens && upos === "NOUN");
  if (noun < 0 || noun - opens > 2) return undefined;
  return tokens[noun + 1]?.text === "," ? noun + 2 : noun + 1;
}

/** « s'est *empressé de* préciser », « a *fini par* lâcher », « a *tenu à* rappeler »: what is said stands behind. */
function behindModal(tree: SentenceTree, at: number): number | undefined {
  const { tokens } = tree;
  if (tokens[at]?.upos !== "VERB") return undefined;
  const infinitive = tokens[at + 1]?.upos === "ADP" ? at + 2 : at + 1;
  const said = tokens[infinitive];
  const isInfinitive = said !== undefined && feature(said, "VerbForm") === "Inf";
  return isInfinitive && relation(said) === "xcomp" ? infinitive : undefined;
}

/** « évoquant » and « pour dénoncer » open no incise; « a dit » and « dit » do. */
function isConjugated(tree: SentenceTree, from: number, verb: number): boolean {
  const token = tree.tokens[verb];
  if (!token) return false;
  const form = feature(token, "VerbForm");
  const helped = verb > from;
  if (form === "Inf") return helped;
  return form !== "Part" || (feature(token, "Tense") === "Past" && helped);
}

/** « a-t-il dit », « dit-elle »: a pronoun joined to its verb is sure not to be part of the speech. */
export function hasInvertedClitic(tree: SentenceTree, from: number, verb: number): boolean {
  return tree.tokens
    .slice(from, verb + 2)
    .some((token) => token.upos === "PRON" && token.text.startsWith("-"));
}
