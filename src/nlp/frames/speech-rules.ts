import type { LanguagePack, Row } from "../../language/pack.ts";
import { fold } from "./fold.ts";
import { type FrameRule, PLAIN, readRolePatterns } from "./frame-rule.ts";
import { toTrigger } from "./trigger.ts";
import { rowsOf } from "./words.ts";

/** Names of the shared argument patterns of the pack, by type of event. */
const PATTERNS: Readonly<Record<string, string>> = { Accusation: "accusation", Request: "request" };

/** Complements that are clauses: « que » and indirect questions. */
const CLAUSES = new Set(["que", "si"]);
const INFINITIVE = "inf";

/** Turns the pack's table of speech verbs into event rules. */
export function speechRules(pack: LanguagePack): readonly FrameRule[] {
  const patterns = readRolePatterns(pack);
  const telling = rowsOf(pack, "speech-verbs").filter(({ event }) => event !== "");
  return telling.map((row) => {
    const pattern = PATTERNS[row.event ?? ""] ?? "speech";
    return toRule(row, patterns.get(pattern) ?? new Map());
  });
}

function toRule(row: Row, roles: FrameRule["roles"]): FrameRule {
  const { phrase = "", verb = "", reflexive = "", fixed = "", event = "Statement" } = row;
  const accuses = event === "Accusation";
  const complements = (row.complements ?? "").split(",").filter((name) => name !== "");
  return {
    ...PLAIN,
    id: `speech.${fold(phrase).replaceAll(" ", "-")}`,
    reason: `The table of speech verbs has « ${phrase} »`,
    event,
    triggers: [toTrigger([verb, ...fixedWords(fixed)].join(" "), "verb", reflexive === "yes")],
    roles,
    needs: accuses ? ["agent", "target"] : ["speaker", ...contentNeeds(complements, fixed)],
  };
}

/** A verb that takes clauses alone tells no statement with a bare object (« reprendre les discussions »,
 * « accepter une invitation »). */
function contentNeeds(complements: readonly string[], fixed: string): readonly string[] {
  if (complements.length === 0 || fixed !== "") return [];
  const others = complements.filter((name) => !CLAUSES.has(name));
  // « soutenu par X, Y a dit que … »: what is said by nobody's clause is no speech.
  if (others.length === 0) return ["clause", "!passive"];
  return [others.every((name) => name === INFINITIVE) ? "clause|infinitive" : "content"];
}

/** The words of a fixed part that stand in every text: possessives and articles vary. */
function fixedWords(fixed: string): readonly string[] {
  return fixed.split(" ").filter((word) => word.length > 3);
}
