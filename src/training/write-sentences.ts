import type { ConlluRange, ConlluSentence, ConlluWord } from "../document/conllu.ts";

/** Writes treebank sentences as CoNLL-U again, each with its own words, ranges and comments. */
export function writeSentences(sentences: readonly ConlluSentence[]): string {
  return sentences.map(writeSentence).join("");
}

function writeSentence({ comments, words, ranges }: ConlluSentence): string {
  const lines = comments.map((comment) => `# ${comment}`);
  for (const [index, word] of words.entries()) {
    const range = ranges.find(({ first }) => first === index);
    if (range) lines.push(rangeLine(range));
    lines.push(wordLine(word, index));
  }
  return `${lines.join("\n")}\n\n`;
}

function rangeLine({ first, last, form, misc }: ConlluRange): string {
  return [`${first + 1}-${last}`, form, ...Array(7).fill("_"), misc || "_"].join("\t");
}

function wordLine(word: ConlluWord, index: number): string {
  const { form, lemma, upos, xpos, feats, head, deprel, misc } = word;
  const cells = [form, lemma, upos, xpos, feats, head + 1, deprel, "", misc];
  return [index + 1, ...cells.map((cell) => (cell === "" ? "_" : cell))].join("\t");
}
