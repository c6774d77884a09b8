import { expect, test } from "vitest";
import { compileOffsets, contextSentences, cutPassage } from "../../../src/view/passage.ts";

const TEXT =
  "🇫🇷 Paris se tait. M. Barrot a rencontré mardi son homologue à Genève. Berlin approuve.";

test("code points become UTF-16 offsets, beyond flags too", () => {
  const offset = compileOffsets(TEXT);
  const points = [...TEXT];
  const start = points.indexOf("P");
  expect(TEXT.slice(offset(start), offset(start + 5))).toBe("Paris");
  expect(offset(points.length)).toBe(TEXT.length);
});

test("a passage is the sentence around its marks, which count from its start", () => {
  const start = TEXT.indexOf("mardi");
  const passage = cutPassage(TEXT, contextSentences(TEXT, "fr"), [{ start, end: start + 5 }]);
  expect(passage.text).toBe("M. Barrot a rencontré mardi son homologue à Genève.");
  const [mark] = passage.marks;
  expect(passage.text.slice(mark?.start, mark?.end)).toBe("mardi");
});

test("a passage without end is cut around its marks", () => {
  const endless = `${"très ".repeat(4000)}loin`;
  const start = endless.length - 4;
  const passage = cutPassage(endless, contextSentences(endless, "fr"), [{ start, end: start + 4 }]);
  expect(passage.text.length).toBeLessThan(1000);
  expect(passage.text.endsWith("loin")).toBe(true);
});
