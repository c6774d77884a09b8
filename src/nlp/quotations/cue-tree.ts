import { feature, type ParsedToken } from "../../document/token.ts";
import type { CueKit } from "./cue-kit.ts";
import { type Cue, type QuoteContext, sameSpeaker } from "./quote-context.ts";
import { tokensIn } from "./quoted-spans.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";
import type { SpeakerReading } from "./speaker.ts";

interface Placed {
  readonly tree: SentenceTree;
  readonly inside: readonly number[];
}

/** Tokens of the quotation in the sentence where it begins. */
function placed({ text, quote }: QuoteContext): Placed | undefined {
  const tree = text.treeAt(quote.sentence);
  const sentence = text.doc.sentences[quote.sentence];
  if (!tree || !sentence) return undefined;
  const inside = tokensIn(sentence, quote);
  return inside.length > 0 ? { tree, inside } : undefined;
}

/** Tokens of the quotation whose head lies outside it. */
function tops({ tree, inside }: Placed): readonly number[] {
  return inside.filter((index) => !inside.includes(tree.tokens[index]?.head ?? -1));
}

/** The quoted words hang below a verb of speech: « X a dit vouloir « écouter » », « X dénonce une « trahison » ». */
export function cueAbove(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return (context) => {
    const place = placed(context);
    if (!place) return undefined;
    for (const top of wordsFirst(place)) {
      const cue = climb(kit, context, { tree: place.tree, top, inside: place.inside });
      if (cue) return cue;
    }
    return undefined;
  };
}

/** A mark may hang elsewhere than the words it encloses: words are asked first. */
function wordsFirst(place: Placed): readonly number[] {
  return tops(place).filter((index) => place.tree.tokens[index]?.upos !== "PUNCT");
}

function climb(
  kit: CueKit,
  context: QuoteContext,
  { tree, top, inside }: Placed & { readonly top: number },
): Cue | undefined {
  const cues: Cue[] = [];
  for (const index of tree.ancestorsOf(top).filter((each) => !inside.includes(each))) {
    const cue = tellingVerb(kit, context, { tree, index });
    if (!cue || cue.reading.kind === "unknown" || isDoing(cue, tree, { top, inside })) continue;
    cues.push(cue);
    // What is only willed or to come was not said: the verb that tells it is further up.
    if (isAsserted(tree, index)) break;
  }
  return cues.at(-1);
}

/** « ont conclu une trêve « immédiate » »: with an object of its own the verb goes on with no speech. */
function isDoing(
  cue: Cue,
  tree: SentenceTree,
  { top, inside }: Pick<Placed, "inside"> & { readonly top: number },
): boolean {
  const path = [top, ...tree.ancestorsOf(top)];
  return path.some((index) => {
    const token = tree.tokens[index];
    if (!token || token.head !== cue.verb || inside.includes(index)) return false;
    // « X, qui a ouvert un « front », n'a pas réagi »: words about the subject are not what it says.
    return token.deprel === "nsubj" || (cue.verbClass === GOING_ON && relation(token) === "obj");
  });
}

/** Class of the verbs by which a speaker goes on: « conclut-elle ». */
const GOING_ON = "continue";

/** « ont conclu une trêve », « ont repris des pourparlers »: verbs of speech that do something to an object. */
export function doesSomething(tree: SentenceTree, verb: number, verbClass: string): boolean {
  if (verbClass !== GOING_ON) return false;
  return tree.childrenOf(verb).some((child) => {
    const token = tree.tokens[child];
    return token?.upos === "NOUN" && relation(token) === "obj";
  });
}

function tellingVerb(
  kit: CueKit,
  { text, quote, previous }: QuoteContext,
  { tree, index }: { readonly tree: SentenceTree; readonly index: number },
): Cue | undefined {
  const token = tree.tokens[index];
  if (!token || text.isQuoted(token) || isAgentless(tree, index)) return undefined;
  const verb = verbAt(kit, tree, index);
  if (!verb || isAttribute(tree, index, { ...verb })) return undefined;
  const at = { sentence: quote.sentence, verb, order: "plain", rule: ABOVE } as const;
  const cue = kit.verbCue(text, { ...at, confidence: 0.85 });
  if (!previous || previous.cue.sentence !== quote.sentence) return cue;
  const goesOn = isGerund(token) || isAboutSpeaker(cue, token);
  return goesOn ? { ...cue, reading: sameSpeaker(previous) } : cue;
}

/** « « … », a dit *le président*, *qui réclame* une « médiation » »: the clause is about who spoke. */
function isAboutSpeaker({ reading }: Cue, verb: ParsedToken): boolean {
  return verb.deprel === "acl:relcl" && reading.kind === "unknown" && !reading.isAnonymous;
}

const ABOVE = "quotation.verb-above";

/** « « … », a dit X, *jugeant* la situation « grave » »: whoever spoke judges. */
function isGerund(verb: ParsedToken): boolean {
  return feature(verb, "VerbForm") === "Part" && feature(verb, "Tense") === "Pres";
}

function isAsserted(tree: SentenceTree, index: number): boolean {
  const verb = tree.tokens[index];
  if (!verb || feature(verb, "VerbForm") === "Inf" || feature(verb, "Mood") === "Cnd") return false;
  const helpers = helpersOf(tree, index);
  // « être informé « en détail » »; « X a assuré que Y n'accepterait qu'un accord « complet » ».
  if (helpers.some((each) => feature(each, "VerbForm") === "Inf")) return false;
  const isReported = relation(verb) === "ccomp" && helpers.length === 0;
  return !(isReported && feature(verb, "Tense") !== "Pres");
}

