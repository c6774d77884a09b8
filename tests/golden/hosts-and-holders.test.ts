import { describe, expect, test } from "vitest";
import { frenchReader } from "./french.ts";

const read = frenchReader();

/** « person | office | of » of every role. */
function roles(text: string): readonly string[] {
  const { chains, roles: found } = read(text);
  return found.map(({ person, office, of }) =>
    [chains[person]?.name, office, of === undefined ? "–" : chains[of]?.name].join(" | "),
  );
}

/** Speaker of every direct quotation, in order. */
function speakers(text: string): readonly string[] {
  const { chains, quotations } = read(text);
  return quotations
    .filter(({ kind }) => kind === "direct")
    .map(({ speaker }) => (speaker === undefined ? "–" : (chains[speaker]?.name ?? "")));
}

/** « surface → type » of every name. */
function names(text: string): readonly string[] {
  return read(text).chains.flatMap(({ mentions }) =>
    mentions.filter(({ kind }) => kind === "name").map((each) => `${each.text} → ${each.type}`),
  );
}

describe("who holds an office, and of whom", () => {
  test.each([
    ["Interrogée par un ministre, Sofia Brandt a éclaté de rire.", []],
    [
      "Nicole Lambert, la secrétaire d'État à l'Asile et à la Migration, y voit un pas.",
      ["Nicole Lambert | secrétaire d'état à l'asile et à la migration | –"],
    ],
    [
      "Londres a pris des mesures visant le ministre de la Défense, Oleg Sokolov.",
      ["Oleg Sokolov | ministre de la défense | –"],
    ],
  ])("%s", (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe("the host is who received", () => {
  test.each([
    [
      "Anna Brandt a été reçue par Nadia Berrada. « Rien n'est réglé », a promis son hôtesse.",
      "Nadia Berrada",
    ],
    [
      "Jan Brandt a accueilli Karim Tazi. « Nous avons parlé », a dit l'hôte des lieux.",
      "Jan Brandt",
    ],
    ["Jan Brandt a vu Karim Tazi. « Nous avons parlé », a dit l'hôte des lieux.", "–"],
  ])("%s", (text, expected) => {
    expect(speakers(text)).toEqual([expected]);
  });
});

describe("seats of power and stock exchanges", () => {
  test.each([
    ["C'est une déclaration de la Maison Blanche.", "Maison Blanche → Organization"],
    ["Rendez-vous dans la salle de presse de la Maison Blanche.", "Maison Blanche → Venue"],
    ["À la Bourse de Milan, les titres ont chuté.", "Bourse de Milan → Organization"],
  ])("%s", (text, expected) => {
    expect(names(text)).toContain(expected);
  });
});
