import { beforeAll, expect, test } from "vitest";
import { makeArticle } from "../../src/document/article.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import type { LanguagePack } from "../../src/language/pack.ts";
import { analyse } from "../../src/nlp/engine.ts";

let pack: LanguagePack;

beforeAll(async () => {
  pack = await readLanguage("fr");
});

/** « Type: who, who » of every event of a text. */
function partiesOf(text: string, title = "Actualité"): readonly string[] {
  const article = makeArticle(text, { origin: "test", date: "2024-05-16", title });
  const { episodes, chains } = analyse(article, pack);
  return episodes.map(({ type, summary: { participants } }) => {
    const names = participants.map(({ chain }) => chains[chain]?.name ?? "-");
    return `${type}: ${names.sort().join(", ")}`;
  });
}

test.each([
  [
    "PRETORIA (AFP) - Les négociations entre l'Angola, la Namibie et le Botswana sur le fleuve Okavango ont échoué mardi.",
    "Negotiation: Angola, Botswana, Namibie",
  ],
  [
    "Les pourparlers entre la Serbie, le Kosovo et l'Albanie ont repris lundi à Tirana.",
    "Negotiation: Albanie, Kosovo, Serbie",
  ],
  [
    "Une rencontre entre M. Marcos et Xi Jinping est évoquée en marge du sommet de l'Apec.",
    "Meeting: Marcos, Xi Jinping",
  ],
])("names in a row take part together: %s", (text, expected) => {
  expect(partiesOf(text)).toContain(expected);
});

test("a ministry that does what the headline gives to its state does it once", () => {
  const found = partiesOf(
    "Le ministère philippin des Affaires étrangères a convoqué lundi l'ambassadeur de Chine.",
    "Manille convoque l'ambassadeur de Chine",
  );
  expect(found.filter((event) => event.startsWith("Other"))).toHaveLength(1);
});

test("who is awaited in another town joins no talks told before", () => {
  const found = partiesOf(
    "Les négociations entre l'Égypte et l'Éthiopie ont échoué. Donald Booth est attendu jeudi à Khartoum.",
  );
  expect(found).toContain("Negotiation: Égypte, Éthiopie");
});

test("an adjective that two states share is told by the towns of the article", () => {
  const article = makeArticle("À Kinshasa, le président congolais Félix Tshisekedi a réagi.", {
    origin: "test",
    title: "Actualité",
  });
  const { roles, chains } = analyse(article, pack);
  expect(roles.map(({ of }) => chains[of ?? -1]?.name)).toEqual([
    "République démocratique du Congo",
  ]);
});
