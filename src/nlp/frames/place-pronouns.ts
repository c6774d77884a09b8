import type { Mention } from "../../document/mention.ts";
import type { ChainMention } from "./actors.ts";
import { type CapitalTools, placesIn } from "./capitals.ts";
import { type FoundPlace, findPlaces, isPlaceType, type SettingTools } from "./places.ts";
import type { Reading } from "./reading.ts";
import { dependents, headOf, type Site, type Tree } from "./tree.ts";

/** A place that a word takes up, and that word. */
export interface TakenUp {
  readonly value: ChainMention;
  readonly token: number;
}

/** « à Londres, où il a été reçu », « Il y a rencontré », « dans la même ville »: places taken up. */
export function takenUpPlaces(
  reading: Reading,
  tree: Tree,
  tools: CapitalTools,
): readonly TakenUp[] {
  return tree.forms.flatMap((form, token) => {
    const site = { tree, token };
    const value = tools.classes(form, "place-pronoun")
      ? placeOfPronoun(reading, site, tools)
      : isSamePlace(site, tools)
        ? lastSetting(reading, site, tools)
        : undefined;
    return value === undefined ? [] : [{ value, token }];
  });
}

function placeOfPronoun(
  reading: Reading,
  site: Site,
  tools: CapitalTools,
): ChainMention | undefined {
  const { tree, token } = site;
  const resolved = reading.mentions.at(site).find(({ mention }) => isPlaceType(mention.type));
  if (resolved !== undefined) return resolved;
  if (!tools.classes(tree.forms[token] ?? "", "relative")) {
    // « s'y sont opposés », « y a renoncé »: what was told, not where.
    const isMatter = tools.classes(tree.lemmas[headOf(tree, token)] ?? "", "about-y");
    return isMatter ? undefined : lastPlace(reading, site, tools);
  }
  const antecedent = tools.clauses.antecedent(site);
  const all = reading.mentions.inSentence(tree.sentence);
  // « dans la capitale érythréenne, où … »
  const capital = tools.classes(tree.lemmas[antecedent] ?? "", "capital")
    ? placesIn({ tree, mentions: all }, reading, tools).find((one) => one.token === antecedent)
    : undefined;
  if (capital !== undefined) return capital.value;
  const named = reading.mentions
    .at({ tree, token: antecedent })
    .find(({ mention }) => isNamed(mention));
  if (named === undefined || isGenitive(tree, named, tools)) {
    return besideAntecedent(reading, site, tools);
  }
  return named;
}

/** « les bords de la mer Rouge »: the name only tells whose part the antecedent is. */
function isGenitive(tree: Tree, named: ChainMention, tools: SettingTools): boolean {
  return findPlaces(tree, [named], tools).some((place) => place.isGenitive);
}

/** « à Djeddah, sur les bords de la mer Rouge, où … », « la route du Canada, où … ». */
function besideAntecedent(
  reading: Reading,
  { tree, token }: Site,
  tools: CapitalTools,
): ChainMention | undefined {
  const before = reading.mentions
    .inSentence(tree.sentence)
    .filter(({ mention }) => mention.lastToken <= token && isNamed(mention));
  const placed = findPlaces(tree, before, tools).filter(isOwn);
  const adjacent = before.find(({ mention }) => token - mention.lastToken <= 1);
  return placed.at(-1)?.value ?? adjacent;
}

/** « dans la même ville », « dans cette ville »: a noun of place that the text has named before. */
function isSamePlace({ tree, token }: Site, { classes, clauses }: SettingTools): boolean {
  if (!classes(tree.lemmas[token] ?? "", "place-part")) return false;
  if (!classes(clauses.caseOf({ tree, token }), "locative")) return false;
  return dependents(tree, token, ["amod", "det"]).some(
    (child) =>
      classes(tree.lemmas[child] ?? "", "identity") ||
      classes(tree.lemmas[child] ?? "", "demonstrative"),
  );
}

/** The last town or building at which something was set, in this sentence or the one before. */
function lastSetting(
  reading: Reading,
  { tree, token }: Site,
  tools: CapitalTools,
): ChainMention | undefined {
  return [tree.sentence, tree.sentence - 1]
    .flatMap((sentence) => {
      const there = reading.trees[sentence];
      if (there === undefined) return [];
      const mentions = reading.mentions
        .inSentence(sentence)
        .filter((one) => isPlaceName(one) && (there !== tree || one.mention.lastToken <= token));
      return placesIn({ tree: there, mentions }, reading, tools).filter(isOwn).reverse();
    })
    .map(({ value }) => value)[0];
}

/** The last place named before a token, in its sentence or the one before. */
function lastPlace(
  reading: Reading,
  { tree, token }: Site,
  tools: CapitalTools,
): ChainMention | undefined {
  const here = reading.mentions
    .inSentence(tree.sentence)
    .filter(({ mention }) => mention.lastToken <= token);
  const before = reading.mentions.inSentence(tree.sentence - 1);
  const towns = [...before, ...here].filter(isPlaceName);
  return towns.at(-1) ?? lastLand(reading, { tree, token }, tools);
}

/** « Il arrivait du Royaume-Uni. X y a démissionné »: a state where no town was named. */
function lastLand(reading: Reading, { tree }: Site, tools: CapitalTools): ChainMention | undefined {
  const before = reading.trees[tree.sentence - 1];
  if (before === undefined) return undefined;
  const mentions = reading.mentions.inSentence(before.sentence);
  return placesIn({ tree: before, mentions }, reading, tools).at(-1)?.value;
}

function isOwn({ isDirect, isGenitive }: FoundPlace): boolean {
  return isDirect && !isGenitive;
}

function isNamed({ kind, type }: Mention): boolean {
  return kind === "name" && isPlaceType(type);
}

function isPlaceName({ mention }: ChainMention): boolean {
  return mention.kind === "name" && ["Place", "Venue"].includes(mention.type);
}
