import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/document/analysis.ts";
import type { Frame } from "../../src/document/frame.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import { compileEngine } from "../../src/nlp/engine.ts";
import { type RuleExample, readFrameRules } from "../../src/nlp/frames/frame-rule.ts";

const pack = await readLanguage("fr");
const engine = compileEngine(pack);
const rules = readFrameRules(pack);

function analyse(text: string): Analysis {
  const article = { id: "0000000000000000", text, date: "2025-03-05", origin: "example" };
  return engine.analyse(engine.annotate(article));
}

/** The frames of a rule that tell an event the analysis keeps. */
function framesOf(analysis: Analysis, rule: string): readonly Frame[] {
  const kept = new Set(analysis.episodes.flatMap(({ frames }) => frames));
  return analysis.frames.filter((frame) => frame.rule === rule && kept.has(frame.id));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^(le |la |les |l'|un |une )/, "");
}

/** Every form under which a role of a frame is filled. */
function formsOf({ chains }: Analysis, frame: Frame, role: string): readonly string[] {
  if (role === "date") return frame.date === undefined ? [] : [frame.date.edtf];
  const fillers =
    role === "place"
      ? [frame.place].flatMap((place) => place ?? [])
      : frame.participants.filter((participant) => participant.role === role);
  return fillers.flatMap(({ chain }) => {
    const found = chains[chain];
    return [found?.name ?? "", ...(found?.mentions ?? []).map(({ text }) => text)].map(plain);
  });
}

function reads(analysis: Analysis, frame: Frame, { roles }: RuleExample): boolean {
  return Object.entries(roles ?? {}).every(([role, words]) =>
    words.every((word) => formsOf(analysis, frame, role).includes(plain(word))),
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("rule %s", (id, rule) => {
  test("has an example to read and one to leave alone", () => {
    expect(rule.examples.some(({ roles }) => roles !== null)).toBe(true);
    expect(rule.examples.some(({ roles }) => roles === null)).toBe(true);
  });

  test.each(rule.examples.map((example) => [example.text, example] as const))(
    "%s",
    (text, example) => {
      const analysis = analyse(text);
      const frames = framesOf(analysis, id);
      const read = frames.filter((frame) => reads(analysis, frame, example));
      expect(example.roles === null ? frames : read).toHaveLength(
        example.roles === null ? 0 : Math.max(1, read.length),
      );
    },
  );
});
