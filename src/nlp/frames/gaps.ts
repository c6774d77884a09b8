import type { Gap } from "../../document/analysis.ts";
import type { Document } from "../../document/document.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { SentenceDrafts } from "./candidates.ts";
import type { Draft, Refusal } from "./draft.ts";
import type { Reading } from "./reading.ts";
import { spanOf } from "./tree.ts";

/** Why a condition of a rule failed, in words for the reader. */
const REASONS: Readonly<Record<string, string>> = {
  two: "fewer than two actors are named around it",
  speaker: "no named speaker was found",
  participant: "no participant was found",
  agent: "no agent was found",
  target: "no target was found",
  place: "no place was found",
  content: "nothing that was said follows it",
  clause: "no clause and no quoted words follow it",
  person: "no named person takes part",
  absent: "nobody who could be absent is named",
};

/** The triggers of an article from which nothing was drawn, with the condition that failed. */
export function refusalGaps(
  reading: Reading,
  sentences: readonly SentenceDrafts[],
): readonly Gap[] {
  const { text } = reading.input.document.article;
  return sentences.flatMap(({ refusals, drafts }) =>
    refusals
      .filter((refusal) => tellsNothing(refusal, drafts))
      .map(({ site, trigger, need, rule }): Gap => {
        const { start, end } = spanOf(site.tree, trigger);
        const why =
          REASONS[need] ?? `it needs ${need.split("|").join(" or ")}, which was not found`;
        const reason = `Rule ${rule.id}: ${why}.`;
        return { kind: "trigger", start, end, text: text.slice(start, end), reason };
      }),
  );
}

/** Only what could be an event of its own is a gap: no annex, no verb that carries an event told. */
function tellsNothing({ rule, site }: Refusal, drafts: readonly Draft[]): boolean {
  if (rule.event === undefined) return false;
  return !drafts.some(({ carriers }) => carriers.some(({ verb }) => verb.token === site.token));
}

/** One gap for a whole article whose words tell of another field. */
export function domainGap(doc: Document<ParsedToken>, domain: string): Gap {
  const end = doc.sentences[0]?.end ?? 0;
  return {
    kind: "trigger",
    start: 0,
    end,
    text: doc.article.text.slice(0, end),
    reason: `The article is about ${domain}: its encounters and agreements are not diplomatic.`,
  };
}
