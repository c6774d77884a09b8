import { expect, test } from "vitest";
import { readLanguage } from "../../src/files/read-language.ts";
import { assembleKnowledge } from "../../src/knowledge/assemble.ts";
import { frenchReader } from "./french.ts";

const read = frenchReader();

/** « Type: name, name » of every event of a text of Wednesday 15 June 2022. */
function events(text: string): readonly string[] {
  const { episodes, chains } = read(text, "2022-06-15");
  return episodes.map(({ type, summary: { participants } }) => {
    const names = participants.map(({ chain }) => chains[chain]?.name ?? "");
    return `${type}: ${names.join(", ")}`;
  });
}

test.each([
  [
    "Mercredi, à Astana, la Russie, l'Iran et la Turquie se sont mis d'accord sur une trêve.",
    ["Agreement: Russie, Iran, Turquie"],
  ],
  [
    "Une rencontre entre le président du gouvernement espagnol, Luis Ortega, et son homologue marocain, Karim Alaoui, est prévue lundi à Rabat.",
    ["Summit: Luis Ortega, Karim Alaoui"],
  ],
  [
    "Le ministre kényan Peter Otieno s'est entretenu avec Karim Alaoui, puis avec Luis Ortega.",
    ["Meeting: Peter Otieno, Karim Alaoui", "Meeting: Peter Otieno, Luis Ortega"],
  ],
  [
    "Karim Alaoui a reçu séparément Luis Ortega et Jan Novak.",
    ["Meeting: Karim Alaoui, Luis Ortega", "Meeting: Karim Alaoui, Jan Novak"],
  ],
  [
    "Les présidents kényan Peter Otieno, ougandais Paul Okello et sud-soudanais John Deng se sont réunis mardi à Kampala.",
    ["Summit: Peter Otieno, Paul Okello, John Deng"],
  ],
  [
    "En marge du sommet de l'Otan à Madrid, Jan Novak a rencontré Luis Ortega.",
    ["Summit: Organisation du traité de l'Atlantique nord", "Meeting: Jan Novak, Luis Ortega"],
  ],
  [
    "Jan Novak est arrivé lundi à Rabat. Il y a rencontré Karim Alaoui.",
    ["Visit: Jan Novak", "Meeting: Jan Novak, Karim Alaoui"],
  ],
  ["Arrêté en mai à Goma, Paul Okello n'a jamais été jugé.", ["Other: Paul Okello"]],
])("who meets whom: %s", (text, expected) => {
  expect(events(text)).toEqual(expected);
});

test("two encounters that one verb tells are two things", async () => {
  const text = "Karim Alaoui a reçu séparément Luis Ortega et Jan Novak lundi à Rabat.";
  const { events: told } = assembleKnowledge([read(text, "2022-06-15")], await readLanguage("fr"));
  expect(told.map(({ type }) => type)).toEqual(["Meeting", "Meeting"]);
  expect(new Set(told.map(({ iri }) => iri)).size).toBe(2);
});
