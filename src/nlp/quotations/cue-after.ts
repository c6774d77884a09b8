import type { Span } from "../../document/span.ts";
import { feature } from "../../document/token.ts";
import type { CueKit, VerbAt } from "./cue-kit.ts";
import { invertedSubject } from "./inverted-subject.ts";
import { type Cue, type QuoteContext, type QuoteText, tokensWhere } from "./quote-context.ts";
import type { SentenceTree } from "./sentence-tree.ts";
import type { SpeechVerb } from "./speech-verbs.ts";
import { firstWord, hasInvertedClitic, verbCluster } from "./verb-cluster.ts";

/** « … », a déclaré X: the verb follows the quoted words, its subject follows the verb. */
export function cueAfter(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    const tree = text.treeAt(quote.lastSentence);
    const from = tree?.tokens.findIndex((token) => token.start >= quote.end) ?? -1;
    const verb = tree && from >= 0 ? verbCluster(kit, tree, firstWord(tree, from)) : undefined;
    if (tree && verb && hasSubjectBefore(text, tree, { verb: verb.token, quote })) return undefined;
    if (tree && verb && isByOwnVoice(kit, tree, { quote, verb })) return undefined;
    return verb && inciseCue(kit, text, { sentence: quote.lastSentence, verb, confidence: 0.95 });
  };
}

/** « La Russie, qui y voit une « décision hostile », a mis en garde X »: the verb of the sentence, no incise. */
function hasSubjectBefore(
  text: QuoteText,
  tree: SentenceTree,
  { verb, quote }: { readonly verb: number; readonly quote: Span },
): boolean {
  return tree.childrenOf(verb).some((child) => {
    const token = tree.tokens[child];
    if (!token?.deprel.startsWith("nsubj") || token.end > quote.start) return false;
    return !text.isQuoted(token) && isDivided(tree, child, quote);
  });
}

/** « X a salué un « pas important », a dit *son* porte-parole »: a few words, and they are of X. */
function isByOwnVoice(
  kit: CueKit,
  tree: SentenceTree,
  { quote, verb }: { readonly quote: Span; readonly verb: SpeechVerb },
): boolean {
  const voice = invertedSubject(tree, verb.token, () => false);
  const isOwn = tree
    .childrenOf(voice ?? -1)
    .some((child) => tree.tokens[child] && feature(tree.tokens[child], "Poss") === "Yes");
  const isTold = tree.tokens.some(
    (token, at) =>
      token.end <= quote.start &&
      feature(token, "VerbForm") !== undefined &&
      kit.speech.at(tree.tokens, at) !== undefined,
  );
  return isOwn && isTold && !holdsFiniteVerb(tree, quote);
}

function holdsFiniteVerb(tree: SentenceTree, { start, end }: Span): boolean {
  return tree.tokens.some(
    (token) => token.start >= start && token.end <= end && feature(token, "VerbForm") === "Fin",
  );
}

/** Whether a comma parts the subject from the quoted words: they stand in a clause about it. */
function isDivided(tree: SentenceTree, subject: number, quote: Span): boolean {
  return tree.tokens.some(
    (token, at) => at > subject && token.end <= quote.start && token.text === ",",
  );
}

function inciseCue(
  kit: CueKit,
  text: QuoteText,
  at: Pick<VerbAt, "sentence" | "confidence"> & { readonly verb: SpeechVerb },
): Cue | undefined {
  if (!at.verb.isIncise) return undefined;
  return kit.verbCue(text, { ...at, order: "inverted", rule: "quotation.incise-after" });
}

/** « … » aux autres, a précisé X: the incise comes at a later comma of the sentence. */
export function cueFurther(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    const sentence = quote.lastSentence;
    const tree = text.treeAt(sentence);
    if (!tree) return undefined;
    const next = text.quoted.find((each) => each.start > quote.end && each.depth === 0)?.start;
    const commas = tokensWhere(
      tree,
      (token) => token.text === "," && token.start >= quote.end && token.start < (next ?? Infinity),
    );
    for (const comma of commas) {
      const verb = verbCluster(kit, tree, comma + 1);
      const cue = verb && inciseCue(kit, text, { sentence, verb, confidence: 0.8 });
      if (cue && cue.reading.kind !== "unknown") return cue;
    }
    return undefined;
  };
}

/** « Nous irons, a-t-il ajouté, jusqu'au bout »: the incise stands inside the marks. */
export function cueInside(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return ({ text, quote }) => {
    for (let sentence = quote.sentence; sentence <= quote.lastSentence; sentence += 1) {
      const tree = text.treeAt(sentence);
      for (const comma of tree ? commasIn(tree, quote) : []) {
        const cue = tree && inciseAt(kit, { text, tree, sentence, from: comma + 1 });
        if (cue && cue.end <= quote.end) return cue;
      }
    }
    return undefined;
  };
}

function commasIn(tree: SentenceTree, { start, end }: Span): readonly number[] {
  return tokensWhere(
    tree,
    (token) => token.text === "," && token.start >= start && token.end <= end,
  );
}

function inciseAt(
  kit: CueKit,
  at: {
    readonly text: QuoteContext["text"];
    readonly tree: SentenceTree;
    readonly sentence: number;
    readonly from: number;
  },
): Cue | undefined {
  const verb = verbCluster(kit, at.tree, at.from);
  if (!verb?.isIncise) return undefined;
  const cue = kit.verbCue(at.text, {
    sentence: at.sentence,
    verb,
    order: "inverted",
    rule: "quotation.incise-inside",
    confidence: 0.9,
  });
  const isSure = hasInvertedClitic(at.tree, at.from, verb.token) || cue.reading.kind === "chain";
  return isSure ? cue : undefined;
}
