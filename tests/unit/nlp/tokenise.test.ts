import { expect, test } from "vitest";
import { compileTokeniser } from "../../../src/nlp/tokenise.ts";
import { tablesPack } from "./tables-pack.ts";

const tokenise = compileTokeniser(await tablesPack());

function sentencesOf(text: string): readonly (readonly string[])[] {
  const doc = tokenise({ id: "test", text, origin: "test" });
  return doc.sentences.map(({ tokens }) => tokens.map((token) => token.text));
}

test.each([
  ["L'ambassadeur arrive.", "L' ambassadeur arrive ."],
  ["L’ambassadeur d’Iran n’arrive pas", "L’ ambassadeur d’ Iran n’ arrive pas"],
  ["lorsqu'il a dit jusqu'où", "lorsqu' il a dit jusqu' où"],
  ["d’« autres » discussions", "d’ « autres » discussions"],
  ["Y a-t-il un accord ?", "Y a -t-il un accord ?"],
  ["indique-t-on de source sûre", "indique -t-on de source sûre"],
  ["Qu’est-ce que c’est ?", "Qu’ est -ce que c’ est ?"],
  ["Est-il prêt ? Peut-on partir ?", "Est -il prêt ?|Peut -on partir ?"],
  ["Dites-le-moi", "Dites -le -moi"],
  ["ce jour-là, ces temps-ci", "ce jour -là , ces temps -ci"],
  ["celui-ci, celle-là, au-delà", "celui-ci , celle-là , au-delà"],
  ["leur rendez-vous, aujourd’hui", "leur rendez-vous , aujourd’hui"],
  ["quelqu’un, c’est-à-dire l’on", "quelqu’un , c’est-à-dire l’on"],
  ["les États‑Unis et le vice-ministre", "les États‑Unis et le vice-ministre"],
  ["avec Kim Jong-il et Ban Ki-moon", "avec Kim Jong-il et Ban Ki-moon"],
  ["au garde-à-vous", "au garde-à-vous"],
  ["à N’Djamena, M. M’Bow et O’Brien", "à N’Djamena , M. M’Bow et O’Brien"],
  ["la Côte d’Ivoire et le Val-d’Oise", "la Côte d’ Ivoire et le Val-d’Oise"],
  ["l’O.N.U. et l’A.I.E.A. ont signé", "l’ O.N.U. et l’ A.I.E.A. ont signé"],
  ["J.-C. Juncker et J. F. Kennedy", "J.-C. Juncker et J. F. Kennedy"],
  ["M.Houdré, de l'U.E. et du R.I.Ma", "M. Houdré , de l' U.E. et du R.I.Ma"],
  ["le 1er juin à 12 h 30", "le 1er juin à 12 h 30"],
  ["à 20h30, sur 160km", "à 20 h 30 , sur 160 km"],
  ["3 % de 2,5 milliards", "3 % de 2,5 milliards"],
  ["le 12/05/2022, n° 3", "le 12/05/2022 , n° 3"],
  ["et/ou en km/h", "et / ou en km / h"],
  ["Voir https://www.un.org/fr/a?b=c.", "Voir https://www.un.org/fr/a?b=c ."],
  ["Écrire à presse@elysee.fr, ou @Elysee", "Écrire à presse@elysee.fr , ou @Elysee"],
  ["Bravo 🇫🇷 👍🏽 !", "Bravo 🇫🇷 👍🏽 !"],
  ["Bon… enfin... voilà", "Bon … enfin ... voilà"],
  ["– Oui, dit-il – mais non", "– Oui , dit -il – mais non"],
  ["le G20, la F-16 et l’A380", "le G20 , la F-16 et l’ A380"],
  ["les élu(e)s de l’Assemblée", "les élu(e)s de l’ Assemblée"],
])("tokenise %j", (text, expected) => {
  const found = sentencesOf(text).map((tokens) => tokens.join(" "));
  expect(found.join("|")).toBe(expected);
});

test("a number keeps the spaces between its thousands", () => {
  expect(sentencesOf("1 200,5 euros, 3\u202f000 soldats")[0]).toEqual([
    "1 200,5",
    "euros",
    ",",
    "3\u202f000",
    "soldats",
  ]);
});

test.each([
  ["M. Macron reçoit Mme. Meloni. Il part.", 2],
  ["Le prix est de 3 euros, etc. Ensuite il partit.", 2],
  ["Il aime les pommes, etc. et les poires.", 1],
  ["« Nous irons. Nous verrons », a-t-il dit.", 2],
  ["« Quoi ? » demande-t-il.", 1],
  ["« C’est fini. » Il part.", 2],
  ['"C’est fini." Il part.', 2],
  ["Un siège à l’O.N.U. Il y tient.", 2],
  ["Le discours de G. W. Bush a plu.", 1],
  ["Un titre sans point\nLa suite du texte.", 2],
  ["Un titre\r\n\r\nLa suite.\u2028Encore.", 3],
  ["1. Le sommet. 2. La suite.", 2],
  ["Il dit [...] Puis rien.", 2],
  ["Une phrase de trop ! »", 1],
  ["Le traité fut signé en 1963. 60 ans plus tard, il tient.", 2],
])("%j has %i sentences", (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

test("offsets count UTF-16 units of the text as received", () => {
  const text = "\u00a0« L’Iran\u202f» 🇫🇷 :\n\n  d’accord.";
  const { sentences } = tokenise({ id: "test", text, origin: "test" });
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(
    tokens.map((token) => token.text),
  );
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    "« L’Iran\u202f» 🇫🇷 :",
    "d’accord.",
  ]);
});

test("an empty text has no sentence", () => {
  expect(sentencesOf("")).toEqual([]);
  expect(sentencesOf(" \n\u00a0\n")).toEqual([]);
});
