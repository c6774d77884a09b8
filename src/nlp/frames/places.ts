import type { EntityType, Mention } from "../../document/mention.ts";
import { covers, type Span } from "../../document/span.ts";
import type { ChainMention } from "./actors.ts";
import type { Clauses } from "./clause.ts";
import { headOf, relation, type Site, type Tree } from "./tree.ts";
import type { WordClasses } from "./words.ts";

/** What settings are read with. */
export interface SettingTools {
  readonly clauses: Clauses;
  readonly classes: WordClasses;
}

/** A stretch of tokens, its end excluded. */
export interface TokenRange {
  readonly firstToken: number;
  readonly lastToken: number;
}

/** A named place at which a sentence sets something, and the token that hangs on what is set there. */
export interface FoundPlace {
  readonly value: ChainMention;
  readonly token: number;
  /** Placed by its own adposition, not through a noun (« sur les bords de la mer Rouge »). */
  readonly isDirect: boolean;
  /** « de » alone introduces it: it places only the noun right above. */
  readonly isGenitive: boolean;
}

/** « le royaume » names a place no less than its name does. */
const NAMING: readonly Mention["kind"][] = ["name", "description"];
const PLACES: readonly EntityType[] = ["Place", "Venue", "State"];

/** Whether things of a type are places. */
export function isPlaceType(type: EntityType): boolean {
  return PLACES.includes(type);
}

/** The places of a sentence that an adposition of place introduces. */
export function findPlaces(
  tree: Tree,
  inSentence: readonly ChainMention[],
  tools: SettingTools,
): readonly FoundPlace[] {
  return inSentence.flatMap((value) => {
    const { mention } = value;
    if (mention.kind === "demonym") return landOf(tree, value, tools);
    if (!NAMING.includes(mention.kind) || isNested(mention, inSentence)) return [];
    if (!isPlaceType(mention.type) && !isSeat(tree, mention, tools)) return [];
    const anchor = anchorOf(tree, mention);
    const token = standIn({ tree, token: anchor }, tools);
    const isBare = isBareSquare({ tree, token: anchor }, tools);
    if (!isBare && !isLocative({ tree, token }, mention.firstToken, tools)) return [];
    const isGenitive = tools.classes(tools.clauses.caseOf({ tree, token }), "genitive");
    return isGenitive && mention.type === "Organization"
      ? []
      : [{ value, token, isGenitive, isDirect: token === anchor }];
  });
}

/** « dans la capitale libyenne », « sur le sol syrien »: in that state, whichever town it is. */
function landOf(tree: Tree, value: ChainMention, tools: SettingTools): readonly FoundPlace[] {
  const token = headOf(tree, value.mention.head);
  const isLand =
    relation(tree, value.mention.head) === "amod" &&
    tools.classes(tree.lemmas[token] ?? "", "place-part") &&
    tools.classes(tools.clauses.caseOf({ tree, token }), "locative");
  const isState = value.mention.type === "State";
  return isLand && isState ? [{ value, token, isGenitive: false, isDirect: false }] : [];
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

/** « au ministère des Affaires étrangères », « devant le Sénat »: an institution that has a house. */
function isSeat(tree: Tree, mention: Mention, { classes }: SettingTools): boolean {
  return mention.type === "Organization" && classes(tree.lemmas[mention.head] ?? "", "seat");
}

/** The token of a name that hangs outside it; a street hangs on its number (« au 10, Downing Street »). */
function anchorOf(tree: Tree, mention: Mention): number {
  const isSplit = tree.tokens[mention.firstToken - 1]?.upos === "PUNCT";
  const number = mention.firstToken - (isSplit ? 2 : 1);
  return tree.tokens[number]?.upos === "NUM" ? number : headWithin(tree, mention);
}

const DEPTH = 4;

/** « dans les rues d'Helsinki », « dans la capitale, Luanda »: the noun through which a name is placed. */
function standIn({ tree, token }: Site, tools: SettingTools): number {
  let found = token;
  for (let step = 0; step < DEPTH; step += 1) {
    const above = headOf(tree, found);
    if (!["nmod", "appos"].includes(relation(tree, found))) break;
    const part = partAbove({ tree, token: above }, tools);
    if (part === undefined) break;
    found = part;
  }
  return found;
}

/** The part of a place that a noun is or, as in « la salle de presse de X », explains; or who gathered there. */
function partAbove({ tree, token }: Site, { classes, clauses }: SettingTools): number | undefined {
  const isPart = (noun: number) => classes(tree.lemmas[noun] ?? "", "place-part");
  if (isPart(token)) return token;
  // « devant la presse à X », « au siège de son parti, à X »: where they were.
  const isHost = classes(tree.lemmas[token] ?? "", "host");
  if (isHost && classes(clauses.caseOf({ tree, token }), "locative")) return token;
  const room = headOf(tree, token);
  const isPurpose =
    relation(tree, token) === "nmod" && classes(clauses.caseOf({ tree, token }), "genitive");
  return isPurpose && isPart(room) ? room : undefined;
}

/** Whether an adposition of place introduces a mention, by tree or by the words before it. */
function isLocative(site: Site, first: number, { clauses, classes }: SettingTools): boolean {
  const { tree } = site;
  if (classes(clauses.caseOf(site), "locative")) return true;
  if (classes(clauses.caseOf(site), "genitive")) return true;
  const [before, earlier] = [tree.lemmas[first - 1] ?? "", tree.lemmas[first - 2] ?? ""];
  return (
    classes(before, "locative") ||
    (tree.tokens[first - 1]?.upos === "DET" && classes(earlier, "locative"))
  );
}

/** « rassemblés place de l'Indépendance », « avenue Habib-Bourguiba »: squares and streets need no adposition. */
function isBareSquare({ tree, token }: Site, { clauses, classes }: SettingTools): boolean {
  if (!classes(tree.lemmas[token] ?? "", "square")) return false;
  const isAdjunct = ["obl", "nmod", "advmod"].includes(relation(tree, token));
  return isAdjunct && clauses.caseOf({ tree, token }) === "";
}

/** The token of an expression whose head lies outside it. */
export function headWithin(tree: Tree, { firstToken, lastToken }: TokenRange): number {
  for (let i = firstToken; i < lastToken; i += 1) {
    const head = headOf(tree, i);
    if (head < firstToken || head >= lastToken) {
      if (tree.tokens[i]?.upos !== "PUNCT" && relation(tree, i) !== "case") return i;
    }
  }
  return firstToken;
}
