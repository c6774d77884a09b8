import { describe, expect, test } from "vitest";
import { frenchReader } from "./french.ts";

const read = frenchReader();

/** « person | office | of | status » of every role. */
function roles(text: string): readonly string[] {
  const { chains, roles: found } = read(text);
  return found.map(({ person, office, of, status }) =>
    [chains[person]?.name, office, of === undefined ? "–" : chains[of]?.name, status].join(" | "),
  );
}

describe("an office at the head of a sentence is its subject's", () => {
  test.each([
    [
      "Directrice de l'Unesco depuis 2017, la Danoise Anna Grau a plaidé pour un sursis.",
      "Anna Grau | directrice | Organisation des Nations unies pour l'éducation, la science et la culture | current",
    ],
    [
      "Nommé en mars ministre de la Défense, Karim Traoui a reçu les attachés militaires.",
      "Karim Traoui | ministre de la défense | – | appointed",
    ],
    [
      "Alors ministre des Finances, Luc Peeters avait refusé le prêt.",
      "Luc Peeters | ministre des finances | – | former",
    ],
    ["Reçu par le ministre des Finances, Luc Peeters a refusé le prêt."],
  ])("%s", (text, ...expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe("the time of an office stands beside it", () => {
  test.each([
    [
      "Ali Sabahi, élu en juin président de la Somalie, est attendu à Nairobi.",
      "Ali Sabahi | président | Somalie | appointed",
    ],
    [
      "Karl Brandt, patron de l'OIM de 2008 à 2018, redoute un exode.",
      "Karl Brandt | patron | Organisation internationale pour les migrations | former",
    ],
    [
      "Kofi Adjei, jusque-là ministre du Plan, devient Premier ministre du Ghana.",
      "Kofi Adjei | ministre du plan | Ghana | former",
      "Kofi Adjei | premier ministre | Ghana | appointed",
    ],
  ])("%s", (text, ...expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe("an office is given to somebody", () => {
  test.each([
    [
      "Le poste de Premier ministre a été confié à l'économiste Ali Karam.",
      "Ali Karam | premier ministre | – | appointed",
    ],
    [
      "Le poste de ministre des Finances revient à Anna Grau.",
      "Anna Grau | ministre des finances | – | appointed",
    ],
    ["Le poste de Premier ministre est vacant. Le dossier revient à Ali Karam."],
  ])("%s", (text, ...expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe("a word of what the holder is stands before the name", () => {
  test.each([
    [
      "Le président du Sénat, le centriste Luc Peeters, a protesté.",
      "Luc Peeters | président | Sénat | current",
    ],
    [
      "Son homologue a signé. Le chef d'état-major ghanéen, le général Kofi Adjei, et son homologue togolais, le général Ali Karam, se sont vus.",
      "Kofi Adjei | chef d'état-major | Ghana | current",
      "Ali Karam | chef d'état-major | Togo | current",
    ],
  ])("%s", (text, ...expected) => {
    expect(roles(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe("those who are employed", () => {
  test.each([
    [
      "Anna Grau, conseillère spéciale à la Commission européenne, a démenti.",
      "Anna Grau | conseillère spéciale | Commission européenne | current",
    ],
    [
      "Le directeur Afrique de Human Rights Watch, Karl Brandt, a démenti.",
      "Karl Brandt | directeur afrique | Human Rights Watch | current",
    ],
    ["L'historien danois Karl Brandt a été interpellé."],
    ["La journaliste canadienne Anna Grau a été libérée."],
  ])("%s", (text, ...expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe("a state or a region ends where the holder's name begins", () => {
  test.each([
    ["L'ambassadeur de Chine Wu Zheng a été convoqué.", "Wu Zheng | ambassadeur | Chine | current"],
    [
      "Le secrétaire d'Etat du Vatican, Pietro Bassi, est à Juba.",
      "Pietro Bassi | secrétaire d'état | Vatican | current",
    ],
  ])("%s", (text, ...expected) => {
    expect(roles(text)).toEqual(expected);
  });
});
