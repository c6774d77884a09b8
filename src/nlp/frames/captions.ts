import { chooseDate, choosePlace, type Unnumbered } from "./build-frame.ts";
import type { SentenceDrafts } from "./candidates.ts";
import type { Fill } from "./needs.ts";
import type { Reading } from "./reading.ts";
import { isFiniteVerb } from "./verb-form.ts";

const RULE = "scene.caption";
const MEETING = "Meeting";
const CONFIDENCE = 0.6;
/** A picture of more is one of a crowd. */
const MOST = 4;

/**
 * The encounter that a picture shows: « Kaïs Saïed et Giorgia Meloni, le 3 mars à Tunis. » – persons,
 * one day, a place, and no verb.
 */
export function captionFrames(
  { tree, drafts, settings }: SentenceDrafts,
  reading: Reading,
): readonly Unnumbered[] {
  const isTold = tree.tokens.some((_, token) => isFiniteVerb(tree, token));
  if (tree.sentence === 0 || isTold || drafts.length > 0) return [];
  const persons = shownIn(reading, tree.sentence);
  const [first, second] = persons;
  const days = settings.times.filter(({ value }) => value.precision === "day");
  const places = settings.places.filter(({ isGenitive }) => !isGenitive);
  if (first === undefined || second === undefined || persons.length > MOST) return [];
  const place = choosePlace(places.map(({ value }) => toPlace(value)));
  const date = chooseDate(
    days.map(({ value }) => value),
    RULE,
  );
  if (place === undefined || date === undefined || days.length > 1) return [];
  if (date.edtf > (reading.published ?? date.edtf)) return [];
  const last = persons.at(-1) ?? second;
  return [
    {
      type: MEETING,
      trigger: { start: first.mention.start, end: last.mention.end },
      sentence: tree.sentence,
      head: first.mention.head,
      participants: persons.map(({ chain, mention: { start, end } }) => ({
        role: "participant",
        chain: chain.id,
        evidence: { start, end },
        basis: "inferred",
        confidence: CONFIDENCE,
        rule: RULE,
      })),
      place,
      date,
      status: "occurred",
      rule: RULE,
      confidence: CONFIDENCE,
    },
  ];
}

type Shown = ReturnType<Reading["mentions"]["inSentence"]>[number];

/** The persons that a sentence names, each once, in order. */
function shownIn({ mentions }: Reading, sentence: number): readonly Shown[] {
  const named = mentions
    .inSentence(sentence)
    .filter(({ mention }) => mention.kind === "name" && mention.type === "Person");
  return named.filter(
    ({ chain }, index) => named.findIndex((one) => one.chain.id === chain.id) === index,
  );
}

function toPlace({ chain, mention: { type, start, end } }: Shown): Fill {
  const actor = { chain: chain.id, type, evidence: { start, end }, direct: true };
  return { role: "place", actor, rule: RULE };
}
