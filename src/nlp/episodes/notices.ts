import type { Chain } from "../../document/chain.ts";
import type { Filler, FrameDate } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import type { TimeExpression } from "../../document/time.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { type ChainMention, indexMentions } from "../frames/actors.ts";
import { compileClauses } from "../frames/clause.ts";
import { findPlaces, type SettingTools } from "../frames/places.ts";
import type { Tree } from "../frames/tree.ts";
import { isFiniteVerb } from "../frames/verb-form.ts";
import { compileWordClasses } from "../frames/words.ts";
import { compileNameLexicon } from "../mentions/name-lexicon.ts";

/** Words that tell where a story is set: its headline, its byline, a caption, the first building named. */
export interface Notice {
  readonly kind: "headline" | "byline" | "caption" | "building";
  readonly sentence: number;
  readonly place: Filler;
  readonly date?: FrameDate;
  /** Who a caption shows. */
  readonly persons: readonly number[];
  /** The towns, by chain, in which a building may stand. */
  readonly towns?: readonly number[];
}

/** What notices are read from. */
export interface NoticeInput {
  readonly trees: readonly Tree[];
  readonly chains: readonly Chain[];
  readonly times: readonly TimeExpression[];
}

/** A byline stands before the story. */
const FIRST_SENTENCES = 6;
const LONGEST_BYLINE = 14;
const CONFIDENCE = 0.6;
const TOWNS: readonly EntityType[] = ["Place", "Venue"];

/** Compiles the reading of headlines, bylines and captions for the place and day of the story. */
export function compileNotices(pack: LanguagePack): (input: NoticeInput) => readonly Notice[] {
  const classes = compileWordClasses(pack);
  const tools = { classes, clauses: compileClauses(classes) };
  const { gazetteer } = compileNameLexicon(pack);
  const within = (authority: string) => gazetteer.byIri(authority)?.within;
  return ({ trees, chains, times }) => {
    const mentions = indexMentions(chains);
    const building = buildingOf(trees, (tree) => mentions.inSentence(tree.sentence), {
      chains,
      within,
    });
    const notices = trees.flatMap((tree, sentence): readonly Notice[] => {
      const here = mentions.inSentence(sentence);
      if (sentence === 0) return headlineOf(tree, here, tools);
      if (tree.tokens.some((_, token) => isFiniteVerb(tree, token))) return [];
      const found = captionOf(tree, { here, times }, tools);
      return found.length > 0 ? found : bylineOf(tree, here, tools);
    });
    return building === undefined ? notices : [...notices, building];
  };
}

/** « à l'hôtel X », « le palais Y a pris des airs de Z »: the one building that the opening names. */
function buildingOf(
  trees: readonly Tree[],
  mentionsIn: (tree: Tree) => readonly ChainMention[],
  { chains, within }: Containment,
): Notice | undefined {
  const named = trees
    .slice(1, FIRST_SENTENCES)
    .flatMap((tree) => mentionsIn(tree).map((value) => ({ tree, value })))
    .filter(({ value: { mention } }) => mention.type === "Venue" && mention.kind === "name");
  const [first] = named;
  if (first === undefined) return undefined;
  const { tree, value } = first;
  if (named.some((one) => one.value.chain.id !== value.chain.id)) return undefined;
  const places = chains.filter(({ type }) => type === "Place");
  const known = places.filter(
    (place) =>
      (place.authority !== undefined && place.authority === within(value.chain.authority ?? "")) ||
      value.chain.name.includes(place.name),
  );
  const beside = mentionsIn(tree).map(({ chain }) => chain);
  const near = places.filter((place) => beside.includes(place));
  const towns = [known, near, places].find((some) => some.length > 0) ?? [];
  return { ...noticeOf("building", tree, value), towns: towns.map(({ id }) => id) };
}

/** What tells where a building stands. */
interface Containment {
  readonly chains: readonly Chain[];
  /** The IRI of what contains a place of the authority. */
  readonly within: (authority: string) => string | undefined;
}

