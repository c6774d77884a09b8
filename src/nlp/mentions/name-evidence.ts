import { isNationality } from "./complements.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import type { NameRule } from "./name-rules.ts";
import { headOf, type NameSpan } from "./name-span.ts";
import type { OfficePhrase } from "./office-phrase.ts";
import { afterWord, fold, isAcronymShaped, isCapitalised, type Surface } from "./surface.ts";

/** A name span in its sentence, with the office phrases around it. */
export interface NameInContext {
  readonly span: NameSpan;
  readonly surface: Surface;
  readonly offices: readonly OfficePhrase[];
}

/** Tells whether a rule speaks for a name where it stands. */
export type Evidence = (name: NameInContext) => boolean;

/** Matches one element at a token: returns the token after it (or before it, backwards). */
type Element = (name: NameInContext, at: number) => number | undefined;

/** Compiles what a rule asks for to one test. */
export function compileEvidence(rule: NameRule, lexicon: NameLexicon): Evidence {
  const before = rule.before.map((element) => backward(element, lexicon)).reverse();
  const after = rule.after.map((element) => forward(element, lexicon));
  const opens = rule.opens.map((element) => forward(element, lexicon));
  const tests: Evidence[] = [
    (name) => hasShape(name, rule.shape, lexicon),
    (name) => run(before, name, name.span.first) !== undefined,
    (name) => run(opens, name, name.span.first) !== undefined,
    (name) => run(after, name, name.span.last) !== undefined,
    (name) => rule.closes.length === 0 || closes(name, rule.closes, lexicon),
    (name) => rule.contains.length === 0 || contains(name, rule.contains, lexicon),
    (name) => rule.ownedAs === "" || isOwner(name, rule.ownedAs),
    (name) => rule.subjectOf === "" || isSubjectOf(name, rule.subjectOf, lexicon),
  ];
  return (name) => tests.every((test) => test(name));
}

function run(elements: readonly Element[], name: NameInContext, from: number): number | undefined {
  let at: number | undefined = from;
  for (const element of elements) {
    if (at === undefined) return undefined;
    at = element(name, at);
  }
  return at;
}

function hasShape({ span, surface }: NameInContext, shape: string, lexicon: NameLexicon): boolean {
  const isSingle = afterWord(surface, span.first) >= span.last;
  if (shape === "acronym") return isSingle && isAcronymShaped(surface.forms[span.first] ?? "");
  if (shape === "single") return isSingle;
  const isCommon = isSingle && lexicon.isCommonWord(surface.forms[span.first] ?? "");
  if (shape === "uncommon") return isSingle && !isCommon;
  if (shape === "proper") return !isCommon;
  return shape !== "many" || !isSingle;
}

function closes(
  { span, surface }: NameInContext,
  classes: readonly string[],
  lexicon: NameLexicon,
) {
  const last = span.last - 1;
  return classes.some((name) =>
    name === COUNTRY
      ? isCountry(surface.forms[last], lexicon)
      : lexicon.isOf(name, surface.tokens[last]),
  );
}

/** Class of the last word of « Greenpeace Belgique ». */
const COUNTRY = "country";

function isCountry(form: string | undefined, { gazetteer }: NameLexicon): boolean {
  return gazetteer.senses(form ?? "").some(({ record }) => record.type === "State");
}

function contains(
  { span, surface }: NameInContext,
  classes: readonly string[],
  lexicon: NameLexicon,
) {
  const inside = surface.tokens.slice(span.first + 1, span.last);
  return inside.some(
    (token) =>
      !isCapitalised(token.text) &&
      classes.some((name) =>
        name === "particle" ? lexicon.particles.has(fold(token.text)) : lexicon.isOf(name, token),
      ),
  );
}

/** « le porte-parole de X »: of an office that only states and organisations have, X is no person. */
function isOwner({ span, offices }: NameInContext, kind: string): boolean {
  if (span.records.length > 0) return false;
  return offices.some(({ owner, row }) => {
    const kinds = (row.of ?? "").split(",");
    const isOther = kinds.some((other) => other !== kind && OTHERS.has(other));
    return owner?.first === span.first && kinds.includes(kind) && !isOther;
  });
}

