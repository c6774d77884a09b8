import { agree, type ParsedToken } from "../../document/token.ts";
import type { Carrier } from "./carriers.ts";
import type { Reading } from "./reading.ts";
import type { RuleIndex, RuleMatch } from "./rule-index.ts";
import { dependents, headOf, relation, type Site, type Tree } from "./tree.ts";
import { isOfClass, type WordClasses } from "./words.ts";

/** The rules that match at each token of a sentence. */
type Matches = readonly (readonly RuleMatch[])[];

/** What pronouns are read with. */
export interface StandInTools {
  readonly index: RuleIndex;
  readonly classes: WordClasses;
  readonly carriersAt: (site: Site) => readonly Carrier[];
}

/** How far back, in sentences, « ils ont repris » looks for what began again. */
const REACH = 2;

/**
 * Lets a pronoun stand for the noun before it that a rule reads: « leur troisième rencontre, après
 * celle d'Abou Dhabi en mai », « la délégation russe …, celle de Kiev par X », « Les pourparlers
 * avaient échoué. Ils ont repris lundi ».
 */
export function withStandIns(
  matches: Matches,
  { reading, tree }: { readonly reading: Reading; readonly tree: Tree },
  tools: StandInTools,
): Matches {
  return matches.map((own, token) => {
    const site = { tree, token };
    if (own.length > 0 || tree.tokens[token]?.upos !== "PRON") return own;
    if (isPointer(site, tools)) return retold(nounBefore(site, matches, ["Gender"]), site);
    if (!isToldSubject(site, reading, tools)) return own;
    const found = nounBefore(site, matches, ["Gender", "Number"]);
    return retold(found.length > 0 ? found : nounInSentencesBefore(site, reading, tools), site);
  });
}

/** « celle d'Abou Dhabi ». */
function isPointer({ tree, token }: Site, { classes }: StandInTools): boolean {
  const isOne = isOfClass(classes, { tree, token }, "stand-in");
  return isOne && dependents(tree, token, ["nmod"]).length > 0;
}

/** « Elle se tiendra à Vienne »: a subject of a verb that carries events, no person's or state's. */
function isToldSubject({ tree, token }: Site, reading: Reading, tools: StandInTools): boolean {
  // « Ils ont repris lundi »: those who bargain would begin something again.
  const isSomebody = reading.mentions.at({ tree, token }).length === 1;
  if (relation(tree, token) !== "nsubj" || isSomebody) return false;
  const word = tree.tokens[token];
  const isPersonal = /Person=3/.test(word?.feats ?? "") && !/Rel|Dem|Int/.test(word?.feats ?? "");
  if (!isPersonal) return false;
  return tools
    .carriersAt({ tree, token: headOf(tree, token) })
    .some(({ slot, noun }) => slot === "nsubj" && noun === token);
}

function retold(found: readonly RuleMatch[], { token }: Site): readonly RuleMatch[] {
  return found.map(({ compiled }) => ({ compiled, tokens: [token] }));
}

function nounInSentencesBefore(
  { tree, token }: Site,
  { trees }: Reading,
  { index }: StandInTools,
): readonly RuleMatch[] {
  for (let back = 1; back <= REACH; back += 1) {
    const earlier = trees[tree.sentence - back];
    if (earlier === undefined) return [];
    const matches = earlier.tokens.map((_, at) => index({ tree: earlier, token: at }));
    const agreement = { like: tree.tokens[token], features: ["Gender", "Number"] };
    const found = lastNoun(earlier, matches, agreement);
    if (found.length > 0) return found;
  }
  return [];
}

function nounBefore({ tree, token }: Site, matches: Matches, features: readonly string[]) {
  return lastNoun(tree, matches.slice(0, token), { like: tree.tokens[token], features });
}

interface Agreement {
  readonly like: ParsedToken | undefined;
  readonly features: readonly string[];
}

/** The rules of the last noun that any reads and that agrees; none where no noun does. */
function lastNoun(tree: Tree, matches: Matches, { like, features }: Agreement) {
  const index = matches.findLastIndex((found, token) => {
    const word = tree.tokens[token];
    if (found.length === 0 || word?.upos !== "NOUN" || like === undefined) return false;
    return agree(word, like, features);
  });
  return matches[index] ?? [];
}
