import type { LanguagePack } from "../language/pack.ts";

/** A syntactic word inside a contraction: « le » of « du ». */
export interface ContractedWord {
  readonly text: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
}

/** A surface form that is, or may be, several words. */
export interface Contraction {
  /** Parts of speech joined by `+`, the class that the tagger chooses: `ADP+DET`. */
  readonly upos: string;
  /** Whether the form is never one word. */
  readonly isCertain: boolean;
  readonly words: readonly ContractedWord[];
}

/** Contractions by surface form in lower case. */
export type Contractions = ReadonlyMap<string, Contraction>;

/** Reads the contractions of a language from its table. */
export function compileContractions(pack: LanguagePack): Contractions {
  const rows = pack.tables.get("contractions") ?? [];
  return new Map(
    rows.map((row) => {
      const [words, lemmas, upos, feats] = [row.words, row.lemmas, row.upos, row.feats].map(
        (cell) => (cell ?? "").split(" "),
      );
      const parts = (words ?? []).map((text, index) => ({
        text,
        lemma: lemmas?.[index] ?? text,
        upos: upos?.[index] ?? "X",
        feats: (feats?.[index] ?? "_").replace(/^_$/, ""),
      }));
      const contraction = {
        upos: parts.map((part) => part.upos).join("+"),
        isCertain: row.certain === "yes",
        words: parts,
      };
      return [row.form ?? "", contraction];
    }),
  );
}
