import type { Mention } from "../../document/mention.ts";
import type { Span } from "../../document/span.ts";
import { covers } from "../../document/span.ts";
import type { TimeExpression } from "../../document/time.ts";
import type { ChainMention } from "./actors.ts";
import type { Clauses } from "./clause.ts";
import type { Reading } from "./reading.ts";
import { ancestors, headOf, isVerb, relation, type Site, type Tree } from "./tree.ts";
import type { WordClasses } from "./words.ts";

/** A place or a time of a sentence, and the tokens above it that may own it, nearest first. */
export interface Anchored<T> {
  readonly value: T;
  readonly owners: readonly number[];
  /** The nouns right before it, whatever the tree says: « la guerre en Ukraine ». */
  readonly beside: readonly number[];
  /** « de » alone introduces it: it places only the noun right above. */
  readonly isGenitive: boolean;
}

/** The places and times of one sentence. */
export interface Settings {
  readonly places: readonly Anchored<ChainMention>[];
  readonly times: readonly Anchored<TimeExpression>[];
}

/** What settings are read with. */
export interface SettingTools {
  readonly clauses: Clauses;
  readonly classes: WordClasses;
}

/** Finds where and when a sentence sets what it tells. */
export function readSettings(reading: Reading, tree: Tree, tools: SettingTools): Settings {
  const inSentence = reading.mentions.inSentence(tree.sentence);
  const expressions = [
    ...inSentence.map(({ mention }) => mention).filter(({ type }) => PLACES.includes(type)),
    ...reading.input.times.filter(({ sentence }) => sentence === tree.sentence),
  ];
  const places = inSentence
    .filter(({ mention }) => PLACES.includes(mention.type) && namesPlace(tree, mention, tools))
    .filter(({ mention }) => !isNested(mention, inSentence))
    .filter(({ mention }) => isLocative({ tree, token: mention.head }, mention.firstToken, tools))
    .map((value) => ({
      value,
      owners: climb(tree, value.mention.head),
      beside: nounsBefore(tree, value.mention.firstToken, expressions),
      isGenitive: tools.classes(
        tools.clauses.caseOf({ tree, token: value.mention.head }),
        "genitive",
      ),
    }));
  const taken = pronounPlaces(reading, tree, tools);
  const times = reading.input.times
    .filter(({ sentence, edtf }) => sentence === tree.sentence && edtf !== undefined)
    .map((value) => ({
      value,
      owners: climb(tree, headWithin(tree, value)),
      beside: nounsBefore(tree, value.firstToken, expressions),
      isGenitive: false,
    }));
  return { places: [...places, ...taken], times };
}

const PLACES: readonly string[] = ["Place", "Venue", "State"];

/** A name, or the « y » and « où » that stand for one; « le pays » is too vague to place an event. */
function namesPlace(tree: Tree, mention: Mention, { classes }: SettingTools): boolean {
  return mention.kind === "name" || classes(tree.forms[mention.head] ?? "", "place-pronoun");
}

/** « ambassade américaine à Moscou »: Moscow is part of a name, not where something happens. */
function isNested(mention: Span, all: readonly ChainMention[]): boolean {
  return all.some(
    (other) =>
      covers(other.mention, mention) &&
      other.mention.end - other.mention.start > mention.end - mention.start &&
      (other.mention.type === "Organization" || other.mention.type === "Person"),
  );
}

/** Whether an adposition of place introduces a mention, by tree or by the words before it. */
function isLocative(site: Site, first: number, { clauses, classes }: SettingTools): boolean {
  const { tree } = site;
  if (classes(tree.forms[site.token] ?? "", "place-pronoun")) return true;
  if (classes(clauses.caseOf(site), "locative")) return true;
  if (classes(clauses.caseOf(site), "genitive")) return true;
  const [before, earlier] = [tree.lemmas[first - 1] ?? "", tree.lemmas[first - 2] ?? ""];
  return (
    classes(before, "locative") ||
    (tree.tokens[first - 1]?.upos === "DET" && classes(earlier, "locative"))
  );
}

/** The token of an expression whose head lies outside it. */
function headWithin(tree: Tree, expression: TimeExpression): number {
  const { firstToken, lastToken } = expression;
  for (let i = firstToken; i < lastToken; i += 1) {
    const head = headOf(tree, i);
    if (head < firstToken || head >= lastToken) {
      if (tree.tokens[i]?.upos !== "PUNCT" && relation(tree, i) !== "case") return i;
    }
  }
  return firstToken;
}

function climb(tree: Tree, token: number): readonly number[] {
  return [token, ...ancestors(tree, token)];
}

/** « à Londres, où il a été reçu », « Il y a rencontré »: the place the pronoun takes up. */
function pronounPlaces(
  reading: Reading,
  tree: Tree,
  { classes, clauses }: SettingTools,
): readonly Anchored<ChainMention>[] {
  return tree.forms.flatMap((form, token) => {
    if (!classes(form, "place-pronoun")) return [];
    const antecedent = clauses.antecedent({ tree, token });
    const isRelative = classes(form, "relative");
    const value = isRelative
      ? reading.mentions.at({ tree, token: antecedent }).find(({ mention }) => isNamed(mention))
      : lastPlace(reading, tree, token);
    const owners = climb(tree, token);
    return value === undefined ? [] : [{ value, owners, beside: [], isGenitive: false }];
  });
}

/** The last place named before a token, in its sentence or the one before. */
function lastPlace(reading: Reading, tree: Tree, token: number): ChainMention | undefined {
  const here = reading.mentions
    .inSentence(tree.sentence)
    .filter(({ mention }) => mention.lastToken <= token);
  const before = reading.mentions.inSentence(tree.sentence - 1);
  return [...before, ...here].filter(isPlaceName).at(-1);
}

function isNamed({ kind, type }: Mention): boolean {
  return kind === "name" && PLACES.includes(type);
}

function isPlaceName({ mention }: ChainMention): boolean {
  return mention.kind === "name" && ["Place", "Venue"].includes(mention.type);
}

interface TokenRange {
  readonly firstToken: number;
  readonly lastToken: number;
}

/** The token that a whole name or expression hangs on. */
function headAbove(tree: Tree, { firstToken, lastToken }: TokenRange): number {
  for (let i = firstToken; i < lastToken; i += 1) {
    const head = headOf(tree, i);
    const isOutside = head < firstToken || head >= lastToken;
    if (isOutside && relation(tree, i) !== "case") return head;
  }
  return headOf(tree, lastToken - 1);
}

const SKIPPED: readonly string[] = ["ADP", "DET"];
const STEPS = 8;

/** The noun phrases that end right before a token, other places and times passed over. */
function nounsBefore(
  tree: Tree,
  token: number,
  expressions: readonly TokenRange[],
): readonly number[] {
  let left = token - 1;
  for (let step = 0; step < STEPS; step += 1) {
    while (left >= 0 && SKIPPED.includes(tree.tokens[left]?.upos ?? "")) left -= 1;
    const at = left;
    const passed = expressions.find(
      ({ firstToken, lastToken }) => firstToken <= at && at < lastToken,
    );
    if (passed === undefined || !isVerb(tree, headAbove(tree, passed))) break;
    left = passed.firstToken - 1;
  }
  const found: number[] = [];
  let noun = left;
  while (noun >= 0 && !isVerb(tree, noun) && found.length < STEPS) {
    found.push(noun);
    noun = headOf(tree, noun);
  }
  return found;
}
