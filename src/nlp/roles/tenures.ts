import type { Document } from "../../document/document.ts";
import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { contextOf } from "../mentions/find-sentence-names.ts";
import { compileNameLexicon, type NameLexicon } from "../mentions/name-lexicon.ts";
import type { NameSpan } from "../mentions/name-span.ts";
import { findOffices } from "../mentions/office-phrases.ts";
import { surfaceOf } from "../mentions/surface.ts";
import { holdersOf } from "./holders.ts";
import { shareOwners } from "./joined-offices.ts";
import { nameAt, type OfficeFound, type TenureFound } from "./office-found.ts";

/** The offices of a document, and those whose holder is named beside them. */
export interface Offices {
  readonly offices: readonly OfficeFound[];
  readonly tenures: readonly TenureFound[];
}

/** Reads the offices of a document. */
export type OfficeReader = (doc: Document<ParsedToken>, mentions: readonly Mention[]) => Offices;

/** Compiles the tables about offices to a reader. */
export function compileOfficeReader(pack: LanguagePack): OfficeReader {
  const lexicon = compileNameLexicon(pack);
  return (doc, mentions) => {
    const offices = doc.sentences.flatMap((_, index) =>
      officesIn(
        doc,
        index,
        mentions.filter(({ sentence }) => sentence === index),
        lexicon,
      ),
    );
    const tenures = offices.flatMap((office) => holdersOf(office, offices));
    const read = tenures.map((tenure) => withAnchor(tenure, tenures));
    return { offices, tenures: read.map(withOwnerBehind).flatMap(perOwner) };
  };
}

/** « leurs homologues russe, X, et turc, Y »: the office meant is the one told last before. */
function withAnchor(tenure: TenureFound, all: readonly TenureFound[]): TenureFound {
  if (!tenure.phrase.isCounterpart) return tenure;
  const before = all.slice(0, all.indexOf(tenure));
  const anchor = before.findLast(({ phrase }) => !phrase.isCounterpart)?.phrase;
  if (anchor === undefined) return tenure;
  const { office, row } = anchor;
  const { gender: _, ...genderless } = row; // « son homologue » of a « cheffe » may be a man
  return { ...tenure, phrase: { ...tenure.phrase, office, row: genderless } };
}

/** « la juge X, de la Cour suprême », « les négociateurs X, pour le gouvernement, et Y, pour les Farc ». */
function withOwnerBehind(tenure: TenureFound): TenureFound {
  const { phrase, context, holder } = tenure;
  const { surface, lexicon } = context;
  const isOwned = [phrase.owner, phrase.nationality, phrase.ownerNoun].some(
    (each) => each !== undefined,
  );
  if (isOwned) return tenure;
  const hasComma = surface.tokens[holder.lastToken]?.text === ",";
  const at = hasComma ? holder.lastToken + 1 : holder.lastToken;
  const adposition = surface.tokens[at];
  const isGenitive = lexicon.isOf("genitive", adposition);
  const name = nameAt(tenure, surface.tokens[at + 1]?.upos === "DET" ? at + 2 : at + 1);
  const isOpened = isGenitive || (hasComma && lexicon.isOf("purpose", adposition));
  // « le roi Abdallah II de Jordanie »
  if (!isOpened || name?.type !== (hasComma ? "Organization" : "State")) return tenure;
  return { ...tenure, phrase: { ...phrase, owner: toSpan(name) } };
}

/** « l'émissaire de l'ONU et de la Ligue arabe, X »: one tenure for each. */
function perOwner(tenure: TenureFound): readonly TenureFound[] {
  const others = tenure.phrase.joinedOwners.map((owner) => ({
    ...tenure,
    phrase: { ...tenure.phrase, owner, joinedOwners: [] },
  }));
  return [tenure, ...others];
}

function officesIn(
  doc: Document<ParsedToken>,
  index: number,
  mentions: readonly Mention[],
  lexicon: NameLexicon,
): readonly OfficeFound[] {
  const sentence = doc.sentences[index];
  if (sentence === undefined) return [];
  const surface = surfaceOf(sentence, doc.article.text, index);
  const names = mentions.filter(({ kind }) => kind === "name").map(toSpan);
  const context = contextOf(surface, lexicon, names);
  return shareOwners(findOffices(context), surface).map((phrase) => ({
    phrase,
    context,
    mentions,
  }));
}

function toSpan(mention: Mention): NameSpan {
  const { firstToken, lastToken, type, rule } = mention;
  return { first: firstToken, last: lastToken, type, records: [], rule };
}
