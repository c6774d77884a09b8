import type { Span } from "../../document/span.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { CueKit } from "./cue-kit.ts";
import type { Cue, QuoteContext, QuoteText } from "./quote-context.ts";
import type { SpeakerReading } from "./speaker.ts";

/** An interview says who speaks by a label before each turn, a name or a letter. */
export function cueTurn(
  pack: LanguagePack,
  kit: CueKit,
): (context: QuoteContext) => Cue | undefined {
  const parties = new Map(
    (pack.tables.get("turn-labels") ?? []).map((row) => [row.form ?? "", row.party ?? ""]),
  );
  return ({ text, quote }) => {
    const { label } = quote;
    if (!label) return undefined;
    const party = parties.get(text.doc.article.text.slice(label.start, label.end));
    const reading =
      party === undefined ? named(kit, text, quote) : partyReading(text, quote, party);
    return { ...label, sentence: quote.sentence, reading, rule: "quotation.turn", confidence: 0.9 };
  };
}

function named(kit: CueKit, text: QuoteText, quote: QuoteContext["quote"]): SpeakerReading {
  const { label } = quote;
  const index = text.doc.sentences.findIndex(
    (each) => label !== undefined && each.end > label.start,
  );
  const tree = text.treeAt(index);
  for (const { mention } of text.named.inSentence(index)) {
    if (!tree || !label || mention.start >= label.end || mention.end <= label.start) continue;
    return kit.readSpeaker({ tree, sentence: index, head: mention.head }, text);
  }
  return label === undefined ? { kind: "unknown" } : personOfInitials(text, label);
}

/** « S. B. : … »: the one person of the article whose name has these initials. */
function personOfInitials(text: QuoteText, label: Span): SpeakerReading {
  const letters = text.doc.article.text.slice(label.start, label.end).replace(/[\s.-]/g, "");
  if (!/^\p{Lu}{2,4}$/u.test(letters)) return { kind: "unknown" };
  const persons = text.doc.sentences
    .flatMap((_, sentence) => text.named.inSentence(sentence))
    .filter(({ chain }) => chain.type === "Person" && initialsOf(chain.name) === letters);
  const [only, ...others] = new Set(persons.map(({ chain }) => chain.id));
  if (only === undefined || others.length > 0) return { kind: "unknown" };
  return { kind: "chain", chain: only, by: "name" };
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join("");
}

/** Who answers is the one person whom the introduction names, if it names one only. */
function partyReading(
  text: QuoteText,
  quote: QuoteContext["quote"],
  party: string,
): SpeakerReading {
  const first = text.quoted.find((each) => each.label)?.sentence ?? quote.sentence;
  if (party !== "answers") return { kind: "unknown" };
  const persons = new Set<number>();
  for (let sentence = 0; sentence < first; sentence += 1) {
    for (const { chain } of text.named.inSentence(sentence)) {
      if (chain.type === "Person") persons.add(chain.id);
    }
  }
  const [only] = persons;
  const answering = only === undefined || persons.size > 1 ? institutionAbove(text, first) : only;
  if (answering === undefined) return { kind: "unknown" };
  return { kind: "chain", chain: answering, by: "name" };
}

/** « Point de presse de la porte-parole du ministère »: the institution last named above the first turn. */
function institutionAbove(text: QuoteText, first: number): number | undefined {
  const above = [first - 1, first].flatMap((sentence) => text.named.inSentence(sentence));
  const turn = text.doc.sentences[first]?.start ?? 0;
  return above.findLast(
    ({ mention, chain }) =>
      chain.type === "Organization" && mention.kind === "name" && mention.end <= turn + FIRST_WORDS,
  )?.chain.id;
}

/** A label may open the sentence of its turn. */
const FIRST_WORDS = 2;
