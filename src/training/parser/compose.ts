import type { ConlluSentence, ConlluWord } from "../../document/conllu.ts";
import type { TaggedToken } from "../../document/token.ts";
import { type Random, shuffled } from "../random.ts";
import type { LabelledSentence } from "./labelled-sentence.ts";

/** Moulds of sentences that news writes and treebanks lack, and the times to put into them. */
export interface Moulds {
  /** Words in capitals stand for what is filled in: `P` a sentence, `S` a subject, `T` a time. */
  readonly frames: readonly ConlluSentence[];
  readonly times: readonly ConlluSentence[];
  /** What is put behind the opening of a sentence; its words of head -1 hang on the sentence's root. */
  readonly incises: readonly ConlluSentence[];
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

const LONGEST_SENTENCE = 35;
const SHORTEST_SENTENCE = 5;
const LONGEST_SUBJECT = 9;
const LONGEST_PLACE = 4;
const INNER_QUOTES = new Set(["«", "»", '"']);

/** How many of ten composed sentences are filled frames, and how many bear an incise. */
const FILLED = 4;
const INCISED = 2;

/** Composes `count` sentences: frames filled, incises put in, times put behind verbs. */
export function composeSentences(
  trees: readonly LabelledSentence[],
  moulds: Moulds,
  { count, random }: { readonly count: number; readonly random: Random },
): readonly LabelledSentence[] {
  const treebank = trees[0]?.treebank ?? "";
  const all = trees.map(fragmentOf);
  const times = moulds.times.map(({ words }) => words.map(nodeOf));
  const fillings = { P: all.flatMap(clause), S: all.flatMap(subjects), T: times };
  const isPoor = Object.values(fillings).some((list) => list.length === 0);
  if (isPoor || moulds.frames.length === 0) return [];
  const share = (tenths: number) => Math.floor((count * tenths) / 10);
  const filled = Array.from({ length: share(FILLED) }, () =>
    fillFrame(pick(moulds.frames, random), fillings, random),
  );
  const incised = shuffled(fillings.P, random)
    .flatMap((fragment) => insertIncise(fragment, { moulds, fillings, random }))
    .slice(0, share(INCISED));
  const timed = shuffled(all, random)
    .flatMap((fragment) => insertTime(fragment, times, random))
    .slice(0, count - filled.length - incised.length);
  return [...filled, ...incised, ...timed].map((fragment) => sentenceOf(fragment, treebank));
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
    isSlotName(word.form) ? pick(fillings[word.form], random) : [nodeOf(word)],
  );
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, part) => sum + part.length, 0),
  );
  const tops = parts.map((part, index) => (starts[index] ?? 0) + topOf(part));
  return parts.flatMap((part, index) => {
    const { head = -1, deprel = "dep" } = frame.words[index] ?? {};
    const start = starts[index] ?? 0;
    const opens = start === 0 || (start === 1 && frame.words[0]?.upos === "PUNCT");
    const isSlot = isSlotName(frame.words[index]?.form ?? "");
    const recased = part.map((node, rank) => (isSlot && rank === 0 ? cased(node, opens) : node));
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

function isSlotName(form: string): form is keyof Fillings {
  return form === "P" || form === "S" || form === "T";
}

function topOf(fragment: Fragment): number {
  return Math.max(
    0,
    fragment.findIndex(({ head }) => head < 0),
  );
}

/**
 * Puts a time behind a place that hangs on a verb (« se réuniront à Istanbul jeudi »), else behind
 * a verb that has a subject before it and more words after it.
 */
function insertTime(
  fragment: Fragment,
  times: readonly Fragment[],
  random: Random,
): readonly Fragment[] {
  const places = [...fragment.keys()].flatMap((index) => behindPlace(fragment, index));
  const verbs = [...fragment.keys()].filter((index) => isTimeable(fragment, index));
  const sites = places.length > 0 ? places : verbs.map((verb) => ({ at: verb + 1, on: verb }));
  if (sites.length === 0) return [];
  const time = pick(times, random).map((node) =>
    node.head < 0 ? { ...node, label: "obl" } : node,
  );
  return [insertAt(fragment, time, pick(sites, random))];
}

/** Where a time may stand behind a name with its preposition that hangs on a verb before it. */
function behindPlace(fragment: Fragment, place: number): readonly Site[] {
  const { token, label = "", head = -1 } = fragment[place] ?? {};
  const verb = fragment[head];
  const isPlace = token?.upos === "PROPN" && label.startsWith("obl") && label !== "obl:agent";
  if (!isPlace || verb?.token.upos !== "VERB" || head > place) return [];
  const members = [...fragment.keys()].filter((node) => isBelow(fragment, node, place));
  const [first = 0] = members;
  const isWhole = members.every((node, rank) => node === first + rank);
  if (!isWhole || members.length < 2 || members.length > LONGEST_PLACE) return [];
  return [{ at: first + members.length, on: head }];
}

/** Puts an incise behind the subject that opens a sentence, and marks of quotation around where it has some. */
function insertIncise(
  fragment: Fragment,
  {
    moulds,
    fillings,
    random,
  }: { readonly moulds: Moulds; readonly fillings: Fillings; readonly random: Random },
): readonly Fragment[] {
  const root = topOf(fragment);
  const end = openingEnd(fragment, root);
  if (end === 0 || moulds.incises.length === 0) return [];
  const mould = pick(moulds.incises, random);
  const incise = fillFrame(mould, fillings, random);
  const isQuoted = mould.words.some(({ form }) => INNER_QUOTES.has(form));
  const whole = insertAt(fragment, incise, { at: end, on: root });
  const top = topOf(whole);
  const mark = (text: string): Node =>
    nodeOf({ ...PUNCTUATION, form: text, lemma: text, head: top });
  const closed = [...whole, ...(isQuoted ? [mark("»")] : []), mark(".")];
  return [isQuoted ? insertAt(closed, [{ ...mark("«"), head: -1 }], { at: 0, on: top }) : closed];
}

const PUNCTUATION = { upos: "PUNCT", xpos: "", feats: "", deprel: "punct", misc: "" };

/** Where the subject that opens a sentence ends, 0 if none opens it. */
function openingEnd(fragment: Fragment, root: number): number {
  const subject = fragment.findIndex(
    ({ head, label }) => head === root && label.startsWith("nsubj"),
  );
  const members = [...fragment.keys()].filter(
    (node) => subject >= 0 && isBelow(fragment, node, subject),
  );
  const isOpening = members.length > 1 && members.every((node, rank) => node === rank);
  return isOpening && members.length <= root ? members.length : 0;
}

/** The position that an insert stands before, and the word it hangs on. */
interface Site {
  readonly at: number;
  readonly on: number;
}

/** Puts an insert before a position; its words of head -1 hang on the word `on`. */
function insertAt(fragment: Fragment, insert: Fragment, { at, on }: Site): Fragment {
  const shift = (index: number) => (index >= at ? index + insert.length : index);
  const old = fragment.map((node) => ({ ...node, head: shift(node.head) }));
  const added = insert.map((node) => ({
    ...node,
    head: node.head < 0 ? shift(on) : node.head + at,
  }));
  return [...old.slice(0, at), ...added, ...old.slice(at)];
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