/** « À Rome, un sommet sans accord »: the one town that a headline names. */
function headlineOf(
  tree: Tree,
  here: readonly ChainMention[],
  tools: SettingTools,
): readonly Notice[] {
  const [only, ...others] = townsIn(tree, here, tools);
  if (only === undefined || others.length > 0) return [];
  return [noticeOf("headline", tree, only)];
}

/** « Kaïs Saïed et Giorgia Meloni, le 3 mars à Tunis. »: a picture's persons, day and place. */
function captionOf(
  tree: Tree,
  { here, times }: { readonly here: readonly ChainMention[]; readonly times: NoticeInput["times"] },
  tools: SettingTools,
): readonly Notice[] {
  const [only, ...others] = townsIn(tree, here, tools);
  const days = times.filter(
    ({ sentence, precision }) => sentence === tree.sentence && precision === "day",
  );
  const [day] = days;
  const persons = here
    .filter(({ mention }) => mention.type === "Person")
    .map(({ chain }) => chain.id);
  if (only === undefined || others.length > 0 || persons.length === 0) return [];
  if (day?.edtf === undefined || days.length > 1) return [];
  const { edtf, start, end } = day;
  const known = { basis: "inferred", confidence: CONFIDENCE, rule: "scene.caption" } as const;
  const date: FrameDate = { edtf, evidence: { start, end }, ...known };
  return [{ ...noticeOf("caption", tree, only), date, persons: [...new Set(persons)] }];
}

/** « Copenhague, envoyée spéciale », « Par Awa Konaté – à Abidjan »: where the article is written. */
function bylineOf(
  tree: Tree,
  here: readonly ChainMention[],
  { classes }: SettingTools,
): readonly Notice[] {
  const towns = here.filter(({ mention }) => TOWNS.includes(mention.type));
  const [only, ...others] = towns;
  if (only === undefined || others.length > 0 || tree.sentence > FIRST_SENTENCES) return [];
  if (tree.tokens.length > LONGEST_BYLINE) return [];
  const isSigned = tree.tokens.some(
    (_, token) =>
      classes(tree.lemmas[token] ?? "", "byline") || classes(tree.forms[token] ?? "", "byline"),
  );
  return isSigned || isNameAndPlace(tree, only) ? [noticeOf("byline", tree, only)] : [];
}

const BESIDE_NAMES: readonly string[] = ["PROPN", "ADP", "PUNCT", "CCONJ"];
const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** « Geneviève Malo à Ottawa »: nothing but names, and a town at the end. */
function isNameAndPlace({ tokens }: Tree, { mention }: ChainMention): boolean {
  const before = tokens.slice(0, mention.firstToken);
  const names = before.filter(({ text }) => CAPITAL.test(text));
  const isLast = tokens.slice(mention.lastToken).every(({ upos }) => upos === "PUNCT");
  const isBare = before.every(
    ({ upos, text }) => BESIDE_NAMES.includes(upos) || CAPITAL.test(text),
  );
  return isLast && isBare && names.length >= 2;
}

/** The towns and buildings of a sentence at which something is set, each once. */
function townsIn(
  tree: Tree,
  here: readonly ChainMention[],
  tools: SettingTools,
): readonly ChainMention[] {
  const towns = findPlaces(tree, here, tools)
    .filter(({ isGenitive, value }) => !isGenitive && TOWNS.includes(value.mention.type))
    .map(({ value }) => value);
  return towns.filter(
    ({ chain }, index) => towns.findIndex((one) => one.chain.id === chain.id) === index,
  );
}

function noticeOf(kind: Notice["kind"], tree: Tree, { chain, mention }: ChainMention): Notice {
  const place: Filler = {
    chain: chain.id,
    evidence: { start: mention.start, end: mention.end },
    basis: "inferred",
    confidence: CONFIDENCE,
    rule: `scene.${kind}`,
  };
  return { kind, sentence: tree.sentence, place, persons: [] };
}
