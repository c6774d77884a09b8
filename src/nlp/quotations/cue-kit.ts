import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { invertedSubject } from "./inverted-subject.ts";
import type { Cue, QuoteText } from "./quote-context.ts";
import type { SentenceTree } from "./sentence-tree.ts";
import {
  compileSpeaker,
  precedingActor,
  type SpeakerPhrase,
  type SpeakerReading,
} from "./speaker.ts";
import { compileGenderTest, type GenderTest } from "./speaker-gender.ts";
import { compileSpeechVerbs, type SpeechVerb, type SpeechVerbReader } from "./speech-verbs.ts";
import { subjectOf } from "./subject-of.ts";

/** How a verb stands to the quoted words: before them, or beside them with its subject after it. */
export type Order = "plain" | "inverted";

/** What the finders of cues share, compiled once. */
export interface CueKit {
  readonly speech: SpeechVerbReader;
  /** Class of a verb that gives quoted words to its subject without telling speech. */
  readonly quoteVerbClass: (token: ParsedToken) => string | undefined;
  readonly speechNounKind: (token: ParsedToken) => string | undefined;
  readonly agrees: GenderTest;
  readonly readSpeaker: (phrase: SpeakerPhrase, text: QuoteText) => SpeakerReading;
  /** The cue that a verb of a sentence gives. */
  readonly verbCue: (text: QuoteText, verb: VerbAt) => Cue;
}

/** A verb of a sentence that introduces words, and how it does. */
export interface VerbAt {
  readonly sentence: number;
  readonly verb: Pick<SpeechVerb, "start" | "end" | "token" | "verbClass">;
  readonly order: Order;
  readonly rule: string;
  readonly confidence: number;
}

const CALENDAR_SLOTS = new Set(["weekday", "month", "unit", "daypart", "calendar"]);

/** Compiles the tables about speech of a language pack. */
export function compileCueKit(pack: LanguagePack): CueKit {
  const rows = (name: string) => pack.tables.get(name) ?? [];
  const calendar = new Set(
    rows("time-words").flatMap((row) =>
      CALENDAR_SLOTS.has(row.slot ?? "") ? (row.form ?? []) : [],
    ),
  );
  const isTime = (token: ParsedToken) => calendar.has(token.text.toLowerCase());
  const quoteVerbs = new Map(rows("quote-verbs").map((row) => [row.verb, row.class]));
  const nouns = new Map(rows("speech-nouns").map((row) => [row.lemma, row.kind]));
  const readSpeaker = compileSpeaker(pack);
  return {
    speech: compileSpeechVerbs(pack),
    quoteVerbClass: (token) => quoteVerbs.get(token.lemma),
    speechNounKind: (token) => nouns.get(token.lemma),
    agrees: compileGenderTest(pack),
    readSpeaker: (phrase, text) => readSpeaker(phrase, text.named),
    verbCue: (text, at) => {
      const { start, end, verbClass, token } = at.verb;
      const reading = readSubject(text, at, { isTime, readSpeaker });
      const { sentence, rule, confidence } = at;
      return { start, end, verbClass, verb: token, sentence, rule, confidence, reading };
    },
  };
}

function readSubject(
  text: QuoteText,
  at: VerbAt,
  kit: {
    readonly isTime: (token: ParsedToken) => boolean;
    readonly readSpeaker: ReturnType<typeof compileSpeaker>;
  },
): SpeakerReading {
  const tree = text.treeAt(at.sentence);
  if (!tree) return { kind: "unknown" };
  const verb = at.verb.token;
  const told = at.order === "plain" ? subjectOf(tree, verb) : undefined;
  const subject = told === undefined ? undefined : behindOpening(tree, told);
  if (at.order === "plain" && subject === undefined) {
    const actor = precedingActor(tree, text.named.inSentence(at.sentence), verb);
    if (actor) return { kind: "chain", chain: actor.chain.id, by: actor.mention.kind };
  }
  const head = subject ?? invertedSubject(tree, verb, kit.isTime);
  if (head === undefined) return { kind: "unknown" };
  return kit.readSpeaker({ tree, sentence: at.sentence, head }, text.named);
}

/** « Selon le quotidien X, Y a accusé … »: no subject stands within the phrase that an adposition opens a sentence with. */
function behindOpening(tree: SentenceTree, subject: number): number {
  const { tokens } = tree;
  const comma = tokens.findIndex(({ text }) => text === ",");
  const isOpened = tokens[0]?.upos === "ADP" && subject < comma;
  if (!isOpened || tokens.slice(0, comma).some(({ upos }) => CLAUSE.has(upos))) return subject;
  const next = tokens.findIndex(({ upos }, index) => index > comma && NOMINAL.has(upos));
  return next >= 0 && next - comma <= FEW_WORDS ? next : subject;
}

const CLAUSE = new Set(["VERB", "AUX", "SCONJ"]);
const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);
/** How far behind the comma a subject may begin. */
const FEW_WORDS = 3;
