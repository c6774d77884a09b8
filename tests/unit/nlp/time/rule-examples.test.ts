import { describe, expect, test } from "vitest";
import type { Document } from "../../../../src/document/document.ts";
import type { ParsedToken } from "../../../../src/document/token.ts";
import { type TimeExample, timeRules } from "../../../../src/nlp/time/time-rules.ts";
import { compileTimes } from "../../../../src/nlp/time/times.ts";
import { rulesPack } from "./time-pack.ts";

const pack = await rulesPack();
const readTimes = compileTimes(pack);
const source = timeRules(pack);

const TENSES = { past: "Tense=Imp|", present: "Tense=Pres|", future: "Tense=Fut|" } as const;

/** The sentences of an example, every token hanging on a verb of the tense that it states. */
function documentOf(example: TimeExample): Document<ParsedToken> {
  const feats = `Mood=Ind|${example.tense ? TENSES[example.tense] : ""}VerbForm=Fin`;
  const sentences = [...example.text.matchAll(/[^.;]+[.;]?(?:\d[^.;]*[.;])*/g)].map((sentence) => {
    const start = sentence.index;
    const tokens = [...sentence[0].matchAll(/[\p{L}\p{N}-]+['’]?|[^\s]/gu)].map((match, index) => ({
      text: match[0],
      start: start + match.index,
      end: start + match.index + match[0].length,
      lemma: match[0],
      upos: index === 0 ? "VERB" : "X",
      feats: index === 0 ? feats : "",
      head: index === 0 ? -1 : 0,
      deprel: index === 0 ? "root" : "dep",
    }));
    return { start, end: start + sentence[0].length, tokens };
  });
  const date = example.published ?? "2025-02-27";
  return { article: { id: "example", text: example.text, date, origin: "test" }, sentences };
}

function check(example: TimeExample): void {
  const times = readTimes(documentOf(example));
  if (example.edtf === undefined) {
    expect(times.map((time) => time.text)).toEqual([]);
    return;
  }
  const last = times.at(-1);
  expect(last && (last.edtf ?? null)).toBe(example.edtf);
  if (example.span !== undefined) expect(times.map((time) => time.text)).toContain(example.span);
}

for (const rule of [...source.rules, ...source.modifiers, ...source.joins]) {
  describe(rule.id, () => {
    test.each(rule.examples.map((example) => [example.text, example] as const))(
      "%s",
      (_, example) => check(example),
    );
  });
}
