import type { Document } from "../../document/document.ts";
import type { Span } from "../../document/span.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { findSentenceNames } from "./find-sentence-names.ts";
import { compileEvidence } from "./name-evidence.ts";
import { compileNameLexicon } from "./name-lexicon.ts";
import { readNameRules } from "./name-rules.ts";
import { surfaceOf } from "./surface.ts";

/** A name and the ids of the rules that speak for or against a class of it. */
export interface ExplainedName extends Span {
  readonly rules: readonly string[];
}

/** Compiles a function that tells which rules about names apply to each name of a document. */
export function compileNameExplainer(
  pack: LanguagePack,
): (doc: Document<ParsedToken>) => readonly ExplainedName[] {
  const lexicon = compileNameLexicon(pack);
  const rules = readNameRules(pack).map((rule) => ({ rule, test: compileEvidence(rule, lexicon) }));
  return (doc) =>
    doc.sentences.flatMap((sentence, index) => {
      const surface = surfaceOf(sentence, doc.article.text, index);
      const { names, offices } = findSentenceNames(surface, lexicon, doc.article.text);
      return names.map((span) => ({
        start: surface.tokens[span.first]?.start ?? 0,
        end: surface.tokens[span.last - 1]?.end ?? 0,
        rules: rules
          .filter(({ test }) => test({ span, surface, offices }))
          .map(({ rule }) => rule.id),
      }));
    });
}
