import type { ConlluSentence, ConlluWord } from "../../document/conllu.ts";
import type { TaggedToken } from "../../document/token.ts";
import { type Random, shuffled } from "../random.ts";
import type { LabelledSentence } from "./labelled-sentence.ts";

/** Moulds of sentences that news writes and treebanks lack, and the times to put into them. */
export interface Moulds {
  /** Words in capitals stand for what is filled in: `P` a sentence, `S` a subject, `T` a time. */
  readonly frames: readonly ConlluSentence[];
  readonly times: readonly ConlluSentence[];
}

/** A word with its place in a tree; the head counts within the fragment, -1 is its root. */
interface Node {
  readonly token: TaggedToken;
  readonly head: number;
  readonly label: string;
}

type Fragment = readonly Node[];

/** What frames are filled with. */
interface Fillings {
  readonly P: readonly Fragment[];
  readonly S: readonly Fragment[];
  readonly T: readonly Fragment[];
}

const LONGEST_SENTENCE = 25;
const SHORTEST_SENTENCE = 5;
const LONGEST_SUBJECT = 9;
const INNER_QUOTES = new Set(["«", "»", '"']);

/** Composes `count` sentences: half by filling frames, half by putting a time behind a verb. */
export function composeSentences(
  trees: readonly LabelledSentence[],
  moulds: Moulds,
  { count, random }: { readonly count: number; readonly random: Random },
): readonly LabelledSentence[] {
  const treebank = trees[0]?.treebank ?? "";
  const all = trees.map(fragmentOf);
  const times = moulds.times.map(({ words }) => words.map(nodeOf));
  const fillings = { P: all.flatMap(clause), S: all.flatMap(subjects), T: times };
  if (moulds.frames.length === 0 || Object.values(fillings).some((list) => list.length === 0))
    return [];
  const filled = Array.from({ length: Math.floor(count / 2) }, () =>
    fillFrame(pick(moulds.frames, random), fillings, random),
  );
  const timed = shuffled(all, random)
    .flatMap((fragment) => insertTime(fragment, times, random))
    .slice(0, Math.floor(count / 2));
  return [...filled, ...timed].map((fragment) => sentenceOf(fragment, treebank));
}

function fragmentOf({ tokens, heads, labels }: LabelledSentence): Fragment {
  return tokens.map((token, index) => ({
    token,
    head: heads[index] ?? -1,
    label: labels[index] ?? "dep",
  }));
}

function nodeOf({ form, lemma, upos, feats, head, deprel }: ConlluWord): Node {
  return { token: { text: form, lemma, upos, feats, start: 0, end: 0 }, head, label: deprel };
}

function sentenceOf(fragment: Fragment, treebank: string): LabelledSentence {
  return {
    tokens: fragment.map(({ token }) => token),
    treebank,
    heads: fragment.map(({ head }) => head),
    labels: fragment.map(({ label }) => label),
    weight: 1,
  };
}

/** A plain sentence without its stop, if this is one. */
function clause(fragment: Fragment): readonly Fragment[] {
  const last = fragment.at(-1);
  const root = fragment.find(({ head }) => head < 0);
  const isPlain =
    last?.token.text === "." &&
    root?.token.upos === "VERB" &&
    fragment.length <= LONGEST_SENTENCE &&
    fragment.length > SHORTEST_SENTENCE &&
    fragment.every(
      ({ token, label }) => !INNER_QUOTES.has(token.text) && !label.startsWith("parataxis"),
    );
  return isPlain ? [fragment.slice(0, -1)] : [];
}

/** The subjects of a sentence that are nouns or names, with all that hangs on them. */
function subjects(fragment: Fragment): readonly Fragment[] {
  return fragment.flatMap(({ token, label }, index) => {
    if (label !== "nsubj" || (token.upos !== "NOUN" && token.upos !== "PROPN")) return [];
    const members = [...fragment.keys()].filter((node) => isBelow(fragment, node, index));
    const [first = 0] = members;
    const isWhole = members.every((node, rank) => node === first + rank);
    if (!isWhole || members.length > LONGEST_SUBJECT) return [];
    const nodes = fragment.slice(first, first + members.length);
    return [
      nodes.map((node) => ({ ...node, head: node.token === token ? -1 : node.head - first })),
    ];
  });
}

function isBelow(fragment: Fragment, node: number, top: number): boolean {
  let at = node;
  while (at >= 0 && at !== top) at = fragment[at]?.head ?? -1;
  return at === top;
}

function fillFrame(frame: ConlluSentence, fillings: Fillings, random: Random): Fragment {
  const parts = frame.words.map((word) =>
    isSlot(word.form) ? pick(fillings[word.form], random) : [nodeOf(word)],
  );
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, part) => sum + part.length, 0),
  );
  const tops = parts.map((part, index) => (starts[index] ?? 0) + topOf(part));
  return parts.flatMap((part, index) => {
    const { head = -1, deprel = "dep" } = frame.words[index] ?? {};
    const start = starts[index] ?? 0;
    const opens = start === 0 || (start === 1 && frame.words[0]?.upos === "PUNCT");
    const recased = part.map((node, rank) => (rank === 0 ? cased(node, opens) : node));
    return recased.map((node, rank) =>
      rank === topOf(part)
        ? { ...node, head: head < 0 ? -1 : (tops[head] ?? -1), label: deprel }
        : { ...node, head: node.head + start },
    );
  });
}

/** A capital where the sentence opens, and none elsewhere but on names. */
function cased(node: Node, opens: boolean): Node {
  const { text, upos } = node.token;
  const [first = "", ...rest] = text;
  const isOwn =
    upos === "PROPN" || upos === "X" || rest.some((letter) => letter !== letter.toLowerCase());
  if (isOwn && !opens) return node;
  const initial = opens ? first.toUpperCase() : first.toLowerCase();
  return { ...node, token: { ...node.token, text: initial + rest.join("") } };
}

function isSlot(form: string): form is keyof Fillings {
  return form === "P" || form === "S" || form === "T";
}

function topOf(fragment: Fragment): number {
  return Math.max(
    0,
    fragment.findIndex(({ head }) => head < 0),
  );
}

/** Puts a time behind a verb that has a subject before it and more words after it. */
function insertTime(
  fragment: Fragment,
  times: readonly Fragment[],
  random: Random,
): readonly Fragment[] {
  const verbs = [...fragment.keys()].filter((index) => isTimeable(fragment, index));
  if (verbs.length === 0) return [];
  const verb = pick(verbs, random);
  const time = pick(times, random);
  const shift = (index: number) => (index > verb ? index + time.length : index);
  const before = fragment.slice(0, verb + 1);
  const old = (node: Node): Node => ({ ...node, head: shift(node.head) });
  const added = time.map(({ token, head, label }) =>
    head < 0 ? { token, head: verb, label: "obl" } : { token, head: head + verb + 1, label },
  );
  return [[...before.map(old), ...added, ...fragment.slice(verb + 1).map(old)]];
}

function isTimeable(fragment: Fragment, verb: number): boolean {
  const { token, label } = fragment[verb] ?? {};
  const next = fragment[verb + 1]?.token;
  const isVerb = token?.upos === "VERB" && !label?.startsWith("acl");
  const hasSubject = fragment.some(
    (node, index) => node.head === verb && node.label.startsWith("nsubj") && index < verb,
  );
  const isFree = next !== undefined && next.upos !== "PUNCT" && !next.text.startsWith("-");
  return isVerb && hasSubject && isFree && next.upos !== "ADV";
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from.");
  return item;
}
