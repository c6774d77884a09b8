import { expect, test } from "vitest";
import { compileClassWords } from "../../../../src/nlp/frames/class-words.ts";
import { handPack } from "./hand-made.ts";

const pack = handPack({
  "event-grammar": [
    { word: "ambassade", class: "mission" },
    { word: "consulat", class: "mission" },
  ],
});

test("a condition lists the words of the class that it names", () => {
  const spellOut = compileClassWords(pack, "/");
  expect(spellOut("object=@mission/bureau|place")).toBe("object=ambassade/consulat/bureau|place");
});

test("a text that names no class stays as it is", () => {
  expect(compileClassWords(pack, "|")("person-target")).toBe("person-target");
});
