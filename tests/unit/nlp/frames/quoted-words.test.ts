import { expect, test } from "vitest";
import type { Quotation } from "../../../../src/document/quotation.ts";
import type { Draft } from "../../../../src/nlp/frames/draft.ts";
import type { EventType } from "../../../../src/nlp/frames/event-types.ts";
import { withQuotedWords } from "../../../../src/nlp/frames/quoted-words.ts";
import type { Reading } from "../../../../src/nlp/frames/reading.ts";
import { classes, handTree } from "./hand-made.ts";

const [TUSK, CONTE] = [0, 1];

const tree = handTree(`
  Conte Conte PROPN 2 nsubj
  enfonce enfoncer VERB 0 root VerbForm=Fin
  le le DET 4 det
  clou clou NOUN 2 obj`);

const reading = (quotation: Partial<Quotation>): Reading => ({
  headings: () => [],
  input: {
    document: { article: { text: "" }, sentences: [] } as never,
    chains: [
      { id: TUSK, type: "Person", name: "Donald Tusk", mentions: [] },
      { id: CONTE, type: "Person", name: "Giuseppe Conte", mentions: [] },
    ] as never,
    times: [],
    quoted: [],
    quotations: [
      {
        start: 30,
        end: 50,
        text: "",
        kind: "direct",
        speaker: CONTE,
        cue: { start: 6, end: 13 },
        rule: "quotation.colon",
        confidence: 0.6,
        ...quotation,
      },
    ],
  },
  trees: [tree],
  mentions: { at: () => [], inSentence: () => [], chains: [] },
  actorsAt: () => [],
});

const tools = {
  classes,
  typeOf: () => ({ family: "speech", actor: "speaker" }) as EventType,
};

const draftOf = (chain: number, token: number): Draft => ({
  rule: { event: "Statement" } as Draft["rule"],
  site: { tree, token },
  trigger: [token],
  fills: [
    {
      role: "speaker",
      actor: { chain, type: "Person", evidence: { start: 0, end: 5 }, direct: true },
      rule: "statement.verb",
    },
  ],
  carriers: [],
  territory: [token],
});

const speakers = (drafts: readonly Draft[]) =>
  drafts.map(({ fills }) => fills.map(({ actor }) => actor.chain));

test("words quoted beside no verb of speech make a statement", () => {
  expect(speakers(withQuotedWords([], { tree, reading: reading({}) }, tools))).toEqual([[CONTE]]);
});

test("the speaker of the quoted words speaks the statement beside them", () => {
  const drafts = [draftOf(TUSK, 1)];
  expect(speakers(withQuotedWords(drafts, { tree, reading: reading({}) }, tools))).toEqual([
    [CONTE],
  ]);
});

test.each([
  ["nobody is known to speak", { speaker: undefined }],
  ["the words are those of a text", { rule: "quotation.noun" }],
  ["the words are told in the article's own", { kind: "indirect" as const }],
])("where %s, no statement is made", (_, quotation) => {
  const own = reading(quotation as Partial<Quotation>);
  expect(withQuotedWords([], { tree, reading: own }, tools)).toEqual([]);
});

test("a speaker whose statement the sentence tells makes no second one", () => {
  const drafts = [draftOf(CONTE, 3)];
  expect(withQuotedWords(drafts, { tree, reading: reading({}) }, tools)).toHaveLength(1);
});
