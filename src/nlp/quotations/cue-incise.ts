import type { Span } from "../../document/span.ts";
import { feature } from "../../document/token.ts";
import type { CueKit } from "./cue-kit.ts";
import {
  type Cue,
  isWord,
  type QuoteContext,
  type QuoteText,
  tokensWhere,
} from "./quote-context.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";
import type { SpeechVerb } from "./speech-verbs.ts";
import { BEFORE_VERB, CLUSTER, firstWord, hasInvertedClitic, verbCluster } from "./verb-cluster.ts";

/**
 * « … », a évacué le porte-parole: whatever the verb, it tells who spoke where a person stands
 * behind it and nothing before it.
 */
export function cueAnyIncise(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    const sentence = quote.lastSentence;
    const tree = text.treeAt(sentence);
    const from = tree?.tokens.findIndex((token) => token.start >= quote.end) ?? -1;
    const first = tree && from >= 0 ? firstWord(tree, from) : 0;
    const verb = tree && from >= 0 ? finiteCluster(tree, first) : undefined;
    const token = tree?.tokens[verb ?? -1];
    if (!tree || verb === undefined || !token) return undefined;
    if (!opensSentence(text, quote)) return undefined;
    const told = { start: token.start, end: token.end, token: verb, verbClass: "say" };
    const at = { sentence, verb: told, order: "inverted", confidence: 0.7 } as const;
    const cue = kit.verbCue(text, { ...at, rule: "quotation.incise-any" });
    return isBehind(text, cue, token) ? cue : undefined;
  };
}

/** Whether nothing but marks stands before the quoted words in their sentence. */
function opensSentence(text: QuoteText, quote: QuoteContext["quote"]): boolean {
  const tokens = text.doc.sentences[quote.sentence]?.tokens ?? [];
  return !tokens.some((token) => isWord(token) && token.end <= quote.start);
}

/** A verb in a finite form behind nothing but its helpers: « a évacué », « s'étrangle ». */
function finiteCluster(tree: SentenceTree, from: number): number | undefined {
  const at = tree.tokens.findIndex(
    ({ upos }, index) => index >= from && !BEFORE_VERB.has(upos) && upos !== "PUNCT",
  );
  const token = tree.tokens[at];
  if (token?.upos !== "VERB" || at - from >= CLUSTER) return undefined;
  const isHelped = tree.tokens.slice(from, at).some(({ upos }) => upos === "AUX");
  return isHelped || feature(token, "VerbForm") === "Fin" ? at : undefined;
}

/** Whether a person is named right behind the verb. */
function isBehind(text: QuoteText, { reading, sentence }: Cue, verb: Span): boolean {
  if (reading.kind !== "chain" || text.named.typeOf(reading.chain) !== "Person") return false;
  return text.named
    .inSentence(sentence)
    .some(({ mention, chain }) => chain.id === reading.chain && mention.start > verb.end);
}

/** « Rien n'est signé, a rectifié X: certaines clauses « … » »: an incise told before, and nothing said since. */
export function cueInciseBefore(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return (context) => {
    const { text, quote } = context;
    const tree = text.treeAt(quote.sentence);
    if (!tree) return undefined;
    const commas = tokensWhere(
      tree,
      (token) => token.text === "," && token.end <= quote.start && !text.isQuoted(token),
    );
    for (const comma of commas.toReversed()) {
      const verb = verbCluster(kit, tree, comma + 1);
      if (!verb?.isIncise || verb.end > quote.start) continue;
      if (saysMore(kit, tree, { from: verb.after, quote })) return undefined;
      const cue = inciseCue(kit, context, { tree, verb, from: comma + 1 });
      if (cue) return cue;
    }
    return undefined;
  };
}

/** The cue of an incise whose subject stands behind its verb. */
function inciseCue(
  kit: CueKit,
  { text, quote: { sentence } }: QuoteContext,
  at: { readonly tree: SentenceTree; readonly verb: SpeechVerb; readonly from: number },
): Cue | undefined {
  const { tree, verb, from } = at;
  const told = { sentence, verb, order: "inverted", confidence: 0.75 } as const;
  const cue = kit.verbCue(text, { ...told, rule: "quotation.incise-before" });
  const isInserted = relation(tree.tokens[verb.token]) === "parataxis" && isBehind(text, cue, verb);
  return isInserted || hasInvertedClitic(tree, from, verb.token) ? cue : undefined;
}

/** Whether another verb of speech stands between an incise and the quoted words. */
function saysMore(
  kit: CueKit,
  { tokens }: SentenceTree,
  { from, quote }: { readonly from: number; readonly quote: Span },
): boolean {
  return tokens.some(
    (token, at) =>
      at >= from && token.end <= quote.start && kit.speech.at(tokens, at) !== undefined,
  );
}
