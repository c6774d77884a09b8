import type { Role } from "../../document/chain.ts";
import type { Frame } from "../../document/frame.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileEventTypes, type EventType } from "../frames/event-types.ts";
import { fold } from "../frames/fold.ts";
import { storyHead } from "../frames/story-head.ts";
import { ancestors, dependents, headOf, relation, subtree, type Tree } from "../frames/tree.ts";
import { isFiniteVerb } from "../frames/verb-form.ts";
import { compileWordClasses, type WordClasses } from "../frames/words.ts";
import { type Narrative, readNarrative } from "./narrative.ts";
import { compileUtterances, type Utterance } from "./utterance.ts";

/** A frame as coreference looks at it. */
export interface Telling extends Partial<Narrative> {
  readonly frame: Frame;
  readonly type: EventType;
  /** Folded lemma of the word that carries the event. */
  readonly lemma: string;
  /** Chains that take part, and the states or organisations the persons among them serve. */
  readonly actors: ReadonlySet<number>;
  readonly served: ReadonlySet<number>;
  readonly servedBy: (person: number) => readonly number[];
  /** Whom a person speaks for by office (« porte-parole »). */
  readonly voicedBy?: (person: number) => readonly number[];
  /** « le sommet », « cette rencontre », « leur entretien ». */
  readonly isDefinite: boolean;
  readonly isDemonstrative: boolean;
  readonly isNoun: boolean;
  /** « participait aux discussions »: a known event whose own words name nobody, a verb above does. */
  readonly isJoined?: boolean;
  /** Takes up an event told elsewhere and says nothing of whether it took place. */
  readonly isResumptive?: boolean;
  /** Words that set an event apart from others of its kind (« prochain », « deuxième »). */
  readonly distinctive: readonly string[];
  /** Told in the headline or the lead. */
  readonly isHead: boolean;
  /** How the words of a statement are given. */
  readonly utterance?: Utterance;
  /** Names an item of a programme (« déjeuner de travail »). */
  readonly isProgramme: boolean;
}

/** Reads the frames of an article for coreference. */
export type TellingReader = (
  frames: readonly Frame[],
  trees: readonly Tree[],
  roles: readonly Role[],
  /** The states for which bodies of the article act, by chain. */
  executives?: ReadonlyMap<number, readonly number[]>,
) => readonly Telling[];

/** Compiles what the pack says of event types and of the words that tell events apart. */
export function compileTellings(pack: LanguagePack): TellingReader {
  const typeOf = compileEventTypes(pack);
  const classes = compileWordClasses(pack);
  const readUtterance = compileUtterances(pack, classes);
  return (frames, trees, roles, executives = new Map()) => {
    const serves = new Map([...executives, ...servedBy(roles)]);
    const voices = servedBy(
      roles.filter(({ office }) => classes(fold(office.split(" ")[0] ?? ""), "spokesman")),
    );
    const head = storyHead(trees);
    return frames.flatMap((frame) => {
      const tree = trees[frame.sentence];
      if (tree === undefined) return [];
      const present = frame.participants.filter(({ role }) => role !== "absent");
      const actors = new Set(present.map(({ chain }) => chain));
      const known = readKnown(frame, tree, classes);
      return [
        {
          frame,
          type: typeOf(frame.type),
          lemma: tree.lemmas[frame.head] ?? "",
          actors,
          served: new Set([...actors].flatMap((chain) => serves.get(chain) ?? [])),
          servedBy: (person) => serves.get(person) ?? [],
          voicedBy: (person) => voices.get(person) ?? [],
          ...known,
          ...readNarrative(frame, tree, {
            classes,
            isSpeech: typeOf(frame.type).family === "speech",
          }),
          // « l'invasion … par la Russie, le 24 février » says by its day that it took place.
          isResumptive:
            (frame.statusBasis === "inferred" || isOnTheEve(frame.head, tree, classes)) &&
            !(isAct(typeOf(frame.type)) && frame.date !== undefined) &&
            (known.isDefinite || known.isDemonstrative),
          isJoined:
            GATHERED.includes(typeOf(frame.type).family) &&
            known.isNoun &&
            known.isDefinite &&
            !namesParties(frame, tree),
          distinctive: distinctiveWords(frame.head, tree, classes),
          isHead: frame.sentence <= head,
          utterance: readUtterance(frame, tree),
          isProgramme:
            classes(tree.lemmas[frame.head] ?? "", "programme") ||
            (typeOf(frame.type).family === "speech" &&
              classes(tree.lemmas[frame.head] ?? "", "spoken-programme")),
        },
      ];
    });
  };
}

/** « la veille du sommet »: a day told by the event, which may have taken place since. */
function isOnTheEve(head: number, tree: Tree, classes: WordClasses): boolean {
  return isGenitive(tree, head, classes) && classes(tree.lemmas[headOf(tree, head)] ?? "", "eve");
}

/** Families of events that more may join: « X a gelé son aide » tells nothing of the aid of Y. */
const GATHERED: readonly string[] = ["encounter", "travel", "accord", "truce"];

/** Acts of one party against another, of which no programme tells beforehand. */
function isAct({ family }: EventType): boolean {
  return family === "force" || family === "measure";
}

/** Whether the words of the noun itself name who takes part: « la rencontre entre X et Y ». */
function namesParties({ head, participants }: Frame, tree: Tree): boolean {
  // « la réunion, à laquelle ont participé X et Y »: who joins a known event does not name it.
  const isPhrase = (child: number) =>
    !isFiniteVerb(tree, child) &&
    !(headOf(tree, child) === head && relation(tree, child) === "conj");
  const words = subtree(tree, head, isPhrase).flatMap((token) => tree.tokens[token] ?? []);
  return participants.some(({ evidence }) =>
    words.some(({ start, end }) => start >= evidence.start && end <= evidence.end),
  );
}

