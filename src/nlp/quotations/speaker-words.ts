import type { LanguagePack } from "../../language/pack.ts";

/** Words by which a text names who speaks without a name. */
export interface SpeakerWords {
  readonly pronouns: ReadonlySet<string>;
  /** Nouns that speak for what is named beside them, with how they do. */
  readonly voices: ReadonlyMap<string, string>;
  /** Nouns of an office or a function (« le chancelier »). */
  readonly offices: ReadonlySet<string>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly impersonal: ReadonlySet<string>;
  /** Pronouns of place (« y »). */
  readonly there: ReadonlySet<string>;
  /** Nouns of those who speak without a name (« une source »). */
  readonly sources: ReadonlySet<string>;
  /** Nouns of bodies, texts and media, which name no person (« le parquet », « le communiqué »). */
  readonly things: ReadonlySet<string>;
}

/** Reads the words that name speakers from the tables of a pack. */
export function readSpeakerWords(pack: LanguagePack): SpeakerWords {
  const rows = (name: string) => pack.tables.get(name) ?? [];
  const forms = (name: string) => new Set(rows(name).map((row) => row.form ?? ""));
  const wordsOf = (name: string) =>
    new Set(
      rows("event-grammar")
        .filter((row) => row.class === name)
        .map((row) => row.word ?? ""),
    );
  const groups = rows("delegates").filter((row) => row.kind === "group");
  return {
    pronouns: new Set(
      rows("pronouns")
        .filter((row) => row.kind !== "possessive")
        .map((row) => row.form ?? ""),
    ),
    voices: new Map([
      ...groups.map((row) => [row.lemma ?? "", "voice"] as const),
      ...rows("speech-nouns").map((row) => [row.lemma ?? "", row.kind ?? ""] as const),
    ]),
    offices: new Set(rows("office-nouns").map((row) => row.noun ?? "")),
    ordinals: new Map(
      rows("ordinal-pronouns").map((row) => [row.form ?? "", Number(row.rank)] as const),
    ),
    impersonal: forms("impersonal-pronouns"),
    there: wordsOf("place-pronoun"),
    sources: wordsOf("anonymous"),
    things: nounsOfThings(pack),
  };
}

/** The first words of the nouns by which the tables name anything but a person. */
function nounsOfThings(pack: LanguagePack): ReadonlySet<string> {
  const rows = (name: string) => pack.tables.get(name) ?? [];
  const nouns = [
    ...rows("organisation-nouns").map(({ noun }) => noun),
    ...rows("institutions").map(({ noun }) => noun),
    // « son hôte » is who received, and else nobody.
    ...rows("descriptions").flatMap(({ noun, type, takes }) =>
      type === "Person" && takes !== "host" ? [] : noun,
    ),
    ...rows("speech-nouns").flatMap(({ lemma, kind }) => (kind === "voice" ? [] : lemma)),
    ...rows("quote-terms").map(({ form }) => form),
  ];
  return new Set(nouns.map((noun) => noun?.split(" ")[0] ?? ""));
}
