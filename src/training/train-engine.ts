import type { LanguagePack } from "../language/pack.ts";
import type { Weights } from "../language/weights.ts";
import { readParserModel } from "../nlp/parse/model.ts";
import type { WordTags } from "../nlp/tag-sentence.ts";
import { composeSentences, type Moulds } from "./parser/compose.ts";
import type { LabelledSentence } from "./parser/labelled-sentence.ts";
import { taggedTree } from "./parser/tagged-trees.ts";
import { teach } from "./parser/teachers.ts";
import { PARSER_SETTINGS, type ParserSettings, trainParser } from "./parser/train-parser.ts";
import { createRandom } from "./random.ts";
import { jackknifeTags, withTagger } from "./tagger/jackknife.ts";
import { TAGGER_SETTINGS, type TaggerLesson, trainTagger } from "./tagger/train-tagger.ts";
import type { TreebankSentence } from "./treebanks.ts";
import { tagTexts } from "./unparsed.ts";

/** What the stages about words are learnt from. */
export interface EngineLesson extends TaggerLesson {
  /** What the tagger that ships learns from: the sentences kept for tuning too. */
  readonly words: Pick<TaggerLesson, "train" | "withheld">;
  /** Own sentences of news, among `train` too; the parser sees each several times. */
  readonly news: readonly TreebankSentence[];
  /** Moulds of further sentences that news writes. */
  readonly moulds: Moulds;
  /** Texts that no one has parsed: teachers do, and the parser learns from them. */
  readonly texts: readonly string[];
}

/** The weights of the stages about words. */
export interface EngineWeights {
  readonly tagger: Weights;
  readonly parser: Weights;
}

/** How often the own sentences stand beside each sentence of the treebanks. */
const NEWS_REPEATS = 4;
const FOLDS = 6;
/** How many sentences are composed from moulds. */
const COMPOSED = 2400;

/**
 * Teachers are wider than the parser that ships; their opinions are averaged. A second one would
 * help a little and take a third of the time of everything.
 */
const TEACHERS: readonly ParserSettings[] = [
  { ...PARSER_SETTINGS, shape: { cells: 160, arcWidth: 128, labelWidth: 96 }, seed: 1 },
];

/** How much a sentence parsed by teachers counts beside one parsed by people. */
const TAUGHT_WEIGHT = 1;

const TEACHER_FLOATS = 8_000_000;

/** Learns tagger and parser from nothing; the same lesson gives the same bytes. */
export function trainEngine(lesson: EngineLesson): EngineWeights {
  const report = lesson.report ?? (() => undefined);
  report("tagger");
  const tagger = trainTagger({ ...lesson, ...lesson.words, starts: TAGGER_SETTINGS.starts });
  report("tags for the parser to learn from");
  const sentences = parserSentences(lesson, jackknifeTags(lesson, FOLDS));
  const pack = withTagger(lesson.pack, tagger);
  const taught = lesson.texts.length === 0 ? [] : taughtSentences(lesson, { sentences, pack });
  report(`parser: ${sentences.length} sentences, and ${taught.length} parsed by teachers`);
  const settings = { ...PARSER_SETTINGS, seed: lesson.seed };
  return { tagger, parser: trainParser([...sentences, ...taught], settings, epochReport(report)) };
}

/** What the parser learns from: treebanks, own news several times, and composed sentences. */
export function parserSentences(
  lesson: Pick<EngineLesson, "train" | "news" | "moulds" | "seed">,
  tags: readonly (readonly WordTags[])[],
): readonly LabelledSentence[] {
  const news = new Set(lesson.news);
  const trees = lesson.train.flatMap((source, index) =>
    repeat(taggedTree(source, tags[index] ?? []), news.has(source) ? NEWS_REPEATS : 1),
  );
  const moulded = trees.filter(({ treebank }) => treebank === PARSER_SETTINGS.readAs);
  const random = createRandom(lesson.seed);
  return [...trees, ...composeSentences(moulded, lesson.moulds, { count: COMPOSED, random })];
}

function repeat<T>(item: T, times: number): readonly T[] {
  return Array.from({ length: times }, () => item);
}

/** Trains the teachers and has them parse the texts. */
function taughtSentences(
  lesson: EngineLesson,
  {
    sentences,
    pack,
  }: { readonly sentences: readonly LabelledSentence[]; readonly pack: LanguagePack },
): readonly LabelledSentence[] {
  const report = lesson.report ?? (() => undefined);
  const models = TEACHERS.map((settings, index) => {
    report(`teacher ${index + 1} of ${TEACHERS.length}`);
    const weights = trainParser(sentences, settings, epochReport(report));
    const models = new Map([...pack.models, ["parser", weights] as const]);
    return readParserModel({ ...pack, models }, TEACHER_FLOATS);
  });
  return teach(models, tagTexts(lesson.texts, pack, PARSER_SETTINGS.readAs), TAUGHT_WEIGHT);
}

function epochReport(report: (line: string) => void) {
  return ({ epoch, loss }: { readonly epoch: number; readonly loss: number }) =>
    report(`  epoch ${epoch}, loss ${loss.toFixed(4)}`);
}
