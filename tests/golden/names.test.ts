import { beforeAll, describe, expect, test } from "vitest";
import type { Chain } from "../../src/document/chain.ts";
import type { Document } from "../../src/document/document.ts";
import type { Mention } from "../../src/document/mention.ts";
import type { ParsedToken } from "../../src/document/token.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import { compileChains } from "../../src/nlp/chains/chains.ts";
import { compileNameExplainer } from "../../src/nlp/mentions/explain-names.ts";
import { compileNameGaps } from "../../src/nlp/mentions/gaps.ts";
import { compileMentions } from "../../src/nlp/mentions/mentions.ts";
import { readNameRules } from "../../src/nlp/mentions/name-rules.ts";
import { compileParser } from "../../src/nlp/parse/parser.ts";
import { compileRoles } from "../../src/nlp/roles/roles.ts";
import { compileTagger } from "../../src/nlp/tag.ts";
import { compileTokeniser } from "../../src/nlp/tokenise.ts";

type Doc = Document<ParsedToken>;

const pack = await readLanguage("fr");
const rules = readNameRules(pack);
let annotate: (text: string) => Doc;
let mentionsOf: (doc: Doc) => readonly Mention[];
let chainsOf: (text: string) => readonly Chain[];
let rolesOf: (text: string) => readonly string[];
let explain: ReturnType<typeof compileNameExplainer>;

beforeAll(() => {
  const tokenise = compileTokeniser(pack);
  const tag = compileTagger(pack);
  const parse = compileParser(pack);
  annotate = (text) => parse(tag(tokenise({ id: "0", text, origin: "test" })));
  mentionsOf = compileMentions(pack);
  explain = compileNameExplainer(pack);
  const build = compileChains(pack);
  const find = compileRoles(pack);
  const chained = (doc: Doc) => build(doc, mentionsOf(doc));
  chainsOf = (text) => chained(annotate(text));
  rolesOf = (text) => {
    const doc = annotate(text);
    const chains = chained(doc);
    return find(doc, chains).map(({ person, office, of, status }) =>
      [chains[person]?.name, office, of === undefined ? "–" : chains[of]?.name, status].join(" | "),
    );
  };
}, 60_000);

/** The name in square brackets, and the rules that speak of it where it stands. */
function rulesFor(example: string): readonly string[] {
  const start = example.indexOf("[");
  const doc = annotate(example.replace(/[[\]]/g, ""));
  return explain(doc).find((name) => name.start === start)?.rules ?? [];
}

describe.each(rules)("rule $id", ({ id, examples }) => {
  test("has an example that it must match and one that it must leave alone", () => {
    expect(Math.min(examples.match.length, examples.skip.length)).toBeGreaterThan(0);
  });

  test.each(examples.match)("speaks of the name in: %s", (example) => {
    expect(rulesFor(example)).toContain(id);
  });

  test.each(examples.skip)("is silent about the name in: %s", (example) => {
    expect(rulesFor(example)).not.toContain(id);
  });
});

/** The class of the first mention with these words. */
function typeOf(text: string, words: string): string | undefined {
  return mentionsOf(annotate(text)).find((mention) => mention.text === words)?.type;
}

test.each([
  ["Moscou a accepté la trêve.", "Moscou", "State"],
  ["Le ministre s'est rendu à Moscou.", "Moscou", "Place"],
  ["Les pourparlers entre Kiev et Washington reprennent.", "Washington", "State"],
  ["La Cédéao a imposé des sanctions à Niamey.", "Niamey", "State"],
  ["La mission est arrivée à Niamey.", "Niamey", "Place"],
  ["La position de Téhéran n'a pas changé.", "Téhéran", "State"],
  ["Des manifestants ont défilé dans les rues de Téhéran.", "Téhéran", "Place"],
  ["Il a quitté Bogota lundi.", "Bogota", "Place"],
  ["Abidjan réclame la libération de ses soldats.", "Abidjan", "State"],
  ["Bruxelles a gelé son appui budgétaire.", "Bruxelles", "Organization"],
  ["Les ministres se sont réunis à Bruxelles.", "Bruxelles", "Place"],
  ["Le Kremlin a démenti.", "Kremlin", "Organization"],
  ["Il a été reçu à l'Élysée.", "Élysée", "Venue"],
  ["L'Élysée n'a pas souhaité commenter.", "Élysée", "Organization"],
  ["Ils se rencontreront à Singapour.", "Singapour", "State"],
  ["KIEV (AFP) – Le président a parlé.", "KIEV", "Place"],
])("metonymy by grammar: in « %s », %s is a %s", (text, words, type) => {
  expect(typeOf(text, words)).toBe(type);
});

