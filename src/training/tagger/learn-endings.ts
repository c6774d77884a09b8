import { endingClass, endingScripts, LONGEST_ENDING } from "../../nlp/lemma-endings.ts";
import type { LexiconEntry, Reading } from "../../nlp/lexicon.ts";

const FEWEST_FORMS = 2;
const CLOSED = new Set(["PUNCT", "PROPN", "X", "SYM", "NUM", "DET", "PRON", "ADP"]);

interface Ending {
  readonly upos: string;
  /** Features, or `""` for the ending of the part of speech as a whole. */
  readonly feats: string;
  readonly letters: string;
  /** Edit script → number of forms that follow it. */
  readonly votes: Map<string, number>;
}

/**
 * Learns from the lexicon which edit script makes the lemma of a form by its ending: the script
 * most forms of a class with that ending have; endings that add nothing are left out.
 */
export function learnEndings(entries: readonly LexiconEntry[]): Readonly<Record<string, string>> {
  const kept = new Map<string, string>();
  for (const ending of fromShortest(collectEndings(entries))) {
    const script = winner(ending.votes);
    const [known] = endingScripts(kept, ending.letters, ending);
    if (script === undefined || script === known) continue;
    kept.set(keyOf(ending), script);
  }
  return Object.fromEntries([...kept].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function collectEndings(entries: readonly LexiconEntry[]): readonly Ending[] {
  const endings = new Map<string, Ending>();
  for (const { form, readings } of entries) {
    if (form.includes(" ")) continue;
    for (const reading of readings) vote(endings, form.toLowerCase(), reading);
  }
  return [...endings.values()];
}

function vote(endings: Map<string, Ending>, lower: string, reading: Reading): void {
  const { upos, script } = reading;
  if (CLOSED.has(upos) || script === "") return;
  for (let size = 0; size <= Math.min(LONGEST_ENDING, lower.length); size++) {
    const letters = lower.slice(lower.length - size);
    for (const feats of new Set(["", reading.feats])) {
      const empty: Ending = { upos, feats, letters, votes: new Map() };
      const ending = endings.get(keyOf(empty)) ?? empty;
      ending.votes.set(script, (ending.votes.get(script) ?? 0) + 1);
      endings.set(keyOf(ending), ending);
    }
  }
}

function keyOf({ upos, feats, letters }: Ending): string {
  return `${endingClass(upos, feats)} ${letters}`;
}

/** Short endings before long ones, those of whole parts of speech before their features'. */
function fromShortest(endings: readonly Ending[]): readonly Ending[] {
  const rank = (ending: Ending): number => 2 * ending.letters.length + (ending.feats ? 1 : 0);
  return [...endings].sort(
    (one, other) => rank(one) - rank(other) || (keyOf(one) < keyOf(other) ? -1 : 1),
  );
}

/** The script most forms follow, if two do and no other is as frequent. */
function winner(votes: ReadonlyMap<string, number>): string | undefined {
  const [best, other] = [...votes].sort(
    (one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1),
  );
  const isClear = best && best[1] >= FEWEST_FORMS && best[1] > (other?.[1] ?? 0);
  return isClear ? best[0] : undefined;
}
