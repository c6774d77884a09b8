import type { LanguagePack, Row } from "../language/pack.ts";
import { applyScript, editScript } from "./edit-script.ts";
import type { Lexicon, Reading } from "./lexicon.ts";

/** Makes the infinitives that the spelling of a form allows: those its ending leaves no doubt of, and the rest. */
export interface VerbSpellings {
  readonly of: (form: string) => {
    readonly sure: readonly string[];
    readonly all: readonly string[];
  };
}

/** A lexicon that also knows the regular forms of the verbs that the pack's tables name. */
export function withVerbs(lexicon: Lexicon, pack: LanguagePack): Lexicon {
  const verbs = verbsOf(pack);
  const added = new Map<string, Reading[]>();
  for (const { ending = "", infinitive = "", feats = "" } of pack.tables.get("verb-endings") ??
    []) {
    for (const verb of verbs) {
      if (!verb.endsWith(infinitive)) continue;
      const form = verb.slice(0, -infinitive.length) + ending;
      const reading = { upos: "VERB", feats, script: editScript(form, verb), weight: RARE };
      added.set(form, [...(added.get(form) ?? []), reading]);
    }
  }
  const lemmas = new Set([...lexicon.lemmas("VERB"), ...verbs]);
  return {
    ...lexicon,
    readings: (form) => joined(lexicon.readings(form), added.get(form)),
    lemmas: (upos) => (upos === "VERB" ? lemmas : lexicon.lemmas(upos)),
  };
}

/** Compiles how regular verbs are spelt. */
export function compileSpellings(pack: LanguagePack): VerbSpellings {
  const rows = [...(pack.tables.get("verb-endings") ?? [])].sort(byEnding);
  const fitting = (form: string) => rows.filter(({ ending = "" }) => form.endsWith(ending));
  return {
    of: (form) => {
      const found = fitting(form);
      return {
        sure: found.filter(({ decides }) => decides === "yes").flatMap((row) => made(form, row)),
        all: found.flatMap((row) => made(form, row)),
      };
    },
  };
}

/** What a table tells weighs less than anything a text was seen with. */
const RARE = 0;

/** A form that texts were seen to use as a verb is left as they have it. */
function joined(known: readonly Reading[], added: readonly Reading[] | undefined) {
  if (added === undefined || known.some(({ upos }) => upos === "VERB")) return known;
  return [...known, ...added];
}

function verbsOf(pack: LanguagePack): readonly string[] {
  const named = [...pack.tables.values()].flatMap((rows) => rows.flatMap(({ verb }) => verb ?? []));
  return [...new Set(named)].filter((verb) => /^\p{Ll}+$/u.test(verb)).sort();
}

/** The longest ending first: it says most. */
function byEnding(one: Row, other: Row): number {
  return (other.ending ?? "").length - (one.ending ?? "").length;
}

function made(form: string, { ending = "", infinitive = "" }: Row): readonly string[] {
  const lemma = applyScript(form, `${ending.length}|${infinitive}`);
  return lemma === undefined ? [] : [lemma];
}