test.each([
  ["Le colonel Assimi Goïta a reçu Choguel Kokalla Maïga.", "Choguel Kokalla Maïga", "Person"],
  ["M. de Villepin a conclu.", "de Villepin", "Person"],
  ["Elle a vu Mohammed ben Abdelrahmane Al-Thani.", "Mohammed ben Abdelrahmane Al-Thani", "Person"],
  ["La réunion s'est tenue à l'hôtel Phoenicia.", "hôtel Phoenicia", "Venue"],
  ["Il a atterri à l'aéroport de Kadugli.", "aéroport de Kadugli", "Venue"],
  ["Le Front de résistance du Kivu (FRK) a signé.", "FRK", "Organization"],
  ["Les combats ont gagné la localité de Ménaka.", "Ménaka", "Place"],
  [
    "Le ministère togolais de la Sécurité a confirmé.",
    "ministère togolais de la Sécurité",
    "Organization",
  ],
])("unknown names: in « %s », %s is a %s", (text, words, type) => {
  expect(typeOf(text, words)).toBe(type);
});

test("nationality nouns and adjectives stand for the state", () => {
  const mentions = mentionsOf(annotate("Les diplomates américains ont vu les Russes."));
  const demonyms = mentions.filter(({ kind }) => kind === "demonym");
  expect(demonyms.map(({ text, candidates }) => [text, ...candidates])).toEqual([
    ["américains", "state/USA"],
    ["Russes", "state/RUS"],
  ]);
});

test("« bare » short names go to the only full name read before, and two that fit leave it alone", () => {
  const one = chainsOf("Kim Jong-un est arrivé. M. Kim a souri.");
  expect(one.find(({ name }) => name.startsWith("Kim"))?.mentions).toHaveLength(2);
  const two = chainsOf("Ali Traoré et Fatou Traoré sont arrivés. Traoré a parlé.");
  expect(two.filter(({ type }) => type === "Person")).toHaveLength(3);
});

test("« les deux présidents » stands in the chain of each", () => {
  const chains = chainsOf(
    "Le président angolais João Lourenço a reçu le président rwandais Paul Kagame. Les deux présidents ont signé un accord.",
  );
  const covered = chains.filter(({ mentions }) => mentions.some(({ plural }) => plural));
  expect(covered.map(({ authority }) => authority)).toEqual([
    "person/joao-lourenco",
    "person/paul-kagame",
  ]);
});

test.each([
  [
    "Le ministre malien des Affaires étrangères, Abdoulaye Diop, est attendu à Alger.",
    ["Abdoulaye Diop | ministre des affaires étrangères | Mali | current"],
  ],
  [
    "L'ancien président nigérian Olusegun Obasanjo a parlé.",
    ["Olusegun Obasanjo | président | Nigeria | former"],
  ],
  [
    "Les ministres russe, Igor Petrovitch, et ukrainien, Taras Melnyk, se sont vus.",
    [
      "Igor Petrovitch | ministre | Russie | current",
      "Taras Melnyk | ministre | Ukraine | current",
    ],
  ],
  [
    "Bola Adeyemi est ministre de la Défense du Nigeria.",
    ["Bola Adeyemi | ministre de la défense | Nigeria | current"],
  ],
  [
    "Les ministres maliens Moussa Barka (Affaires étrangères) et Ali Sangaré (Défense) étaient là.",
    [
      "Moussa Barka | ministre des affaires étrangères | Mali | current",
      "Ali Sangaré | ministre de la défense | Mali | current",
    ],
  ],
  ["Le général Moussa Barka a souri.", []],
])("roles of: %s", (text, expected) => {
  expect(rolesOf(text)).toEqual(expected);
});

test("names left without a class are listed with the reason", () => {
  const doc = annotate("La guerre de Zbrg continue.");
  const gaps = compileNameGaps(pack)({ doc, mentions: [], chains: [] });
  expect(gaps.map(({ text }) => text)).toEqual(["Zbrg"]);
  expect(gaps[0]?.reason).toContain("Zbrg");
});

test("words known to be no names are missed by nobody", () => {
  const doc = annotate("Le Brexit a pesé sur le Sommet.");
  expect(compileNameGaps(pack)({ doc, mentions: [], chains: [] })).toEqual([]);
});
