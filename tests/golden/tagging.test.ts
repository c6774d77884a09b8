import { expect, test } from "vitest";
import { readLanguage } from "../../src/files/read-language.ts";
import { compileTagger } from "../../src/nlp/tag.ts";
import { compileTokeniser } from "../../src/nlp/tokenise.ts";

const pack = await readLanguage("fr");
const tokenise = compileTokeniser(pack);
const tag = compileTagger(pack);

function tagsOf(text: string): string {
  const doc = tag(tokenise({ id: "test", text, origin: "test" }));
  const words = doc.sentences.flatMap(({ tokens }) => tokens);
  return words.map(({ text: form, upos }) => `${form}/${upos}`).join(" ");
}

test.each([
  ["Xi Jinping s’entretient avec Macron à Pékin", "s’/PRON entretient/VERB avec/ADP Macron/PROPN"],
  ["La monarchie saoudite a convoqué l’ambassadeur.", "saoudite/ADJ a/AUX convoqué/VERB"],
  [
    "Les pourparlers en Arabie saoudite la semaine dernière ont échoué.",
    "Arabie/PROPN saoudite/ADJ la/DET semaine/NOUN",
  ],
  [
    "Le porte-parole du ministère turc, Öncu Keçeli, a parlé.",
    "de/ADP le/DET ministère/NOUN turc/ADJ ,/PUNCT Öncu/PROPN Keçeli/PROPN",
  ],
  [
    "La présidente, Ursula von der Leyen, est à Djeddah.",
    "Ursula/PROPN von/PROPN der/PROPN Leyen/PROPN",
  ],
  ["Des drones ont frappé des raffineries.", "Des/DET drones/NOUN ont/AUX frappé/VERB des/DET"],
  ["Le chef des armées revient du sommet.", "chef/NOUN de/ADP les/DET armées/NOUN"],
  ["« C’est fini », a annoncé mardi l’agence TASS.", "a/AUX annoncé/VERB mardi/NOUN l’/DET"],
  ["Rien n’est signé, indique-t-on à Kiev.", "indique/VERB -t-on/PRON à/ADP Kiev/PROPN"],
  ["SOMMET DE L’OTAN : LES ALLIÉS S’ENGAGENT", "LES/DET ALLIÉS/NOUN S’/PRON ENGAGENT/VERB"],
  ["USA et Chine signent un accord", "USA/PROPN et/CCONJ Chine/PROPN signent/VERB"],
  ["🇫🇷 UE : Macron attendu jeudi", "🇫🇷/PUNCT UE/PROPN"],
  ["Kallas fustige Moscou ; Rubio rabroue Bruxelles.", "fustige/VERB Moscou/PROPN"],
])("tags of « %s »", (text, expected) => {
  expect(tagsOf(text)).toContain(expected);
});

test.each([
  ["Nous poursuivrons les discussions.", "poursuivrons", "poursuivre"],
  ["Les combats se poursuivaient lundi.", "poursuivaient", "poursuivre"],
  ["Ils discuteraient de la trêve.", "discuteraient", "discuter"],
  ["Les Affaires étrangères ont démenti.", "étrangères", "étranger"],
  ["La diplomatie saoudienne se tait.", "saoudienne", "saoudien"],
  ["Ils se sont réunis à Istanbul.", "Istanbul", "Istanbul"],
  ["Elle a été reçue hier.", "reçue", "recevoir"],
])("lemma in « %s »: %s is of %s", (text, form, lemma) => {
  const doc = tag(tokenise({ id: "test", text, origin: "test" }));
  const word = doc.sentences[0]?.tokens.find((token) => token.text === form);
  expect(word?.lemma).toBe(lemma);
});

test("the voice of a participle follows its auxiliaries", () => {
  const feats = (text: string, form: string) =>
    tag(tokenise({ id: "test", text, origin: "test" })).sentences[0]?.tokens.find(
      (token) => token.text === form,
    )?.feats;
  expect(feats("Le ministre a été arrêté à Paris.", "arrêté")).toContain("Voice=Pass");
  expect(feats("Le ministre a reçu son homologue.", "reçu")).toContain("Voice=Act");
});

test("the words of a contraction share the place of its surface token", () => {
  const text = "L’avenir du traité";
  const [sentence] = tag(tokenise({ id: "test", text, origin: "test" })).sentences;
  const words = sentence?.tokens.filter(({ start, end }) => text.slice(start, end) === "du");
  expect(words?.map(({ text: form, contraction }) => [form, contraction])).toEqual([
    ["de", 2],
    ["le", 0],
  ]);
});
