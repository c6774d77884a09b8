import { describe, expect, test } from "vitest";
import { compileMarks } from "../../../../src/nlp/quotations/scan-marks.ts";
import { speechPack } from "./quote-pack.ts";

const scan = compileMarks(await speechPack());

const wordsOf = (text: string) => scan(text).map(({ start, end }) => text.slice(start, end));

describe("compileMarks", () => {
  test.each([
    ["Il a dit « oui ».", ["oui"]],
    ["Il a dit “oui”.", ["oui"]],
    ['Il a dit "oui" et "non".', ["oui", "non"]],
    ["L'« ami » d'hier", ["ami"]],
    ["Il parle de l’« ami » : “d’hier”.", ["ami", "d’hier"]],
    ["« A », dit-il, « B ».", ["A", "B"]],
    ['Un écran de 24" de large', []],
  ])("%s", (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test("keeps quotations inside quotations, one level down", () => {
    const text = "« Il m'a dit “non” », a raconté Paul.";
    expect(scan(text).map((span) => [text.slice(span.start, span.end), span.depth])).toEqual([
      ["Il m'a dit “non”", 0],
      ["non", 1],
    ]);
  });

  test("ends an unclosed quotation with its paragraph", () => {
    const text = "Il a dit : « Nous partons.\nLa séance est levée.";
    expect(wordsOf(text)).toEqual(["Nous partons."]);
    expect(scan(text)[0]?.isClosed).toBe(false);
  });

  test("ends an unclosed quotation before the next one", () => {
    const text = "« Nous partons, a dit Paul. « Nous restons », a dit Anne.";
    expect(wordsOf(text)).toEqual(["Nous partons, a dit Paul.", "Nous restons"]);
    expect(scan(text).map((span) => span.depth)).toEqual([0, 0]);
  });

  test("goes on with a quotation that the next paragraph opens again by its closing mark", () => {
    const text = "« Nous partons.\n» Nous reviendrons », a dit Paul.";
    expect(wordsOf(text)).toEqual(["Nous partons.", "Nous reviendrons"]);
  });
});
