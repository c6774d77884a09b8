import type { Quotation } from "../../document/quotation.ts";
import type { Span } from "../../document/span.ts";
import { feature } from "../../document/token.ts";
import { addresseeOf } from "./addressee.ts";
import type { CueKit } from "./cue-kit.ts";
import type { SourceFinder } from "./cue-source.ts";
import { type Cue, isWord, type QuoteText } from "./quote-context.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";
import type { SpeechVerb } from "./speech-verbs.ts";

interface Reported {
  readonly cue: Cue;
  readonly words: Span;
}

/** Most of what is reported may not stand between marks: it is then a direct quotation. */
const MOST = 0.6;

/** What an article reports in its own words: « X a déclaré que … », « selon X, … ». */
export function indirectSpeech({
  text,
  kit,
  sources,
  direct,
}: {
  readonly text: QuoteText;
  readonly kit: CueKit;
  readonly sources: SourceFinder;
  readonly direct: readonly Quotation[];
}): readonly Quotation[] {
  return text.doc.sentences.flatMap((_, sentence) => {
    const tree = text.treeAt(sentence);
    if (!tree) return [];
    const told = [...clauses(text, kit, { tree, sentence }), ...sourced(text, sources, sentence)];
    return told
      .filter(({ cue, words }) => cue.reading.kind === "chain" && !isDirect(words, direct))
      .map((each) => quotationOf(text, each));
  });
}

function quotationOf(text: QuoteText, { cue, words }: Reported): Quotation {
  const speaker = cue.reading.kind === "chain" ? cue.reading.chain : undefined;
  const addressee = addresseeOf(text, cue, speaker);
  return {
    ...words,
    text: text.doc.article.text.slice(words.start, words.end),
    kind: "indirect",
    ...(speaker !== undefined && { speaker }),
    ...(addressee !== undefined && { addressee }),
    cue: { start: cue.start, end: cue.end },
    ...(cue.verbClass !== undefined && { verbClass: cue.verbClass }),
    rule: cue.rule,
    confidence: cue.confidence,
  };
}

function isDirect(words: Span, direct: readonly Quotation[]): boolean {
  const quoted = direct.reduce((sum, each) => {
    const start = Math.max(each.start, words.start);
    return sum + Math.max(0, Math.min(each.end, words.end) - start);
  }, 0);
  return quoted >= MOST * (words.end - words.start);
}

/** Clauses that hang on a verb of speech which takes one. */
function clauses(
  text: QuoteText,
  kit: CueKit,
  { tree, sentence }: { readonly tree: SentenceTree; readonly sentence: number },
): readonly Reported[] {
  return tree.tokens.flatMap((token, index) => {
    const verb = text.isQuoted(token) ? undefined : kit.speech.at(tree.tokens, index);
    if (!verb?.complements.has("que")) return [];
    const clause = tree.childrenOf(index).find((child) => isReported(tree, child, verb));
    const words = clause === undefined ? undefined : clauseWords(tree, clause);
    if (!words) return [];
    const rule = "quotation.reported-clause";
    const cue = kit.verbCue(text, { sentence, verb, order: "plain", rule, confidence: 0.8 });
    return [{ cue, words }];
  });
}

function isReported(tree: SentenceTree, child: number, verb: SpeechVerb): boolean {
  if (relation(tree.tokens[child]) !== "ccomp" || child < verb.token) return false;
  return markOf(tree, child) !== undefined && hasFiniteVerb(tree, child);
}

function hasFiniteVerb(tree: SentenceTree, clause: number): boolean {
  return [clause, ...tree.childrenOf(clause)].some((index) => {
    const token = tree.tokens[index];
    return token !== undefined && feature(token, "VerbForm") === "Fin";
  });
}

function markOf(tree: SentenceTree, clause: number): number | undefined {
  return tree.childrenOf(clause).find((child) => relation(tree.tokens[child]) === "mark");
}

/** The clause without the conjunction that opens it and the stop that closes it. */
function clauseWords(tree: SentenceTree, clause: number): Span | undefined {
  const whole = tree.spanBelow(clause);
  const after = tree.tokens[markOf(tree, clause) ?? -1]?.end ?? whole.start;
  const words = tree.tokens.filter(
    (token) => token.start >= after && token.end <= whole.end && isWord(token),
  );
  const first = words[0];
  const last = words.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** What follows the naming of a source at the head of a sentence, or comes before it. */
function sourced(text: QuoteText, sources: SourceFinder, sentence: number): readonly Reported[] {
  const cue = sources(text, sentence);
  const tree = text.treeAt(sentence);
  const first = tree?.tokens.find(isWord);
  if (!cue || !tree || !first || cue.start > first.start) return [];
  const from = cue.head === undefined ? cue.end : tree.spanBelow(cue.head).end;
  const comma = tree.tokens.find((token) => token.start >= from && token.text === ",");
  const words = tree.tokens.filter(
    (token) => comma !== undefined && token.start >= comma.end && isWord(token),
  );
  const start = words[0]?.start;
  const end = words.at(-1)?.end;
  return start === undefined || end === undefined ? [] : [{ cue, words: { start, end } }];
}
