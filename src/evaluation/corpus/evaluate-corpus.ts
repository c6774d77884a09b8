import type { Analysis } from "../../document/analysis.ts";
import { assembleKnowledge } from "../../knowledge/assemble.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { scoreAcross } from "./across.ts";
import { type ArticleScore, evaluateArticle } from "./evaluate-article.ts";
import type { Gold } from "./gold.ts";
import { type Figure, listErrors, summarise } from "./summary.ts";

/** An analysed article and its gold file. */
export interface Judged {
  readonly analysis: Analysis;
  readonly gold: Gold;
}

/** The scores of a corpus: figures, and every miss and false hit. */
export interface CorpusScore {
  readonly figures: readonly Figure[];
  readonly articles: readonly ReturnType<typeof listErrors>[];
}

/** Scores one graph per article, and one graph of them all for what is told across articles. */
export function evaluateCorpus(judged: readonly Judged[], pack: LanguagePack): CorpusScore {
  const determiners = new Set(
    (pack.tables.get("determiners") ?? []).flatMap(({ form }) => form ?? []),
  );
  const scores: readonly ArticleScore[] = judged.map(({ analysis, gold }) =>
    evaluateArticle(assembleKnowledge([analysis], pack), gold, determiners),
  );
  const whole = assembleKnowledge(
    judged.map(({ analysis }) => analysis),
    pack,
  );
  return {
    figures: summarise(scores, scoreAcross(scores, whole)),
    articles: scores.map(listErrors),
  };
}
