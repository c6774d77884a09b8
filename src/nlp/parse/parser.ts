import type { Document, Sentence } from "../../document/document.ts";
import type { ParsedToken, TaggedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { rowsOf } from "../kernel/arena.ts";
import { withAgreement } from "./agreement.ts";
import { arcQueries, headCandidates, scoreArcs } from "./arcs.ts";
import { chooseLabels } from "./choose-labels.ts";
import { type Arc, labelHidden, scoreLabels } from "./labels.ts";
import { type ParserModel, readParserModel } from "./model.ts";
import type { Packing } from "./packing.ts";
import { withoutPictures, withPictures } from "./pictures.ts";
import { runNetwork } from "./run-network.ts";
import { withToldSubjects } from "./told-subjects.ts";
import { bestTree } from "./tree.ts";
import { withoutFalsePassives } from "./unaccusatives.ts";
import type { Views } from "./views.ts";

/** Tokens that are parsed together; sentences of one batch step through the network side by side. */
const BATCH = 1024;

/** A longer stretch is parsed in pieces; the later roots then hang on the first. */
const LONGEST = 256;

const WORKING_FLOATS = 8_000_000;

/** The relation of a root, and of a further piece of an overlong sentence to the first. */
const ROOT = "root";
const CONTINUATION = "parataxis";

/** Compiles the parser of a language pack: a tagged document becomes one with dependency trees. */
export function compileParser(
  pack: LanguagePack,
): (doc: Document<TaggedToken>) => Document<ParsedToken> {
  const parse = parserOf(readParserModel(pack, WORKING_FLOATS));
  const unaccusatives = listed(pack, "event-grammar", ["unaccusative"]);
  const clitics = listed(pack, "word-classes", ["place-clitic"]);
  const impersonals = listed(pack, "word-classes", ["existential", "impersonal"]);
  const subjects = {
    isPlaceClitic: (form: string) => clitics.has(form.toLowerCase()),
    isImpersonal: (lemma: string) => impersonals.has(lemma),
  };
  return (doc) => {
    const parsed = parse(doc);
    const sentences = parsed.sentences.map((sentence) => {
      const active = withoutFalsePassives(sentence.tokens, (lemma) => unaccusatives.has(lemma));
      return { ...sentence, tokens: withToldSubjects(active, subjects) };
    });
    return { ...parsed, sentences };
  };
}

/** The words of some classes of a table. */
function listed(
  pack: LanguagePack,
  table: string,
  classes: readonly string[],
): ReadonlySet<string> {
  return new Set(
    (pack.tables.get(table) ?? []).flatMap((row) =>
      row.word !== undefined && classes.includes(row.class ?? "") ? [row.word] : [],
    ),
  );
}

/** The parser that a model makes. */
export function parserOf(
  model: ParserModel,
): (doc: Document<TaggedToken>) => Document<ParsedToken> {
  return (doc) => {
    const pieces = doc.sentences.flatMap((sentence, index) =>
      cut(withoutPictures(sentence.tokens), index),
    );
    const parsed = doc.sentences.map((): ParsedToken[] => []);
    const trees = new Map<Piece, readonly Attachment[]>();
    for (const batch of batches(pieces)) parseBatch(model, batch, trees);
    for (const piece of pieces) append(parsed[piece.sentence] ?? [], piece, trees.get(piece) ?? []);
    const sentences = doc.sentences.map((sentence, index): Sentence<ParsedToken> => {
      const tokens = withPictures(sentence.tokens, withAgreement(parsed[index] ?? []));
      return { ...sentence, tokens };
    });
    return { ...doc, sentences };
  };
}

/** A sentence, or a part of an overlong one. */
interface Piece {
  readonly sentence: number;
  readonly tokens: readonly TaggedToken[];
}

/** Head within the piece, -1 for the root, and relation. */
interface Attachment {
  readonly head: number;
  readonly deprel: string;
}

function cut(tokens: readonly TaggedToken[], sentence: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < tokens.length; from += LONGEST) {
    pieces.push({ sentence, tokens: tokens.slice(from, from + LONGEST) });
  }
  return pieces;
}

function append(parsed: ParsedToken[], piece: Piece, tree: readonly Attachment[]): void {
  const offset = parsed.length;
  const first = parsed.findIndex((token) => token.head < 0);
  for (const [index, token] of piece.tokens.entries()) {
    const { head, deprel } = tree[index] ?? { head: -1, deprel: ROOT };
    if (head >= 0) parsed.push({ ...token, head: head + offset, deprel });
    else parsed.push({ ...token, head: first, deprel: first < 0 ? ROOT : CONTINUATION });
  }
}

/** Groups pieces of similar length, long ones first. */
function batches(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const sorted = [...pieces].sort((one, other) => other.tokens.length - one.tokens.length);
  const groups: Piece[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const piece of sorted) {
    size += piece.tokens.length;
    if (size > BATCH) {
      groups.push([]);
      size = piece.tokens.length;
    }
    groups.at(-1)?.push(piece);
  }
  return groups;
}

function parseBatch(
  model: ParserModel,
  batch: readonly Piece[],
  trees: Map<Piece, readonly Attachment[]>,
): void {
  const { arena } = model.workspace;
  const mark = arena.mark();
  const { views, packing } = runNetwork(model, batch, model.readAs);
  const arcs = bestArcs(model, views, packing);
  const labels = bestLabels(model, views, arcs);
  for (const [index, piece] of batch.entries()) {
    const start = packing.starts[index] ?? 0;
    const tree = piece.tokens.map((_, token) => {
      const head = arcs[start + token]?.head ?? -1;
      return { head: head < 0 ? -1 : head - start, deprel: labels[start + token] ?? ROOT };
    });
    trees.set(piece, tree);
  }
  arena.release(mark);
}

function bestArcs(
  { workspace, network }: ParserModel,
  views: Views,
  packing: Packing,
): readonly Arc[] {
  const queries = arcQueries(workspace, network, views.arcDependents);
  const { arena, kernel } = workspace;
  return packing.starts.flatMap((from, sentence) => {
    const size = packing.lengths[sentence] ?? 0;
    const mark = arena.mark();
    const heads = rowsOf(views.arcHeads, from, from + size);
    const candidates = headCandidates(workspace, network, heads);
    const scores = scoreArcs(workspace, queries, { candidates, from });
    const at = (dependent: number, head: number) =>
      kernel.memory[scores.at + dependent * scores.stride + head] ?? 0;
    const tree = bestTree({ size, at });
    arena.release(mark);
    return tree.map((head, index) => ({
      dependent: from + index,
      head: head < 0 ? -1 : from + head,
    }));
  });
}

function bestLabels(
  { workspace, network, labels }: ParserModel,
  views: Views,
  arcs: readonly Arc[],
): readonly string[] {
  const scores = scoreLabels(workspace, network, labelHidden(workspace, network, { views, arcs }));
  const { memory } = workspace.kernel;
  const at = (row: number, label: number) => memory[scores.at + row * scores.stride + label] ?? 0;
  return chooseLabels({ labels, at }, arcs);
}
