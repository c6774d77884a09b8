import { feature, type ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { plainText } from "../time/match-times.ts";
import type { CueKit } from "./cue-kit.ts";
import {
  type Cue,
  isOneParagraph,
  isWord,
  type QuoteContext,
  textBetween,
} from "./quote-context.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";

/** Where words about a quotation begin: the rest of its sentence, or the one after it. */
interface Behind {
  readonly context: QuoteContext;
  readonly tree: SentenceTree;
  readonly sentence: number;
  /** Index of the first word. */
  readonly from: number;
}

/**
 * Words that take up the quotation before them and tell whose it is: « … » : c'est en ces termes que
 * X a rejeté l'offre; « … » Cette phrase de X a fait le tour du monde.
 */
export function cueTold(
  pack: LanguagePack,
  kit: CueKit,
): (context: QuoteContext) => Cue | undefined {
  const forms = (pack.tables.get("quote-closers") ?? []).map(({ form = "" }) => form);
  const closers = [...forms].sort((one, other) => other.length - one.length);
  return (context) => {
    for (const behind of placesBehind(context)) {
      const cue = closedBy(kit, closers, behind) ?? shownBy(kit, behind);
      if (cue?.reading.kind === "chain") return cue;
    }
    return undefined;
  };
}

function placesBehind(context: QuoteContext): readonly Behind[] {
  const { text, quote } = context;
  return [quote.lastSentence, quote.lastSentence + 1].flatMap((sentence) => {
    const tree = text.treeAt(sentence);
    const from = tree?.tokens.findIndex((token) => token.start >= quote.end && isWord(token)) ?? -1;
    const first = tree?.tokens[from];
    if (!tree || !first || !isNext(context, first)) return [];
    return [{ context, tree, sentence, from }];
  });
}

/** Whether nothing but marks stands between the quoted words and a word of their paragraph. */
function isNext({ text, quote }: QuoteContext, word: ParsedToken): boolean {
  const between = textBetween(text, quote.end, word.start);
  return isOneParagraph(text, quote.end, word.start) && !/[\p{L}\p{N}«“]/u.test(between);
}

/** « c'est ce qu'a déclaré X », « ainsi parlait X ». */
function closedBy(
  kit: CueKit,
  closers: readonly string[],
  { context: { text }, tree, sentence, from }: Behind,
): Cue | undefined {
  const start = tree.tokens[from]?.start ?? 0;
  const words = plainText(textBetween(text, start, tree.tokens.at(-1)?.end ?? start));
  const closer = closers.find((form) => opensWith(words, form));
  if (closer === undefined) return undefined;
  const after = start + closer.length;
  const verb = tree.tokens.findIndex((token) => token.start >= after && token.upos === "VERB");
  const token = tree.tokens[verb];
  if (!token) return undefined;
  const told = { start: token.start, end: token.end, token: verb, verbClass: "say" };
  const at = { sentence, verb: told, rule: "quotation.told-behind", confidence: 0.85 } as const;
  const plain = kit.verbCue(text, { ...at, order: "plain" });
  return plain.reading.kind === "unknown" ? kit.verbCue(text, { ...at, order: "inverted" }) : plain;
}

function opensWith(words: string, form: string): boolean {
  return (
    words.startsWith(form) &&
    (form.endsWith("'") || !/^[\p{L}\p{N}]/u.test(words.slice(form.length)))
  );
}

/** « Ces propos du ministre », « Cette phrase, prononcée par X »: a noun of speech that points back. */
function shownBy(
  kit: CueKit,
  { context: { text }, tree, sentence, from }: Behind,
): Cue | undefined {
  const noun = tree.tokens[from + 1];
  const isShown = feature(tree.tokens[from] ?? NO_WORD, "PronType") === "Dem";
  if (!noun || !isShown || !SPOKEN.has(kit.speechNounKind(noun) ?? "")) return undefined;
  const named = [from + 1, ...participlesOf(tree, from + 1)].flatMap((each) =>
    tree.childrenOf(each).filter((child) => NAMING.test(tree.tokens[child]?.deprel ?? "")),
  );
  for (const head of named) {
    const reading = kit.readSpeaker({ tree, sentence, head }, text);
    if (reading.kind !== "chain") continue;
    const { start, end } = noun;
    return { start, end, sentence, reading, rule: "quotation.told-behind", confidence: 0.85 };
  }
  return undefined;
}

const NO_WORD: Pick<ParsedToken, "feats"> = { feats: "" };
const SPOKEN = new Set(["act", "text"]);
const NAMING = /^(?:nmod|obl:agent)/;

function participlesOf(tree: SentenceTree, noun: number): readonly number[] {
  return tree.childrenOf(noun).filter((child) => relation(tree.tokens[child]) === "acl");
}
