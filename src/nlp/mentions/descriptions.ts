import type { EntityType } from "../../document/mention.ts";
import { feature } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { SentenceNames } from "./find-sentence-names.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import type { OfficePhrase } from "./office-phrases.ts";
import { compilePhrases } from "./phrases.ts";
import { fold, type Surface } from "./surface.ts";

/** Words that take up a thing without naming it. */
export interface Reference {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: "description" | "pronoun";
  readonly type: EntityType;
  readonly plural: boolean;
  readonly rule: string;
}

/** Finds the descriptions and pronouns of a sentence. */
export type ReferenceFinder = (names: SentenceNames) => readonly Reference[];

/** Compiles the tables of descriptive nouns and pronouns. */
export function compileReferenceFinder(pack: LanguagePack, lexicon: NameLexicon): ReferenceFinder {
  const nouns = compilePhrases(
    (pack.tables.get("descriptions") ?? []).map((row) => [row.noun ?? "", row.type as EntityType]),
    { byLemma: true },
  );
  const pronouns = new Map(
    (pack.tables.get("pronouns") ?? []).map((row) => [fold(row.form ?? ""), row]),
  );
  return (sentence) => {
    const offices = officeReferences(sentence, lexicon);
    const taken = new Set([
      ...offices.flatMap(({ first, last }) => range(first, last)),
      ...sentence.names.flatMap(({ first, last }) => range(first, last)),
    ]);
    const { surface } = sentence;
    const others = surface.tokens.flatMap((token, at): Reference[] => {
      if (taken.has(at) || surface.words[at] === "") return [];
      const pronoun = pronouns.get(fold(token.text));
      if (pronoun !== undefined && (token.upos === "PRON" || token.upos === "DET")) {
        const plural = pronoun.number === "Plur";
        return [
          {
            first: at,
            last: at + 1,
            head: at,
            kind: "pronoun",
            type: "Person",
            plural,
            rule: `pronoun.${pronoun.kind}`,
          },
        ];
      }
      const hit = isDefinite(surface, at, lexicon) ? nouns(surface, at) : undefined;
      if (hit === undefined) return [];
      return [describe(surface, { first: at, last: hit.last, head: at, type: hit.value })];
    });
    return [...offices, ...others];
  };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

type Described = Pick<Reference, "first" | "last" | "head" | "type">;

function describe(surface: Surface, described: Described): Reference {
  const token = surface.tokens[described.head];
  const plural = token !== undefined && feature(token, "Number") === "Plur";
  return { ...described, kind: "description", plural, rule: "description.noun" };
}

/** « le président russe n'a pas foulé … »: an office without its holder's name beside it. */
function officeReferences({ surface, offices, names }: SentenceNames, lexicon: NameLexicon) {
  const starts = new Set(names.map(({ first }) => first));
  return offices
    .filter((office) => isDefinite(surface, office.first, lexicon))
    .filter((office) => !isNamed(surface, office, { starts, lexicon }))
    .map((office): Reference => {
      const { first, last, head, plural } = office;
      return {
        first,
        last,
        head,
        kind: "description",
        type: "Person",
        plural,
        rule: "description.office",
      };
    });
}

interface Followers {
  readonly starts: ReadonlySet<number>;
  readonly lexicon: NameLexicon;
}

/** Whether the holder's name follows at once or after a comma, titles passed over. */
function isNamed(
  surface: Surface,
  { last }: OfficePhrase,
  { starts, lexicon }: Followers,
): boolean {
  const after = surface.tokens[last]?.text === "," ? last + 1 : last;
  const first = surface.tokens[after]?.upos === "DET" ? after + 1 : after;
  const name = lexicon.titles(surface, first)?.last ?? after;
  return starts.has(name);
}

/** Whether a definite, demonstrative or possessive determiner opens the noun phrase. */
export function isDefinite(surface: Surface, at: number, lexicon: NameLexicon): boolean {
  let before = at - 1;
  while (surface.tokens[before]?.upos === "NUM" || surface.tokens[before]?.upos === "ADJ")
    before -= 1;
  const token = surface.tokens[before];
  if (token === undefined) return false;
  return DEFINITE.some((wordClass) => lexicon.isOf(wordClass, token));
}

const DEFINITE = ["definite", "demonstrative", "possessive"] as const;
