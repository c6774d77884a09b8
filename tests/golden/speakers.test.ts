import { beforeAll, expect, test } from "vitest";
import { makeArticle } from "../../src/document/article.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import type { LanguagePack } from "../../src/language/pack.ts";
import { analyse } from "../../src/nlp/engine.ts";

let pack: LanguagePack;

beforeAll(async () => {
  pack = await readLanguage("fr");
});

/** « words: speaker » of every direct quotation. */
function quotationsOf(text: string): readonly string[] {
  const article = makeArticle(text, { origin: "test", date: "2024-05-16", title: "Actualité" });
  const { quotations, chains } = analyse(article, pack);
  return quotations
    .filter(({ kind }) => kind === "direct")
    .map(({ text: words, speaker }) => `${words}: ${chains[speaker ?? -1]?.name ?? "-"}`);
}

test.each([
  // Verbs and phrases between the words and their speaker.
  [
    "Karim Tazi et Elina Valtonen se sont vus. « Rien n'a filtré », s'est empressé de préciser le premier.",
    "Rien n'a filtré: Karim Tazi",
  ],
  [
    "« Nous irons au bout », a pour sa part insisté le ministre chilien Pablo Rojas.",
    "Nous irons au bout: Pablo Rojas",
  ],
  ["« C'est fini », a fini par lâcher Elina Valtonen.", "C'est fini: Elina Valtonen"],
  [
    "Elina Valtonen sortait. « C'est fini », a-t-elle tenu à préciser.",
    "C'est fini: Elina Valtonen",
  ],
  // A verb that tells no speech elsewhere.
  [
    "Rabat se tait. « Ce n'est pas notre affaire », a évacué le porte-parole du gouvernement, Karim Tazi.",
    "Ce n'est pas notre affaire: Karim Tazi",
  ],
  // The name that closes the phrase, behind other names and titles.
  [
    "Le porte-parole de la présidente Doris Kranz, Ulrich Bauer, a dénoncé des « manœuvres ».",
    "manœuvres: Ulrich Bauer",
  ],
  [
    "« On nous punit », s'est indigné son chef de file, le ministre des Finances, Goran Petrov.",
    "On nous punit: Goran Petrov",
  ],
  // An incise before the words; a voice behind them.
  [
    "La Bolivie n'a rien promis, a rectifié Pablo Rojas : seules des clauses « qui étouffent le peuple » restent.",
    "qui étouffent le peuple: Pablo Rojas",
  ],
  [
    "L'Uruguay s'est dit « consterné » par la voix de son chef de la diplomatie, Marcos Silva.",
    "consterné: Marcos Silva",
  ],
  // What is not done by X is said by another; a body by its ministers.
  [
    "Karim Tazi a prévenu que le vote ne serait « jamais reconnu » par les Pays-Bas.",
    "jamais reconnu: Karim Tazi",
  ],
  [
    "Les ministres de l'Union africaine ont jugé qu'il n'y avait « aucune raison » d'attendre.",
    "aucune raison: Union africaine",
  ],
  // Who proposed a plan does not judge it.
  [
    "Karim Tazi qualifie le plan proposé par Oslo pour la région de base « la plus solide ».",
    "la plus solide: Karim Tazi",
  ],
  // The gender of the pronoun, the subject behind a circumstance.
  [
    "Pablo Rojas a dit : « Non. »\n\nLa voix nouée, Elina Valtonen a salué un progrès. « Il faudra du temps », a-t-elle ajouté.",
    "Il faudra du temps: Elina Valtonen",
  ],
])("who speaks: %s", (text, expected) => {
  expect(quotationsOf(text)).toContain(expected);
});

/** Who makes a statement in a text. */
function speakersOf(text: string): readonly string[] {
  const article = makeArticle(text, { origin: "test", date: "2024-05-16", title: "Actualité" });
  const { episodes, chains } = analyse(article, pack);
  return episodes.flatMap(({ summary }) =>
    summary.participants
      .filter(({ role }) => role === "speaker")
      .map(({ chain }) => chains[chain]?.name ?? "-"),
  );
}

test.each([
  // What a body is known to want is no statement; what a person answered is.
  ["Le retrait exigé en mars par l'ONU n'a pas commencé.", []],
  ["L'embargo décrété en 2013 par l'Union africaine sera levé.", []],
  ["Une exigence aussitôt repoussée par Pablo Rojas.", ["Pablo Rojas"]],
  ["Pablo Rojas se tait.\n\nCe que dit Oslo\n\nElina Valtonen est partie.", []],
])("who makes a statement: %s → %j", (text, expected) => {
  expect(speakersOf(text)).toEqual(expected);
});

test.each([
  // The verb of the sentence is no incise; a named plan is no speech.
  [
    "Le ministre chilien Pablo Rojas juge l'accord « mauvais », Elina Valtonen s'en réjouit.",
    "mauvais: Pablo Rojas",
  ],
  [
    "Karim Tazi a confirmé que Pablo Rojas, qui devait partir, entendait « aller de l'avant ».",
    "aller de l'avant: Karim Tazi",
  ],
])("and who does not: %s", (text, expected) => {
  expect(quotationsOf(text)).toContain(expected);
});
