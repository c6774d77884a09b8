import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import { foldName } from "../../language/normalise.ts";
import type { LanguagePack, Row } from "../../language/pack.ts";
import type { NameLexicon } from "../mentions/name-lexicon.ts";
import { fold } from "../mentions/surface.ts";
import type { Discourse } from "./discourse.ts";
import { compileImpersonal } from "./impersonal.ts";
import type { Stress } from "./tie-stressed.ts";

/** What the tables of a pack say about descriptions and pronouns. */
export interface ReferenceTables {
  readonly counts: ReadonlyMap<string, number>;
  readonly pronouns: ReadonlyMap<string, Row>;
  readonly latestNouns: ReadonlySet<string>;
  readonly pluralNouns: ReadonlySet<string>;
  /** Nouns that take up things only in the plural, told by an adjective too (« les deux voisins »). */
  readonly countedNouns: ReadonlySet<string>;
  /** Nouns that take up a state and a movement alike (« les deux camps »). */
  readonly sideNouns: ReadonlySet<string>;
  /** Nouns that take up the persons who signed first (« les deux signataires »). */
  readonly signerNouns: ReadonlySet<string>;
  /** Nouns that take up who received somebody (« son hôte »). */
  readonly hostNouns: ReadonlySet<string>;
  readonly topicNouns: ReadonlySet<string>;
  readonly nameNouns: ReadonlySet<string>;
  /** Nouns that take up a body of its own, no part of one (« l'organisation »). */
  readonly wholeNouns: ReadonlySet<string>;
  /** Nouns that open the names of parts of a body (« Assemblée », « Conseil »). */
  readonly partNouns: ReadonlySet<string>;
  /** « premier », « second » → 1, 2. */
  readonly ordinals: ReadonlyMap<string, number>;
  readonly isDefinite: (token: ParsedToken) => boolean;
  readonly isBetween: (token: ParsedToken) => boolean;
  readonly isForce: (token: ParsedToken | undefined) => boolean;
  readonly isReceiving: (token: ParsedToken | undefined) => boolean;
  readonly isImpersonal: (mention: Mention, discourse: Discourse) => boolean;
  readonly stress: Stress;
}

/** Compiles the tables about references. */
export function compileReferenceTables(pack: LanguagePack, lexicon: NameLexicon): ReferenceTables {
  const rows = (table: string) => pack.tables.get(table) ?? [];
  const nouns = rows("descriptions");
  return {
    counts: new Map(rows("count-words").map((row) => [row.word ?? "", Number(row.value)])),
    pronouns: new Map(rows("pronouns").map((row) => [fold(row.form ?? ""), row])),
    latestNouns: nounsThatTake(nouns, "latest", "shown"),
    pluralNouns: nounsThatTake(nouns, "plural"),
    countedNouns: nounsThatTake(nouns, "counted"),
    sideNouns: nounsThatTake(nouns, "sides", "signers"),
    signerNouns: nounsThatTake(nouns, "signers"),
    hostNouns: nounsThatTake(nouns, "host"),
    topicNouns: nounsThatTake(nouns, "topic"),
    ordinals: new Map(
      rows("ordinal-pronouns").map((row) => [fold(row.form ?? ""), Number(row.rank)]),
    ),
    nameNouns: nounsThatTake(nouns, "name"),
    wholeNouns: nounsThatTake(nouns, "whole"),
    partNouns: new Set(
      rows("word-classes").flatMap((row) =>
        row.class === "body-part" ? [foldName(row.word ?? "")] : [],
      ),
    ),
    isBetween: (token) => lexicon.isOf("between", token),
    isForce: (token) => lexicon.isOf("force", token),
    isReceiving: (token) => lexicon.isOf("receive", token),
    isDefinite: (token) => lexicon.isOf("definite", token),
    isImpersonal: compileImpersonal(lexicon),
    stress: compileStress(rows("pronouns"), lexicon),
  };
}

function compileStress(pronouns: readonly Row[], lexicon: NameLexicon): Stress {
  const stressed = pronouns.filter((row) => row.stressed === "yes");
  return {
    forms: new Set(stressed.map(({ form }) => fold(form ?? ""))),
    isToo: (token) => lexicon.isOf("too", token),
    isAsFor: (token) => lexicon.isOf("as-for", token),
  };
}

function nounsThatTake(rows: readonly Row[], ...what: readonly string[]): ReadonlySet<string> {
  const taking = rows.filter(({ takes }) => what.includes(takes ?? ""));
  return new Set(taking.map(({ noun }) => fold(noun ?? "")));
}
