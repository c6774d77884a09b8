import { sentenceSubject } from "./cue-context.ts";
import type { CueKit } from "./cue-kit.ts";
import { type Cue, isOneParagraph, type QuoteContext, type QuoteText } from "./quote-context.ts";

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
    const told = reading.kind === "chain" ? reading.chain : undefined;
    const isPronoun =
      reading.kind === "pronoun" || (reading.kind === "chain" && reading.by === "pronoun");
    // « Et d'ajouter : « … » » has no subject of its own.
    if (reading.kind === "unknown" && cue.verbClass === GOING_ON) return lastSpeaker(context);
    if (!isPronoun) return told;
    const candidates = [
      cue.verbClass === GOING_ON ? lastSpeaker(context) : undefined,
      isIncise(cue) ? personBefore(kit, context.text, cue.sentence) : undefined,
      told,
      lastSpeaker(context),
      personFurtherBack(kit, context.text, cue.sentence),
    ];
    const known = candidates.filter((each) => each !== undefined);
    return known.find((each) => isPerson(context.text, each)) ?? known[0];
  };
}

function isIncise(cue: Cue): boolean {
  return cue.rule.startsWith("quotation.incise");
}

/** Who spoke last in the paragraph. */
function lastSpeaker({ text, quote, previous }: QuoteContext): number | undefined {
  if (!previous || !isOneParagraph(text, previous.quote.end, quote.start)) return undefined;
  return previous.speaker;
}

function personBefore(kit: CueKit, text: QuoteText, sentence: number): number | undefined {
  const found = sentenceSubject(kit, text, sentence - 1);
  if (found?.reading.kind !== "chain") return undefined;
  return isPerson(text, found.reading.chain) ? found.reading.chain : undefined;
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