/** Kinds of owners that a name may be although an organisation may be one too. */
const OTHERS: ReadonlySet<string> = new Set(["person", "place"]);

function isSubjectOf({ span, surface }: NameInContext, wordClass: string, lexicon: NameLexicon) {
  const head = surface.tokens[headOf(surface, span)];
  const verb = surface.tokens[head?.head ?? -1];
  if (head === undefined || verb === undefined || !head.deprel.startsWith("nsubj")) return false;
  return wordClass === "speech" ? lexicon.speechVerbs.has(fold(verb.lemma)) : verb.upos === "VERB";
}

/**
 * An element read towards the end of the sentence: `<class>`, `<class>:Feature=Value`, `^UPOS`, or
 * words parted by `|`.
 */
function forward(element: string, lexicon: NameLexicon): Element {
  if (element === "<office>") {
    return ({ offices }, at) => offices.find((office) => office.first === at)?.last;
  }
  const finder = phraseClass(element, lexicon);
  if (finder !== undefined) return ({ surface }, at) => finder(surface, at)?.last;
  const test = tokenTest(element, lexicon);
  return ({ surface }, at) => (test(surface, at) ? afterWord(surface, at) : undefined);
}

const LONGEST_PHRASE = 6;

/** An element read towards the start: the tokens before `at` must be it, whole. */
function backward(element: string, lexicon: NameLexicon): Element {
  if (element === "<office>") {
    return ({ offices }, at) => offices.find((office) => office.last === at)?.first;
  }
  const finder = phraseClass(element, lexicon);
  if (finder === undefined) {
    const test = tokenTest(element, lexicon);
    return ({ surface }, at) => (at > 0 && test(surface, at - 1) ? at - 1 : undefined);
  }
  return ({ surface }, at) => {
    for (let first = at - 1; first >= Math.max(0, at - LONGEST_PHRASE); first -= 1) {
      if (finder(surface, first)?.last === at && !isAdverbial(surface, first)) return first;
    }
    return undefined;
  };
}

/** « mettre en garde Erevan »: a noun right behind its adposition says nothing of the next name. */
function isAdverbial({ tokens }: Surface, at: number): boolean {
  return tokens[at - 1]?.upos === "ADP" && tokens[at]?.upos !== "ADP";
}

function phraseClass(element: string, lexicon: NameLexicon) {
  if (element === "<title>") return lexicon.titles;
  if (element === "<organisation-noun>") return lexicon.organisations;
  return element === "<site>" ? lexicon.sites : undefined;
}

/** « VOA Afrique »; two letters may be a person's initials (« JD Vance », « J-M Ayrault »). */
function isLongAcronym(form: string): boolean {
  return isAcronymShaped(form) && form.replace(/[.-]/g, "").length > 2;
}

type TokenTest = (surface: Surface, at: number) => boolean;

function tokenTest(element: string, lexicon: NameLexicon): TokenTest {
  if (element.startsWith("^")) {
    return (surface, at) => surface.tokens[at]?.upos === element.slice(1);
  }
  if (element === "<first-name>") {
    return (surface, at) => lexicon.firstNames.has(surface.words[at] ?? "");
  }
  if (element === "<acronym>") {
    return (surface, at) => isLongAcronym(surface.forms[at] ?? "");
  }
  if (element === "<demonym>") {
    return (surface, at) => isNationality({ surface, lexicon, spans: new Map() }, at);
  }
  if (element.startsWith("<")) {
    const [wordClass = "", feats = ""] = element.slice(1).split(/>:?/);
    return (surface, at) => {
      const token = surface.tokens[at];
      return lexicon.isOf(wordClass, token) && token?.feats.includes(feats) === true;
    };
  }
  const words = new Set(element.split("|").map(fold));
  return (surface, at) => words.has(surface.words[at] ?? "");
}
