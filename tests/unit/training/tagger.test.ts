import { expect, test } from "vitest";
import { type ConlluSentence, readConllu } from "../../../src/document/conllu.ts";
import { writeWeights } from "../../../src/language/weights.ts";
import { compileSentenceTagger } from "../../../src/nlp/tag-sentence.ts";
import { countForms, readingsOf } from "../../../src/training/tagger/form-counts.ts";
import { harmonise } from "../../../src/training/tagger/harmonise.ts";
import { jackknifeTags, withTagger } from "../../../src/training/tagger/jackknife.ts";
import { learnEndings } from "../../../src/training/tagger/learn-endings.ts";
import { learnedSentence } from "../../../src/training/tagger/tagger-sentence.ts";
import { trainTagger } from "../../../src/training/tagger/train-tagger.ts";
import { tablesPack } from "../nlp/tables-pack.ts";

/** Rows of form, lemma, part of speech and features; `du` opens a contraction of two words. */
function sentence(rows: readonly string[]): ConlluSentence {
  const lines = rows.map((row, index) => {
    const [form, lemma, upos, feats = "_"] = row.split(" ");
    return [index + 1, form, lemma, upos, "_", feats, "_", "_", "_", "_"].join("\t");
  });
  const opens = rows.findIndex((row) => row.startsWith("de ") || row.startsWith("De "));
  const range = `${opens + 1}-${opens + 2}\tdu\t_\t_\t_\t_\t_\t_\t_\t_`;
  if (opens >= 0) lines.splice(opens, 0, range);
  return readConllu(`${lines.join("\n")}\n`)[0] as ConlluSentence; // one block gives one sentence
}

const VISIT = sentence([
  "Le le DET PronType=Art",
  "chef chef NOUN Gender=Masc|Number=Sing",
  "de de ADP",
  "le le DET Definite=Def|Gender=Masc|Number=Sing|PronType=Art",
  "Quai quai PROPN",
  "arrive arriver VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
]);
const OIL = sentence([
  "Elle lui PRON",
  "vend vendre VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
  "du un DET Definite=Ind|Gender=Masc|Number=Sing|PronType=Art",
  "pétrole pétrole NOUN Gender=Masc|Number=Sing",
]);
const train = [VISIT, OIL, VISIT, OIL].map((tree) => ({ treebank: "gsd", sentence: tree }));
const pack = await tablesPack();
const lesson = { train, withheld: [], forms: [], pack, seed: 1 };

test("a tagger learns when « du » is one word and when it is two", () => {
  const tag = compileSentenceTagger(withTagger(pack, trainTagger(lesson)));
  const words = (text: string) => tag(text.split(" ").map((form) => ({ text: form })));
  expect(words("Elle vend du pétrole").map(({ upos }) => upos)).toEqual([
    "PRON",
    "VERB",
    "DET",
    "NOUN",
  ]);
  const split = words("Le chef du Quai arrive");
  expect(split.map(({ text }) => text)).toEqual(["Le", "chef", "de", "le", "Quai", "arrive"]);
  expect(split.map(({ contraction }) => contraction)[2]).toBe(2);
});

test("the same lesson gives the same bytes, another seed others", () => {
  const bytes = writeWeights(trainTagger(lesson));
  expect(writeWeights(trainTagger(lesson))).toEqual(bytes);
});

test("jackknifed tags have one entry for each word of each sentence", () => {
  const tags = jackknifeTags(lesson, 2);
  expect(tags.map((words) => words.length)).toEqual([6, 4, 6, 4]);
});

test("a form that only a test set holds is taken off the list of forms", () => {
  const listed = [learnedSentence("gsd", VISIT)];
  const list = [
    { form: "arrive", lemma: "arriver", upos: "VERB", feats: "", count: 1 },
    { form: "chef", lemma: "chef", upos: "NOUN", feats: "", count: 3 },
  ];
  const counts = countForms({ list, listed, sentences: [] });
  expect(counts.has("arrive")).toBe(false);
  expect([...(counts.get("chef")?.values() ?? [])]).toEqual([2]);
});

test("an unmarked past participle becomes active where the model treebank marks voice", () => {
  const model = sentence([
    "dit dire VERB Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part|Voice=Act",
  ]);
  const other = sentence(["vu voir VERB Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"]);
  const learned = [learnedSentence("gsd", model), learnedSentence("sequoia", other)];
  const [, adapted] = harmonise(learned, "gsd");
  expect(adapted?.tokens[0]?.words[0]?.feats).toContain("Voice=Act");
});

test("an ending is kept only where it says more than a shorter one", () => {
  const entry = (form: string, script: string) => ({
    form,
    readings: [{ upos: "ADJ", feats: "", script, weight: 2 }],
  });
  const endings = learnEndings([
    entry("russes", "1|"),
    entry("turques", "1|"),
    entry("italienne", "2|"),
    entry("iranienne", "2|"),
    entry("syrienne", "2|"),
  ]);
  expect(endings["ADJ s"]).toBe("1|");
  expect(endings["ADJ es"]).toBeUndefined();
  expect(endings["ADJ "]).toBe("2|");
});

test("readings are ranked by frequency, counts rounded to logarithms", () => {
  const ranked = readingsOf(
    new Map([
      ["VERB\tTense=Pres\t0|r", 1],
      ["NOUN\tNumber=Sing\t0|", 7],
    ]),
  );
  expect(ranked.map(({ upos, weight }) => [upos, weight])).toEqual([
    ["NOUN", 6],
    ["VERB", 2],
  ]);
});
