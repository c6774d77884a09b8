import type { MentionKind } from "../../document/mention.ts";
import { feature, type ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { isFree } from "./inverted-subject.ts";
import { personNamedAfter } from "./name-after.ts";
import type { ChainedMention, NamedTokens } from "./name-chains.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";
import { readSpeakerWords, type SpeakerWords } from "./speaker-words.ts";
import { subjectOf } from "./subject-of.ts";

/** A noun phrase that may name a speaker: its head in a sentence. */
export interface SpeakerPhrase {
  readonly tree: SentenceTree;
  readonly sentence: number;
  readonly head: number;
}

/** How the head of a phrase names a speaker: a chain, a pronoun that points back, or nobody known. */
export type SpeakerReading =
  | { readonly kind: "chain"; readonly chain: number; readonly by: MentionKind }
  | { readonly kind: "pronoun"; readonly token: ParsedToken }
  /** One of two persons named together, counted from 1: « a résumé *le premier* ». */
  | { readonly kind: "ordinal"; readonly rank: number }
  | {
      readonly kind: "unknown";
      /** A common noun stands there that may take up a name: « a dit *le chancelier* ». */
      readonly description?: ParsedToken;
      /** A text stands there that was spoken of before: « *le communiqué* évoque … ». */
      readonly isText?: boolean;
      /** Whoever speaks is not to be known: « a confié *un diplomate* ». */
      readonly isAnonymous?: boolean;
    };

/** Reads who a noun phrase names. */
export type SpeakerReader = (phrase: SpeakerPhrase, named: NamedTokens) => SpeakerReading;

const UNKNOWN: SpeakerReading = { kind: "unknown" };
const NAMING = new Set(["appos", "flat", "nmod"]);

/** Compiles the pronouns, and the nouns that speak for what is named beside them, from the pack. */
export function compileSpeaker(pack: LanguagePack): SpeakerReader {
  const words = readSpeakerWords(pack);
  return (phrase, named) => {
    const token = phrase.tree.tokens[phrase.head];
    if (!token) return UNKNOWN;
    const direct = namedBy(phrase, named);
    if (direct) return chainReading(direct);
    return pronounReading(token, words) ?? nounReading(phrase, named, words);
  };
}

function pronounReading(
  token: ParsedToken,
  { pronouns, ordinals }: SpeakerWords,
): SpeakerReading | undefined {
  const form = token.text.toLowerCase();
  if (pronouns.has(form)) return { kind: "pronoun", token };
  const rank = ordinals.get(form);
  return rank === undefined ? undefined : { kind: "ordinal", rank };
}

function nounReading(
  phrase: SpeakerPhrase,
  named: NamedTokens,
  { impersonal, there, voices, sources, offices, things }: SpeakerWords,
): SpeakerReading {
  const token = phrase.tree.tokens[phrase.head];
  const form = token?.text.toLowerCase() ?? "";
  const lemma = token?.lemma ?? "";
  if (impersonal.has(form)) {
    const seat = seatIn(phrase, named) ?? seatBefore(phrase, named, there);
    return seat ? chainReading(seat) : UNKNOWN;
  }
  const voice = issuerOf(phrase, voices.get(lemma), named);
  // « un diplomate brésilien » speaks for nobody; « un diplomate de l'ONU » for the institution.
  const isSource = sources.has(lemma) && isIndefinite(phrase);
  const isHouse = voice?.chain.type === "Organization" && voice.mention.kind === "name";
  if (voice && (isHouse || !isSource)) return chainReading(voice);
  if (isSource) return { kind: "unknown", isAnonymous: true };
  const body = offices.has(lemma) ? bodyOf(phrase, named) : undefined;
  if (body) return chainReading(body);
  // « la vétérane de l'ANC », « le religieux »: what is no body and no text is somebody.
  return unknown(phrase, {
    isPersonal: offices.has(form) || !things.has(lemma),
    isText: voices.get(lemma) === "text",
  });
}

function isDefinite({ tree, head }: SpeakerPhrase): boolean {
  return tree.childrenOf(head).some((child) => {
    const token = tree.tokens[child];
    // « a expliqué ce proche du président »: a demonstrative makes it known as well.
    return token !== undefined && (feature(token, "Definite") === "Def" || isShowing(token));
  });
}

function isShowing(token: ParsedToken): boolean {
  return token.upos === "DET" && feature(token, "PronType") === "Dem";
}

/** « le communiqué » takes up a text, « le chancelier » somebody; « la rencontre » says nothing. */
function unknown(
  phrase: SpeakerPhrase,
  { isPersonal, isText }: { readonly isPersonal: boolean; readonly isText: boolean },
): SpeakerReading {
  if (!isDefinite(phrase)) return UNKNOWN;
  if (isText) return { kind: "unknown", isText };
  const token = phrase.tree.tokens[phrase.head];
  const isOne = token !== undefined && feature(token, "Number") !== "Plur";
  // « le religieux », « la conservatrice »: a quality may stand for who has it.
  if (!isPersonal || !isOne || !["NOUN", "ADJ"].includes(token.upos)) return UNKNOWN;
  return { kind: "unknown", description: token };
}

/** « un responsable », « des diplomates », « de source proche »: no article makes it known. */
function isIndefinite({ tree, head }: SpeakerPhrase): boolean {
  return tree.childrenOf(head).every((child) => {
    const token = tree.tokens[child];
    return token?.upos !== "DET" || feature(token, "Definite") === "Ind";
  });
}

function chainReading({ mention, chain }: ChainedMention): SpeakerReading {
  return { kind: "chain", chain: chain.id, by: mention.kind };
}

/** The chain of the head, or of the name set beside it (« le porte-parole du Kremlin, Dmitri Peskov »). */
function namedBy(phrase: SpeakerPhrase, named: NamedTokens): ChainedMention | undefined {
  const own = ownMention(phrase, named);
  if (own?.mention.kind === "name") return own;
  return nameBeside(phrase, named, NAME_DEPTH) ?? personAfter(phrase, named) ?? own;
}

function personAfter(phrase: SpeakerPhrase, named: NamedTokens): ChainedMention | undefined {
  const { upos = "" } = phrase.tree.tokens[phrase.head] ?? {};
  // « le Prix Nobel X »: titles have capitals as well.
  if (!["NOUN", "PROPN"].includes(upos)) return undefined;
  return personNamedAfter(phrase.tree.tokens, phrase.head, named.inSentence(phrase.sentence));
}

/** How deep names may hang: « le porte-parole, *le colonel* *Amadou Abdramane* ». */
const NAME_DEPTH = 2;

function nameBeside(
  phrase: SpeakerPhrase,
  named: NamedTokens,
  depth: number,
): ChainedMention | undefined {
  if (depth === 0) return undefined;
  for (const child of phrase.tree.childrenOf(phrase.head)) {
    if (!isNaming(phrase.tree, child)) continue;
    const inner = { ...phrase, head: child };
    const beside = ownMention(inner, named);
    if (beside?.mention.kind === "name") return beside;
    const further = nameBeside(inner, named, depth - 1);
    if (further) return further;
  }
  return undefined;
}

/** A name set beside its noun without an adposition: « M. *Hollande* », « le ministre, *X* ». */
function isNaming(tree: SentenceTree, child: number): boolean {
  if (!NAMING.has(relation(tree.tokens[child]))) return false;
  return tree.childrenOf(child).every((each) => relation(tree.tokens[each]) !== "case");
}

function ownMention(phrase: SpeakerPhrase, named: NamedTokens): ChainedMention | undefined {
  const found = named.at(phrase.sentence, phrase.head);
  if (!found || !isActor(found)) return undefined;
  // A complement inside the phrase names another (« le ministre de la *Défense* »).
  const isHeld = found.mention.head === phrase.head || isFlat(phrase, found);
  return isHeld ? found : undefined;
}

function isFlat(phrase: SpeakerPhrase, { mention }: ChainedMention): boolean {
  const token = phrase.tree.tokens[mention.head];
  return token !== undefined && (token.head === phrase.head || token.upos === "PROPN");
}

/** « indique-t-on au Quai d'Orsay »: whoever speaks there speaks for the institution. */
function seatIn(phrase: SpeakerPhrase, named: NamedTokens): ChainedMention | undefined {
  const institutions = named
    .inSentence(phrase.sentence)
    .filter(({ mention, chain }) => chain.type === "Organization" && mention.kind === "name");
  const after = institutions.find(({ mention }) => mention.firstToken > phrase.head);
  return after ?? institutions.findLast(({ mention }) => mention.lastToken <= phrase.head);
}

/** « A l'Élysée, on se taisait. « … », *y* glisse-t-on »: the house that the sentence before opens with. */
function seatBefore(
  { tree, head, sentence }: SpeakerPhrase,
  named: NamedTokens,
  there: ReadonlySet<string>,
): ChainedMention | undefined {
  const verb = tree.tokens[head]?.head ?? -1;
  const isThere = tree.childrenOf(verb).some((child) => {
    const token = tree.tokens[child];
    return token?.upos === "PRON" && there.has(token.lemma);
  });
  if (!isThere) return undefined;
  return named
    .inSentence(sentence - 1)
    .find(({ mention, chain }) => chain.type === "Organization" && mention.kind === "name");
}

function isActor({ mention, chain }: ChainedMention): boolean {
  return mention.type !== "Place" && mention.type !== "Venue" && chain.type !== "Place";
}

/**
 * The institution for which somebody without a name speaks (« un fonctionnaire de l'ambassade »),
 * or that adopted a text (« l'Assemblée a adopté une *résolution* qui … »).
 */
function issuerOf(
  phrase: SpeakerPhrase,
  kind: string | undefined,
  named: NamedTokens,
): ChainedMention | undefined {
  if (kind === undefined || kind === "act") return undefined;
  const complement = complementOf(phrase, named);
  return kind === "text" ? (complement ?? adopterOf(phrase, named)) : complement;
}

/** « les ministres de l'Union », « les chefs de la diplomatie du G7 »: together they are the body. */
function bodyOf({ tree, head, sentence }: SpeakerPhrase, named: NamedTokens) {
  const token = tree.tokens[head];
  if (!token || feature(token, "Number") !== "Plur") return undefined;
  const isNominal = (at: number) => relation(tree.tokens[at]) === "nmod";
  const inner = tree.childrenOf(head).filter(isNominal);
  return [...inner, ...inner.flatMap((at) => tree.childrenOf(at).filter(isNominal))]
    .map((at) => named.at(sentence, at))
    .find((found) => found?.chain.type === "Organization");
}

function adopterOf(phrase: SpeakerPhrase, named: NamedTokens): ChainedMention | undefined {
  const { tree, head, sentence } = phrase;
  const verb = tree.ancestorsOf(head).find((each) => tree.tokens[each]?.upos === "VERB");
  if (verb === undefined || verb > head) return undefined;
  const subject = subjectOf(tree, verb);
  const found =
    subject === undefined
      ? precedingActor(tree, named.inSentence(sentence), verb)
      : ownMention({ ...phrase, head: subject }, named);
  return found && isInstitution(found) ? found : undefined;
}

/** Where the tree gives a verb no subject, the actor last named before it that nothing governs. */
export function precedingActor(
  tree: SentenceTree,
  mentions: readonly ChainedMention[],
  verb: number,
): ChainedMention | undefined {
  const last = mentions.findLastIndex(
    (each) =>
      each.mention.lastToken <= verb && isActor(each) && isFree(tree, each.mention.firstToken),
  );
  const [before, found] = [mentions[last - 1], mentions[last]];
  return before && found && areJoined(tree, before, found) ? before : found;
}

/** « X et son homologue, Y, ont dit »: the first of two who speak together. */
function areJoined(tree: SentenceTree, one: ChainedMention, other: ChainedMention): boolean {
  if (one.mention.type !== "Person" || other.mention.type !== "Person") return false;
  const between = tree.tokens.slice(one.mention.lastToken, other.mention.firstToken);
  return between[0]?.upos === "CCONJ" && !between.some(({ upos }) => upos === "VERB");
}

function complementOf(phrase: SpeakerPhrase, named: NamedTokens): ChainedMention | undefined {
  for (const child of phrase.tree.childrenOf(phrase.head)) {
    const isComplement = ["nmod", "amod", "obl"].includes(relation(phrase.tree.tokens[child]));
    const found = isComplement ? named.at(phrase.sentence, child) : undefined;
    if (found && isInstitution(found)) return found;
  }
  return undefined;
}

function isInstitution({ chain }: ChainedMention): boolean {
  return chain.type === "Organization" || chain.type === "State";
}