/**
 * « qualifie le plan *proposé* par X de « solide » »: who proposed it does not judge it, unless the
 * participle is what judges (« un plan *qualifié* par X de « solide » »).
 */
function isAttribute(
  tree: SentenceTree,
  index: number,
  verb: object & { readonly complements?: ReadonlySet<string> },
): boolean {
  const token = tree.tokens[index];
  const isBare = relation(token) === "acl" && helpersOf(tree, index).length === 0;
  if (!token || !isBare || feature(token, "Tense") !== "Past") return false;
  return feature(token, "VerbForm") === "Part" && verb.complements?.has("de") !== true;
}

function helpersOf(tree: SentenceTree, index: number): readonly ParsedToken[] {
  return tree
    .childrenOf(index)
    .flatMap((child) => tree.tokens[child] ?? [])
    .filter((token) => ["aux", "cop"].includes(relation(token)));
}

/** In « la diplomate, accusée d'« ingérence » », « X a été rappelé « pour consultations » » nobody speaks. */
export function isAgentless(tree: SentenceTree, index: number): boolean {
  const verb = tree.tokens[index];
  if (!verb || feature(verb, "VerbForm") !== "Part" || feature(verb, "Tense") !== "Past")
    return false;
  const helpers = helpersOf(tree, index);
  const isBare = relation(verb) === "acl" && helpers.length === 0;
  const isPassive = helpers.some(({ deprel }) => deprel === "aux:pass");
  if (!isBare && !isPassive) return false;
  return tree.childrenOf(index).every((child) => tree.tokens[child]?.deprel !== "obl:agent");
}

function verbAt(kit: CueKit, tree: SentenceTree, index: number) {
  const speech = kit.speech.at(tree.tokens, index);
  if (speech) return speech;
  const token = tree.tokens[index];
  const verbClass = token?.upos === "VERB" ? kit.quoteVerbClass(token) : undefined;
  if (!token || verbClass === undefined) return undefined;
  return { start: token.start, end: token.end, token: index, verbClass };
}

/**
 * A clause about the quoted words says whose they are: « la « vieille Europe » raillée par X »,
 * « les mots « … », sur lesquels insistait X ».
 */
export function cueInClause(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return (context) => {
    const tree = context.text.treeAt(context.quote.lastSentence);
    const clause = tree && clauseAfter(tree, context.quote.end);
    const verb = clause && verbAt(kit, tree, clause.verb);
    if (!verb || !clause || holdsItsNoun(kit, context)) return undefined;
    const cue = kit.verbCue(context.text, {
      sentence: context.quote.lastSentence,
      verb,
      order: clause.order,
      rule: "quotation.clause-about",
      confidence: 0.8,
    });
    return cue.reading.kind === "unknown" ? undefined : cue;
  };
}

/** « invoque les « propos hostiles » tenus par X »: who judges the words of X has marked them. */
function holdsItsNoun(kit: CueKit, context: QuoteContext): boolean {
  const place = placed(context);
  return (
    place?.inside.some((index) => {
      const token = place.tree.tokens[index];
      return token?.upos === "NOUN" && kit.speechNounKind(token) === "act";
    }) ?? false
  );
}

/** The participle or relative clause that begins right after an offset. */
function clauseAfter(
  tree: SentenceTree,
  offset: number,
): { readonly verb: number; readonly order: "plain" | "inverted" } | undefined {
  let at = tree.tokens.findIndex((token) => token.start >= offset);
  while (at >= 0 && ["PUNCT", "ADP"].includes(tree.tokens[at]?.upos ?? "")) at += 1;
  const token = tree.tokens[at];
  if (!token) return undefined;
  const isParticiple = feature(token, "VerbForm") === "Part" && feature(token, "Tense") === "Past";
  if (isParticiple) return { verb: at, order: "plain" };
  const isRelative = feature(token, "PronType") === "Rel" && relation(token) !== "nsubj";
  return isRelative ? { verb: token.head, order: "inverted" } : undefined;
}

const NOUN = "quotation.noun";

/** A noun of speech holds the words: « l'avertissement de X : « … » », « ses mots, « … » ». */
export function cueNoun(kit: CueKit): (context: QuoteContext) => Cue | undefined {
  return (context) => {
    const place = placed(context);
    if (!place) return undefined;
    const { tree, inside } = place;
    const ancestors = tops(place).flatMap((top) => tree.ancestorsOf(top));
    for (const index of ancestors.filter((each) => !inside.includes(each))) {
      const token = tree.tokens[index];
      if (!token || kit.speechNounKind(token) === undefined) continue;
      const { sentence } = context.quote;
      const issuer = kit.readSpeaker({ tree, sentence, head: index }, context.text);
      const readings = [
        ...tree.childrenOf(index).map((child) => possessor(kit, context, { tree, child })),
        issuer,
      ];
      const reading = readings.find((each) => each?.kind === "chain");
      const { start, end } = token;
      if (reading) return { start, end, sentence, reading, rule: NOUN, confidence: 0.7 };
    }
    return undefined;
  };
}

/** Who is named after the noun (« les mots de X »); a text speaks for its issuer. */
function possessor(
  kit: CueKit,
  { text, quote }: QuoteContext,
  { tree, child }: { readonly tree: SentenceTree; readonly child: number },
): SpeakerReading | undefined {
  if (!["nmod", "det"].includes(relation(tree.tokens[child]))) return undefined;
  return kit.readSpeaker({ tree, sentence: quote.sentence, head: child }, text);
}
