import { feature } from "../../document/token.ts";
import { sentenceSubject } from "./cue-context.ts";
import type { CueKit } from "./cue-kit.ts";
import type { ChainedMention } from "./name-chains.ts";
import { type Cue, isOneParagraph, type QuoteContext, type QuoteText } from "./quote-context.ts";
import { relation } from "./sentence-tree.ts";

/** The chain of the speaker that a cue names or points back to. */
export type SpeakerIdentifier = (context: QuoteContext, cue: Cue) => number | undefined;

/** How many sentences back a pronoun may point. */
const BACK = 3;
/** Class of the verbs by which a speaker goes on: « a-t-elle ajouté ». */
const GOING_ON = "continue";

/**
 * Makes the identifier of speakers. A name speaks for itself. A pronoun beside quoted words is
 * who spoke last where the verb goes on, else the person whom the sentence before is about.
 */
export function compileIdentifier(kit: CueKit): SpeakerIdentifier {
  return (context, cue) => {
    const { reading } = cue;
    if (reading.kind === "unknown") return unnamed(kit, context, cue);
    if (reading.kind === "chain" && reading.by !== "pronoun") return reading.chain;
    if (reading.kind === "ordinal") return oneOfTwo(context, cue, reading.rank);
    const all = candidates(kit, context, cue).filter((each) => each !== undefined);
    const agreeing = all.filter((each) => kit.agrees(context.text, cue, each));
    const known = agreeing.length > 0 ? agreeing : all;
    return known.find((each) => isPerson(context.text, each)) ?? known[0];
  };
}

/** Who speaks where no name and no pronoun tells: « et d'ajouter : « … » », « …, estime le chercheur ». */
function unnamed(kit: CueKit, context: QuoteContext, cue: Cue): number | undefined {
  const goesOn = cue.verbClass === GOING_ON && !hasThingAsSubject(context.text, cue);
  if (goesOn || isNarrative(context.text, cue)) {
    return lastSpeaker(context) ?? speakerNear(context);
  }
  if (cue.reading.kind !== "unknown") return undefined;
  if (cue.reading.isText === true) return issuerBefore(kit, context, cue);
  const isDescribed = cue.reading.description !== undefined;
  return isDescribed && isIncise(cue) ? described(kit, context, cue) : undefined;
}

/** « Le conseil a accusé X. *Le communiqué* évoque … »: whom the sentence before is about has issued it. */
function issuerBefore(kit: CueKit, context: QuoteContext, cue: Cue): number | undefined {
  const { text, quote } = context;
  const found = sentenceSubject(kit, text, cue.sentence - 1);
  const isNear = found !== undefined && isOneParagraph(text, found.start, quote.start);
  const issuer = isNear && found.reading.kind === "chain" ? found.reading.chain : undefined;
  return lastSpeaker(context) ?? issuer;
}

/** Whom « a dit *le chancelier* », « a lancé *la vétérane* » takes up, as far as gender and nearness tell. */
function described(kit: CueKit, context: QuoteContext, cue: Cue): number | undefined {
  const { text } = context;
  const isFitting = (chain: number) => kit.agrees(text, cue, chain);
  return [
    subjectBefore(kit, context, { sentence: cue.sentence, back: 1 }),
    onlyPersonBefore(context, cue, isFitting),
    lastSpeaker(context),
    subjectBefore(kit, context, { sentence: cue.sentence, back: BACK }),
  ].find((each) => each !== undefined && isFitting(each));
}

