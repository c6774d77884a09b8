import { expect, test } from "vitest";
import { withAgreement } from "../../../../src/nlp/parse/agreement.ts";
import { sentenceOf } from "../frames/hand-made.ts";

function headOf(word: string, tree: string): string | undefined {
  const tokens = withAgreement(sentenceOf(tree).tokens);
  const token = tokens.find(({ text }) => text === word);
  return tokens[token?.head ?? -1]?.text;
}

test("an adjective that cannot be of a noun far away is of the noun before it", () => {
  expect(
    headOf(
      "français",
      `expulsion expulsion NOUN 0 root Gender=Fem|Number=Sing
       de de ADP 3 case
       diplomates diplomate NOUN 1 nmod Gender=Masc|Number=Plur
       français français ADJ 1 amod Gender=Masc|Number=Plur`,
    ),
  ).toBe("diplomates");
});

test("it stays where it agrees, or where the noun before it agrees no better", () => {
  const tree = (feats: string) => `ministre ministre NOUN 0 root Gender=Masc|Number=Sing
    des de ADP 3 case
    affaires affaire NOUN 1 nmod Gender=Fem|Number=Plur
    turc turc ADJ 1 amod ${feats}`;
  expect(headOf("turc", tree("Gender=Masc|Number=Sing"))).toBe("ministre");
  expect(headOf("turc", tree("Gender=Masc|Number=Plur"))).toBe("ministre");
});
