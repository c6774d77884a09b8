import { beforeAll, expect, test } from "vitest";
import { makeArticle } from "../../src/document/article.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import type { LanguagePack } from "../../src/language/pack.ts";
import { analyse } from "../../src/nlp/engine.ts";

let pack: LanguagePack;

beforeAll(async () => {
  pack = await readLanguage("fr");
});

/** « Speaker: place, date » of every statement of a text published on a Thursday. */
function statementsOf(text: string): readonly string[] {
  const article = makeArticle(text, { origin: "test", date: "2024-05-16", title: "Actualité" });
  const { episodes, chains } = analyse(article, pack);
  const nameOf = (chain: number | undefined) => chains[chain ?? -1]?.name ?? "-";
  return episodes.flatMap(({ summary: { participants, place, date } }) =>
    participants
      .filter(({ role }) => role === "speaker" || role === "agent")
      .map(({ chain }) => `${nameOf(chain)}: ${nameOf(place?.chain)}, ${date?.edtf ?? "-"}`),
  );
}

const MEETING =
  "Le président ghanéen Nana Akufo-Addo a reçu lundi à Accra son homologue togolais, Faure Gnassingbé. ";

test.each([
  // Whoever took part, quoted right behind or farther on.
  [
    `${MEETING}« Rien ne nous sépare », a dit Nana Akufo-Addo.`,
    "Nana Akufo-Addo: Accra, 2024-05-13",
  ],
  [
    `${MEETING}\n\nLe port est vide.\n\n« Tout commence », a lancé Faure Gnassingbé.`,
    "Faure Gnassingbé: Accra, 2024-05-13",
  ],
  // An answer to words that were said there.
  [
    `${MEETING}« Rien ne nous sépare », a dit Nana Akufo-Addo. « Nous verrons », a nuancé la ministre Aïcha Bello.`,
    "Aïcha Bello: Accra, 2024-05-13",
  ],
  // Said to those who stand there.
  [
    "L'OTAN s'est réunie mardi à La Haye. Le Premier ministre islandais Bjarni Benediktsson y a plaidé pour la paix.",
    "Bjarni Benediktsson: La Haye, 2024-05-14",
  ],
  // The sentence that brings the speaker on tells the day.
  [
    "Il était deux heures du matin, mardi, quand Nasser Bourita est sorti de la salle. « Tout est perdu », a-t-il soufflé.",
    "Nasser Bourita: -, 2024-05-14",
  ],
  // The time stands with the verb that the words carry out, or with the verbs that tell they were said.
  [
    "« Rien n'est joué », a voulu croire mardi matin Elina Valtonen.",
    "Elina Valtonen: -, 2024-05-14",
  ],
  [
    "Mardi, lors d'un discours télévisé prononcé à Sousse, Kaïs Saïed a franchi un nouveau cap.",
    "Kaïs Saïed: Sousse, 2024-05-14",
  ],
  // The chief of a body right behind what the body did.
  [
    "Les ministres de l'Union africaine se sont réunis lundi à Lusaka. « Nous sommes unis », a déclaré le président de l'Union africaine, Macky Sall.",
    "Macky Sall: Lusaka, 2024-05-13",
  ],
  // What the speaker did at the place, what the words were said by.
  [
    "Elina Valtonen a plaidé la même cause à Ottawa, où elle a rencontré mardi Mélanie Joly.",
    "Elina Valtonen: Ottawa, 2024-05-14",
  ],
  [
    "Tobias Billström avait surpris lundi soir en assurant que Stockholm partirait.",
    "Tobias Billström: -, 2024-05-13",
  ],
  [
    "« Rien ne change », dit Elina Valtonen, interrogée mardi par la radio publique.",
    "Elina Valtonen: -, 2024-05-14",
  ],
])("words are said in a scene: %s → %s", (text, expected) => {
  expect(statementsOf(text)).toContain(expected);
});

test.each([
  // On the air, in writing, as a position held, by a state.
  [`${MEETING}« Rien ne nous sépare », a dit Faure Gnassingbé sur CNN.`, "Faure Gnassingbé: -, -"],
  [`${MEETING}« Rien ne nous sépare », a écrit Faure Gnassingbé.`, "Faure Gnassingbé: -, -"],
  [`${MEETING}Faure Gnassingbé exige un « geste ».`, "Faure Gnassingbé: -, -"],
  [`${MEETING}Le Nigeria a jugé la visite « utile ».`, "Nigeria: -, -"],
  // Others stand for the state, told farther off.
  [
    `${MEETING}\n\n« Tout change », a dit le ministre ghanéen du Commerce, Kwesi Amoah.`,
    "Kwesi Amoah: -, -",
  ],
  // Told without his words, farther on.
  [
    `${MEETING}\n\nLe port est vide.\n\nFaure Gnassingbé a promis que l'aéroport rouvrirait.`,
    "Faure Gnassingbé: -, -",
  ],
  // Told on a journey elsewhere.
  [
    `${MEETING}S'adressant aux journalistes lors d'une visite au Kenya, le ministre ghanéen Kwesi Amoah a déclaré que rien ne changeait.`,
    "Kwesi Amoah: Kenya, -",
  ],
  // The time of a thing, of what is said.
  ["Karim Tazi exigeait l'abolition du traité de 1960.", "Karim Tazi: -, -"],
  ["Karim Tazi a fait savoir qu'il serait présent samedi à Oslo.", "Karim Tazi: -, -"],
  // Somebody else's day; a clause of another person.
  [
    "La pluie est tombée mardi sur Oslo. « Tout est perdu », a dit Nasser Bourita.",
    "Nasser Bourita: -, -",
  ],
  [
    "Pedro Castillo a estimé que la ministre, interrogée lundi par la police, devait partir.",
    "Pedro Castillo: -, -",
  ],
])("nothing is invented: %s → %s", (text, expected) => {
  expect(statementsOf(text)).toContain(expected);
});