/** How the words present an event: as known to the reader or as new. */
function readKnown(
  { head, place, date, participants }: Frame,
  tree: Tree,
  classes: WordClasses,
): Pick<Telling, "isDefinite" | "isDemonstrative" | "isNoun"> {
  // « RENDEZ-VOUS LUNDI À LUXEMBOURG »: a heading with a day or place of its own looks ahead.
  const isSet = place !== undefined || date !== undefined;
  const words = phraseHeads(head, tree, classes).flatMap((noun) => determiners(tree, noun));
  const isNoun = ["NOUN", "PROPN", "PRON"].includes(tree.tokens[head]?.upos ?? "");
  return {
    // A heading names what its article is about: « Des discussions strictement diplomatiques ».
    isDefinite:
      (isNoun && isHeading(tree) && (tree.sentence === 0 || !isSet)) ||
      isPersonalPronoun(tree, head) ||
      (!isNoun && participants.length === 0 && isOfKnown(tree, head)) ||
      (isNoun && !isSet && participants.length === 0 && opensNominal(tree, head)) ||
      words.some(({ feats, lemma }) => isDefinite(feats) || classes(lemma, "possessive")),
    isDemonstrative:
      words.some(({ lemma }) => classes(lemma, "demonstrative")) || isSaidOfIt(head, tree, classes),
    isNoun,
  };
}

/** « Les ministres se réunissent lundi »: of whom the reader knows that they meet. */
function isOfKnown(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, ["nsubj"]).some((subject) =>
    determiners(tree, subject).some(({ feats }) => isDefinite(feats)),
  );
}

/** « Une rencontre qu'ils avaient sollicitée. », « Un échange constructif, selon X. »: of what was just told. */
function opensNominal(tree: Tree, noun: number): boolean {
  const isTop = headOf(tree, noun) < 0 && tree.sentence > 0;
  return isTop && dependents(tree, noun, ["cop", "nsubj"]).length === 0;
}

/** « Ils ont repris »: said of talks. */
function isPersonalPronoun({ tokens }: Tree, token: number): boolean {
  const { upos = "", feats = "" } = tokens[token] ?? {};
  return upos === "PRON" && /Person=3/.test(feats) && !/PronType=Dem/.test(feats);
}

/** « C'est leur premier tête-à-tête depuis 2019 »: said of the encounter just told. */
function isSaidOfIt(head: number, tree: Tree, classes: WordClasses): boolean {
  if (dependents(tree, head, ["cop"]).length === 0) return false;
  return dependents(tree, head, ["nsubj", "expl"]).some((child) =>
    classes(tree.lemmas[child] ?? "", "demonstrative"),
  );
}

/** Longest sentence without a verb, in words, that is a heading. */
const HEADING = 12;

function isHeading(tree: Tree): boolean {
  if (tree.sentence === 0 && !STOP.test(tree.forms.at(-1) ?? "")) return true;
  return (
    tree.tokens.length <= HEADING && !tree.tokens.some((_, token) => isFiniteVerb(tree, token))
  );
}

/** What closes a sentence; a headline has none, verb or not. */
const STOP = /^[.!?…]$/;

/** « cette deuxième série de réunions »: the noun of the event, and those that only count it. */
function phraseHeads(head: number, tree: Tree, classes: WordClasses): readonly number[] {
  const found = [head];
  for (let above = headOf(tree, head); above >= 0; above = headOf(tree, above)) {
    const below = found.at(-1) ?? head;
    if (!isGenitive(tree, below, classes) || !classes(tree.lemmas[above] ?? "", "whole")) break;
    found.push(above);
  }
  return found;
}

function isGenitive(tree: Tree, token: number, classes: WordClasses): boolean {
  const cases = dependents(tree, token, ["case"]);
  return (
    relation(tree, token) === "nmod" &&
    cases.some((child) => classes(tree.lemmas[child] ?? "", "genitive"))
  );
}

/** « la dernière fois que …, c'était »: what stands above may set an event apart as well. */
function distinctiveWords(head: number, tree: Tree, classes: WordClasses): readonly string[] {
  const near = phraseHeads(head, tree, classes).flatMap((noun) =>
    dependents(tree, noun, ["amod", "nummod", "det", "acl"]),
  );
  const clause = [head, ...ancestors(tree, head)];
  const occurrences = tree.tokens.flatMap((_, token) => {
    const lemma = tree.lemmas[token] ?? "";
    const isAbove = clause.includes(token) || clause.includes(headOf(tree, token));
    if (!isAbove || !classes(lemma, "occurrence")) return [];
    return dependents(tree, token, ["amod"]).map((child) => `${tree.lemmas[child]} ${lemma}`);
  });
  const words = [head, ...near].map((token) => tree.lemmas[token] ?? "");
  return [...new Set([...words.filter((one) => classes(one, "other-event")), ...occurrences])];
}

function servedBy(roles: readonly Role[]): ReadonlyMap<number, readonly number[]> {
  const served = new Map<number, readonly number[]>();
  for (const { person, of } of roles) {
    if (of !== undefined) served.set(person, [...(served.get(person) ?? []), of]);
  }
  return served;
}

function determiners(
  tree: Tree,
  token: number,
): readonly { readonly feats: string; readonly lemma: string }[] {
  return dependents(tree, token, ["det"]).map((child) => ({
    feats: tree.tokens[child]?.feats ?? "",
    lemma: tree.lemmas[child] ?? "",
  }));
}

function isDefinite(feats: string): boolean {
  return /Definite=Def|PronType=Dem/.test(feats);
}
