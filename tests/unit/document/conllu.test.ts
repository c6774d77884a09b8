import { describe, expect, test } from "vitest";
import { commentValue, miscValue, readConllu, writeConllu } from "../../../src/document/conllu.ts";
import type { Document } from "../../../src/document/document.ts";
import type { ParsedToken } from "../../../src/document/token.ts";

const SOURCE = [
  "# sent_id = 1",
  "# text = Il parle du sommet.",
  "1\tIl\til\tPRON\t_\tNumber=Sing\t2\tnsubj\t_\t_",
  "2\tparle\tparler\tVERB\t_\t_\t0\troot\t_\t_",
  "3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_",
  "3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_",
  "4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_",
  "5\tsommet\tsommet\tNOUN\t_\t_\t2\tobl:arg\t_\tSpaceAfter=No",
  "5.1\tparle\tparler\tVERB\t_\t_\t_\t_\t2:conj\t_",
  "6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_",
  "",
].join("\n");

describe("readConllu", () => {
  const [sentence] = readConllu(SOURCE);

  test("keeps comments, ranges and MISC, and leaves empty nodes out", () => {
    expect(sentence?.words.map((word) => word.form)).toEqual([
      "Il",
      "parle",
      "de",
      "le",
      "sommet",
      ".",
    ]);
    expect(sentence?.ranges).toEqual([{ first: 2, last: 4, form: "du", misc: "" }]);
    expect(sentence && commentValue(sentence, "text")).toBe("Il parle du sommet.");
    expect(miscValue(sentence?.words[4]?.misc ?? "", "SpaceAfter")).toBe("No");
  });

  test("counts heads from 0 and gives the root -1", () => {
    expect(sentence?.words.map((word) => word.head)).toEqual([1, -1, 4, 4, 1, 1]);
  });

  test("reads several sentences and none from an empty text", () => {
    expect(readConllu(`${SOURCE}\n${SOURCE}\n\n`)).toHaveLength(2);
    expect(readConllu("\n\n")).toEqual([]);
  });
});

describe("writeConllu", () => {
  const word = (
    text: string,
    span: readonly [number, number],
    rest: Partial<ParsedToken>,
  ): ParsedToken => ({
    text,
    start: span[0],
    end: span[1],
    lemma: text.toLowerCase(),
    upos: "X",
    feats: "",
    head: 1,
    deprel: "dep",
    ...rest,
  });
  const doc: Document<ParsedToken> = {
    article: { id: "9f2c", text: "Il parle du sommet.", origin: "test" },
    sentences: [
      {
        start: 0,
        end: 19,
        tokens: [
          word("Il", [0, 2], { deprel: "nsubj", feats: "Number=Sing" }),
          word("parle", [3, 8], { head: -1, deprel: "root" }),
          word("de", [9, 11], { head: 4, deprel: "case", contraction: 2 }),
          word("le", [9, 11], { head: 4, deprel: "det" }),
          word("sommet", [12, 18], { deprel: "obl:arg" }),
          word(".", [18, 19], { deprel: "punct" }),
        ],
      },
    ],
  };

  test("writes contractions as ranges, gluing and offsets in MISC", () => {
    expect(writeConllu(doc)).toBe(
      [
        "# sent_id = 9f2c-1",
        "# text = Il parle du sommet.",
        "1\tIl\til\tX\t_\tNumber=Sing\t2\tnsubj\t_\tstart=0|end=2",
        "2\tparle\tparle\tX\t_\t_\t0\troot\t_\tstart=3|end=8",
        "3-4\tdu\t_\t_\t_\t_\t_\t_\t_\tstart=9|end=11",
        "3\tde\tde\tX\t_\t_\t5\tcase\t_\t_",
        "4\tle\tle\tX\t_\t_\t5\tdet\t_\t_",
        "5\tsommet\tsommet\tX\t_\t_\t2\tobl:arg\t_\tSpaceAfter=No|start=12|end=18",
        "6\t.\t.\tX\t_\t_\t2\tpunct\t_\tstart=18|end=19",
        "",
        "",
      ].join("\n"),
    );
  });

  test("can be read again", () => {
    const [sentence] = readConllu(writeConllu(doc));
    expect(sentence?.words.map((each) => each.head)).toEqual([1, -1, 4, 4, 1, 1]);
    expect(sentence?.ranges[0]?.form).toBe("du");
  });
});