/** The person whom one of the sentences before in the paragraph is about, the nearest first. */
function subjectBefore(
  kit: CueKit,
  { text, quote }: QuoteContext,
  { sentence, back }: { readonly sentence: number; readonly back: number },
): number | undefined {
  for (let step = 0; step < back; step += 1) {
    const start = text.doc.sentences[sentence - step - 1]?.start;
    if (start === undefined || !isOneParagraph(text, start, quote.start)) return undefined;
    const found = personBefore(kit, text, sentence - step);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** « les discussions reprendront »: no speaker goes on. */
function hasThingAsSubject({ treeAt }: QuoteText, cue: Cue): boolean {
  if (isIncise(cue) || cue.verb === undefined) return false;
  const tree = treeAt(cue.sentence);
  return (tree?.childrenOf(cue.verb) ?? []).some((child) => {
    const token = tree?.tokens[child];
    return token?.upos === "NOUN" && relation(token) === "nsubj";
  });
}

/** « Et de rappeler : « … » »: an infinitive goes on with what somebody said before. */
function isNarrative(text: QuoteText, { sentence, verb }: Cue): boolean {
  const tokens = text.doc.sentences[sentence]?.tokens ?? [];
  const token = tokens[verb ?? -1];
  if (verb === undefined || !token || feature(token, "VerbForm") !== "Inf") return false;
  return tokens[verb - 1]?.upos === "ADP" && tokens[verb - 2]?.upos === "CCONJ";
}

/** How many sentences back two persons may have been named together. */
const PAIR_BACK = 6;

/** The first or second of the two persons last named side by side (« MM. Trump et Poutine »). */
function oneOfTwo({ text }: QuoteContext, cue: Cue, rank: number): number | undefined {
  for (let back = 1; back <= PAIR_BACK; back += 1) {
    const sentence = cue.sentence - back;
    const persons = text.named
      .inSentence(sentence)
      .filter(({ mention }) => mention.type === "Person" && mention.kind === "name");
    // Among more than two nobody can tell which two are meant.
    if (new Set(persons.map(({ chain }) => chain.id)).size > 2) return undefined;
    const second = persons.findIndex((each, index) => {
      const before = persons[index - 1];
      return before !== undefined && areJoined(text, sentence, { before, after: each });
    });
    if (second > 0) return persons[second + rank - 2]?.chain.id;
  }
  return undefined;
}

/** Whether a conjunction joins two names and no verb parts them, whatever titles stand between. */
function areJoined(
  text: QuoteText,
  sentence: number,
  { before, after }: { readonly before: ChainedMention; readonly after: ChainedMention },
): boolean {
  const tokens = text.doc.sentences[sentence]?.tokens ?? [];
  const between = tokens.slice(before.mention.lastToken, after.mention.firstToken);
  return (
    between.some((token) => token.upos === "CCONJ") &&
    between.every((token) => feature(token, "VerbForm") !== "Fin")
  );
}

/** « Olaf Scholz s'est réjoui. « … », a dit le chancelier »: the one fitting person of the sentence before. */
function onlyPersonBefore(
  { text, quote }: QuoteContext,
  cue: Cue,
  isFitting: (chain: number) => boolean,
): number | undefined {
  const before = text.doc.sentences[cue.sentence - 1];
  if (!before || !isOneParagraph(text, before.start, quote.start)) return undefined;
  const persons = new Set(
    text.named
      .inSentence(cue.sentence - 1)
      .filter(({ chain }) => chain.type === "Person" && isFitting(chain.id))
      .map(({ chain }) => chain.id),
  );
  return persons.size === 1 ? [...persons][0] : undefined;
}

/** Whom a pronoun may mean, the likeliest first. */
function candidates(kit: CueKit, context: QuoteContext, cue: Cue): readonly (number | undefined)[] {
  const { text } = context;
  const last = lastSpeaker(context);
  const told = cue.reading.kind === "chain" ? cue.reading.chain : undefined;
  const back = personFurtherBack(kit, text, cue.sentence);
  const going = cue.verbClass === GOING_ON ? (last ?? speakerNear(context)) : undefined;
  // « … », a dit X, menaçant une coalition qu'il juge « faible »: « il » is who spoke.
  const isSameSentence = context.previous?.cue.sentence === cue.sentence;
  if (!isIncise(cue)) return [going, isSameSentence ? last : undefined, told, last, back];
  const leading = leadingPerson(kit, context);
  const subject = leading ?? personBefore(kit, text, cue.sentence);
  const near = isAdjacent(context) || isVague(kit, text, cue.sentence) ? last : undefined;
  return [going, subject, near, told, last, back];
}

/** « X s'est montré confiant : « … », a-t-il assuré »: whom the words before the quotation are about. */
function leadingPerson(kit: CueKit, { text, quote }: QuoteContext): number | undefined {
  const found = sentenceSubject(kit, text, quote.sentence);
  const isLeading = found && found.end <= quote.start && !text.isQuoted(found);
  if (isLeading && found.reading.kind === "chain") {
    return isPerson(text, found.reading.chain) ? found.reading.chain : undefined;
  }
  const named = text.named
    .inSentence(quote.sentence)
    .find(({ mention }) => mention.type === "Person" && mention.kind === "name");
  return named && named.mention.end <= quote.start && !text.isQuoted(named.mention)
    ? named.chain.id
    : undefined;
}

function isIncise(cue: Cue): boolean {
  return cue.rule.startsWith("quotation.incise");
}

/** Whether the quotation before stands in the sentence before. */
function isAdjacent({ quote, previous }: QuoteContext): boolean {
  return previous !== undefined && quote.sentence - previous.quote.lastSentence <= 1;
}

/** Who spoke last in the paragraph. */
function lastSpeaker({ text, quote, previous }: QuoteContext): number | undefined {
  if (!previous || !isOneParagraph(text, previous.quote.end, quote.start)) return undefined;
  return previous.speaker;
}

/** Who spoke last, in the paragraph before at most: « « … », poursuit l'ancien ministre ». */
function speakerNear({ quote, previous }: QuoteContext): number | undefined {
  if (!previous || quote.sentence - previous.quote.lastSentence > FEW) return undefined;
  return previous.speaker;
}

/** How many sentences may stand between two quotations of one who goes on in a new paragraph. */
const FEW = 2;

/** The person whom the sentence before is about; where it says « il », the one before that. */
function personBefore(kit: CueKit, text: QuoteText, sentence: number): number | undefined {
  const found = sentenceSubject(kit, text, sentence - 1);
  if (!found) return personOfVerbless(text, sentence - 1);
  if (found.reading.kind === "unknown") return undefined;
  if (found.reading.kind !== "chain") return personBefore(kit, text, sentence - 1);
  return isPerson(text, found.reading.chain) ? found.reading.chain : undefined;
}

/** « Un peu court, pour le député X. »: the one person of a sentence without a verb. */
function personOfVerbless(text: QuoteText, sentence: number): number | undefined {
  const [told, next] = text.doc.sentences.slice(Math.max(0, sentence));
  if (!told || !next || !isOneParagraph(text, told.start, next.start)) return undefined;
  if (told.tokens.some((token) => feature(token, "VerbForm") === "Fin")) return undefined;
  const persons = new Set(
    text.named
      .inSentence(sentence)
      .filter(({ mention }) => mention.type === "Person" && mention.kind === "name")
      .map(({ chain }) => chain.id),
  );
  return persons.size === 1 ? [...persons][0] : undefined;
}

/** Whether the sentence before is about a pronoun of which nobody knows whom it means. */
function isVague(kit: CueKit, text: QuoteText, sentence: number): boolean {
  return sentenceSubject(kit, text, sentence - 1)?.reading.kind === "pronoun";
}

function personFurtherBack(kit: CueKit, text: QuoteText, sentence: number): number | undefined {
  for (let back = 0; back < BACK; back += 1) {
    const found = personBefore(kit, text, sentence - back);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isPerson(text: QuoteText, chain: number): boolean {
  return text.named.typeOf(chain) === "Person";
}
