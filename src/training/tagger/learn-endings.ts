import type { LexiconEntry } from "../../nlp/lexicon.ts";

const LONGEST_ENDING = 6;
const FEWEST_FORMS = 2;
const CLOSED = new Set(["PUNCT", "PROPN", "X", "SYM", "NUM", "DET", "PRON", "ADP"]);

/**
 * Learns from the lexicon which edit script makes the lemma of a form by its ending: the script
 * most forms of a part of speech with that ending have; endings that add nothing are left out.
 */
export function learnEndings(entries: readonly LexiconEntry[]): Readonly<Record<string, string>> {
  const votes = countVotes(entries);
  const winners = new Map<string, string>();
  for (const [ending, scripts] of votes) {
    const [best, other] = [...scripts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const isClear = best && best[1] >= FEWEST_FORMS && best[1] > (other?.[1] ?? 0);
    if (isClear) winners.set(ending, best[0]);
  }
  return Object.fromEntries([...winners].filter(([ending]) => !isImplied(ending, winners)).sort());
}

function countVotes(entries: readonly LexiconEntry[]): Map<string, Map<string, number>> {
  const votes = new Map<string, Map<string, number>>();
  for (const { form, readings } of entries) {
    const lower = form.toLowerCase();
    for (const { upos, script } of readings) {
      if (CLOSED.has(upos) || script === "" || form.includes(" ")) continue;
      for (let size = 0; size <= Math.min(LONGEST_ENDING, lower.length); size++) {
        const ending = `${upos} ${lower.slice(lower.length - size)}`;
        const scripts = votes.get(ending) ?? new Map<string, number>();
        scripts.set(script, (scripts.get(script) ?? 0) + 1);
        votes.set(ending, scripts);
      }
    }
  }
  return votes;
}

/** Whether the next shorter ending that is kept says the same. */
function isImplied(ending: string, winners: ReadonlyMap<string, string>): boolean {
  const [upos = "", letters = ""] = ending.split(" ");
  for (let size = letters.length - 1; size >= 0; size--) {
    const shorter = winners.get(`${upos} ${letters.slice(letters.length - size)}`);
    if (shorter !== undefined) return shorter === winners.get(ending);
  }
  return false;
}
