import { expect, test } from "vitest";
import type { Sentence } from "../../../src/document/document.ts";
import type { Token } from "../../../src/document/token.ts";
import type { AuthorityRecord, Demonym } from "../../../src/language/authority.ts";
import { compileGazetteer } from "../../../src/language/gazetteer.ts";

function record(iri: string, names: readonly string[], more: Partial<AuthorityRecord> = {}) {
  const type = iri.startsWith("state/") ? "State" : "Place";
  const label = names[0] ?? iri;
  return { iri, type, label, names, demonyms: [], source: "test.ttl", ...more } as AuthorityRecord;
}

const words = (kind: Demonym["kind"], ...forms: string[]): readonly Demonym[] =>
  forms.map((form) => ({ form, kind }));

const gazetteer = compileGazetteer({
  code: "fr",
  version: "0",
  tables: new Map(),
  rules: new Map(),
  models: new Map(),
  authority: [
    record("state/USA", ["États-Unis", "USA"]),
    record("state/RUS", ["Russie"], {
      demonyms: [...words("adjective", "russe"), ...words("noun", "Russe", "Russes")],
    }),
    record("state/PRK", ["Corée du Nord"], { demonyms: words("adjective", "nord-coréen") }),
    record("organization/otan", ["OTAN", "Organisation du traité de l'Atlantique nord"]),
    record("organization/pam", ["PAM"]),
    record("organization/ue", ["Union européenne", "Vingt-Sept"]),
    record("organization/conseil-de-securite", ["Conseil de sécurité"]),
    record("place/le-cap", ["Le Cap"]),
    record("place/charm-el-cheikh", ["Charm el-Cheikh"]),
    record("place/palais-de-ciragan", ["palais de Çırağan"]),
    record("person/xi-jinping", ["Xi Jinping"], { familyNames: ["Xi"], type: "Person" }),
  ],
});

/** A sentence with a token per word; « du » is two tokens on one span, as UD has it. */
function sentence(text: string): Sentence<Token> {
  const tokens = [...text.matchAll(/\p{L}+['’]|[\p{L}\p{N}.-]*[\p{L}\p{N}]\.?|\S/gu)].flatMap(
    (match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const forms = match[0] === "du" ? ["de", "le"] : [match[0]];
      return forms.map((form) => ({ ...span, text: form }));
    },
  );
  return { start: 0, end: text.length, tokens };
}

function found(text: string): readonly string[] {
  return gazetteer
    .find(sentence(text), text)
    .map((match) => `${text.slice(match.start, match.end)} = ${match.senses[0]?.record.iri}`);
}

test.each([
  ["Les Etats-Unis et la Russie", ["Etats-Unis = state/USA", "Russie = state/RUS"]],
  ["LES ÉTATS-UNIS QUITTENT L’OTAN", ["ÉTATS-UNIS = state/USA", "OTAN = organization/otan"]],
  ["l’Otan, la Pam", ["Otan = organization/otan"]],
  ["l'O.T.A.N. siège", ["O.T.A.N. = organization/otan"]],
  ["la Corée du Nord tire", ["Corée du Nord = state/PRK"]],
  ["le missile nord‑coréen", ["nord‑coréen = state/PRK"]],
  ["l'Union Européenne", ["Union Européenne = organization/ue"]],
  ["une union européenne", []],
  ["Vingt-sept civils sont morts", []],
  ["accord des Vingt-Sept", ["Vingt-Sept = organization/ue"]],
  ["Le cap est fixé", []],
  ["arrivé à Charm-el-Cheikh", ["Charm-el-Cheikh = place/charm-el-cheikh"]],
  ["au Palais de Ciragan", ["Palais de Ciragan = place/palais-de-ciragan"]],
  ["Conseil, de sécurité", []],
  ["le président Xi", ["Xi = person/xi-jinping"]],
])("the names of « %s » are found", (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("a name with a contraction inside covers its tokens", () => {
  const text = "l'Organisation du traité de l'Atlantique Nord siège";
  const [match] = gazetteer.find(sentence(text), text);
  expect(match).toMatchObject({ firstToken: 1, lastToken: 9, exact: false });
});

test("a form has every one of its senses", () => {
  expect(gazetteer.byDemonym("Russe").map(({ iri }) => iri)).toEqual(["state/RUS"]);
  expect(gazetteer.senses("Russe").map(({ kind }) => kind)).toEqual(["adjective", "noun"]);
  expect(gazetteer.senses("russe").map(({ kind }) => kind)).toEqual(["adjective"]);
  expect(gazetteer.byName("russe")).toEqual([]);
  expect(gazetteer.byName("Xi")).toEqual([]);
  expect(gazetteer.byIri("place/le-cap")?.label).toBe("Le Cap");
});
