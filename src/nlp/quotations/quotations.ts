import type { Chain } from "../../document/chain.ts";
import type { Document } from "../../document/document.ts";
import type { Frame } from "../../document/frame.ts";
import type { Quotation, QuotedSpan } from "../../document/quotation.ts";
import { overlaps, type Span } from "../../document/span.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { addresseeOf } from "./addressee.ts";
import { cueAfter, cueFurther, cueInside } from "./cue-after.ts";
import { cueColonAgain } from "./cue-again.ts";
import { cueBefore, cueGoingOn, cueLabel } from "./cue-before.ts";
import {
  cueColon,
  cueFreeSpeech,
  cueSentenceAfter,
  cueSentenceBefore,
  cueSubject,
} from "./cue-context.ts";
import { cueAnyIncise, cueInciseBefore } from "./cue-incise.ts";
import { type CueKit, compileCueKit } from "./cue-kit.ts";
import {
  compileSources,
  cueSource,
  cueSourceBetween,
  cueVoice,
  cueVoiceAfter,
  type SourceFinder,
} from "./cue-source.ts";
import { cueTold } from "./cue-told.ts";
import { cueAbove, cueInClause, cueNoun } from "./cue-tree.ts";
import { cueTurn } from "./cue-turn.ts";
import { withHeadings } from "./headings.ts";
import { compileIdentifier, type SpeakerIdentifier } from "./identify-speaker.ts";
import { indirectSpeech } from "./indirect-speech.ts";
import { indexChains } from "./name-chains.ts";
import { type Cue, type QuoteContext, type QuoteText, quoteText } from "./quote-context.ts";
import { isName, isSpeech } from "./speech-or-term.ts";

/** What quotations are read from: the parsed article and what the stages before have found in it. */
export interface QuotationInput {
  readonly document: Document<ParsedToken>;
  readonly chains: readonly Chain[];
  readonly quoted: readonly QuotedSpan[];
}

/** Finds whose words an article gives, direct and indirect, in order of text. */
export type QuotationFinder = (input: QuotationInput) => readonly Quotation[];

type CueFinder = (context: QuoteContext) => Cue | undefined;

/** Compiles the tables about speech of a language pack. */
export function compileQuotations(pack: LanguagePack): QuotationFinder {
  const kit = compileCueKit(pack);
  const sources = compileSources(pack, kit);
  const finders = cueFinders(pack, kit, sources);
  const identify = compileIdentifier(kit);
  return ({ document, chains, quoted }) => {
    const text = quoteText(document, indexChains(chains), quoted);
    const direct = withHeadings(text, directSpeech(text, finders, identify));
    const indirect = indirectSpeech({ text, kit, sources, direct });
    return [...direct, ...indirect].sort(
      (one, other) => one.start - other.start || one.end - other.end,
    );
  };
}

/** Gives each quotation the statement that holds it. */
export function linkQuotations(
  quotations: readonly Quotation[],
  frames: readonly Frame[],
): readonly Quotation[] {
  return quotations.map((each) => withFrame(each, frames));
}

/** The surest first: layout, the incise, the verb above, and what stands near. */
function cueFinders(pack: LanguagePack, kit: CueKit, sources: SourceFinder): readonly CueFinder[] {
  return [
    cueTurn(pack, kit),
    cueVoiceAfter(sources, cueAfter(kit)),
    cueAfter(kit),
    cueInside(kit),
    cueTold(pack, kit),
    cueVoice(sources, cueAbove(kit)),
    cueInClause(kit),
    cueLabel(kit),
    cueSourceBetween(sources),
    cueColonAgain,
    cueGoingOn(kit),
    cueInciseBefore(kit),
    cueSubject(kit),
    cueAbove(kit),
    cueSource(sources),
    cueFurther(kit),
    cueAnyIncise(kit),
    cueBefore(kit),
    cueNoun(kit),
    cueColon(kit),
    cueSentenceBefore(kit),
    cueFreeSpeech(kit),
    cueSentenceAfter(kit),
  ];
}

function directSpeech(
  text: QuoteText,
  finders: readonly CueFinder[],
  identify: SpeakerIdentifier,
): readonly Quotation[] {
  const found: Quotation[] = [];
  let previous: QuoteContext["previous"];
  for (const quote of text.quoted) {
    if (quote.kind === "term" || quote.depth > 0 || isTitle(text, quote)) continue;
    const context: QuoteContext = { text, quote, previous };
    const cue = firstCue(context, finders);
    if (cue ? isName(context, cue) : !isSpeech(context)) continue;
    const speaker = cue && identify(context, cue);
    if (isAskedByNobody(quote, cue, speaker)) continue;
    previous = attributed(quote, cue, speaker) ?? previous;
    if (!isAnonymous(cue)) found.push(directQuotation(context, cue, speaker));
  }
  return found;
}

function attributed(
  quote: QuotedSpan,
  cue: Cue | undefined,
  speaker: number | undefined,
): QuoteContext["previous"] {
  return cue && { quote, cue, ...(speaker !== undefined && { speaker }) };
}

/** « Q – La France a-t-elle … ? »: a question that nobody is said to ask is nobody's words. */
function isAskedByNobody(
  { text }: QuotedSpan,
  cue: Cue | undefined,
  speaker: number | undefined,
): boolean {
  return cue?.rule === "quotation.turn" && speaker === undefined && text.trimEnd().endsWith("?");
}

/** « … », confie un diplomate: nobody of whom the graph could know. */
function isAnonymous(cue: Cue | undefined): boolean {
  return cue?.reading.kind === "unknown" && cue.reading.isAnonymous === true;
}

function firstCue(context: QuoteContext, finders: readonly CueFinder[]): Cue | undefined {
  for (const find of finders) {
    const cue = find(context);
    if (cue) return cue;
  }
  return undefined;
}

/** A headline abridges what the body quotes in full. */
function isTitle({ doc }: QuoteText, quote: Span): boolean {
  const { title, text } = doc.article;
  return title !== undefined && text.startsWith(title) && quote.end <= title.length;
}

function directQuotation(
  { text, quote }: QuoteContext,
  cue: Cue | undefined,
  speaker: number | undefined,
): Quotation {
  const addressee = cue && addresseeOf(text, cue, speaker);
  return {
    start: quote.start,
    end: quote.end,
    text: quote.text,
    kind: "direct",
    ...(speaker !== undefined && { speaker }),
    ...(addressee !== undefined && { addressee }),
    ...(cue && { cue: { start: cue.start, end: cue.end } }),
    ...(cue?.verbClass !== undefined && { verbClass: cue.verbClass }),
    rule: cue?.rule ?? "quotation.no-cue",
    confidence: cue?.confidence ?? 0.4,
  };
}

/** The statement whose trigger introduces the words, else the one of the speaker that holds them. */
function withFrame(quotation: Quotation, frames: readonly Frame[]): Quotation {
  const { cue } = quotation;
  const frame =
    frames.find((each) => cue !== undefined && overlaps(each.trigger, cue)) ??
    frames.find((each) => overlaps(each.trigger, quotation) && speaks(each, quotation.speaker));
  return frame ? { ...quotation, frame: frame.id } : quotation;
}

function speaks(frame: Frame, speaker: number | undefined): boolean {
  return frame.participants.some(({ role, chain }) => role === "speaker" && chain === speaker);
}
