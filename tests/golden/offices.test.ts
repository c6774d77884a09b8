import { beforeAll, describe, expect, test } from "vitest";
import { readLanguage } from "../../src/files/read-language.ts";
import { compileEngine, type Engine } from "../../src/nlp/engine.ts";

let engine: Engine;

beforeAll(async () => {
  engine = compileEngine(await readLanguage("fr"));
}, 60_000);

/** « person | office | of » of every role. */
function roles(text: string): readonly string[] {
  const { chains, roles: found } = engine.analyse(
    engine.annotate({ id: "0", text, origin: "test" }),
  );
  return found.map(({ person, office, of }) =>
    [chains[person]?.name, office, of === undefined ? "–" : chains[of]?.name].join(" | "),
  );
}

describe("one office of two, two offices of one", () => {
  test.each([
    [
      "L'émissaire de l'ONU et de la Ligue arabe pour le Yémen, Karim Traoui, est à Sanaa.",
      "Karim Traoui | émissaire pour le yémen | Organisation des Nations unies",
      "Karim Traoui | émissaire pour le yémen | Ligue arabe",
    ],
    [
      "Le Premier ministre et ministre des Affaires étrangères du Qatar, Ali Sabahi, est à Beyrouth.",
      "Ali Sabahi | premier ministre | Qatar",
      "Ali Sabahi | ministre des affaires étrangères | Qatar",
    ],
    [
      "Le vice-président et ministre des Finances ghanéen Kofi Adjei a signé.",
      "Kofi Adjei | vice-président | Ghana",
      "Kofi Adjei | ministre des finances | Ghana",
    ],
    [
      "Luc Peeters, alors Premier ministre belge et président du Conseil européen, a plaidé.",
      "Luc Peeters | premier ministre | Belgique",
      "Luc Peeters | président | Conseil européen",
    ],
  ])("%s", (text, ...expected) => {
    expect(roles(text)).toEqual(expect.arrayContaining(expected));
  });

  test("two presidents joined by « et » have each their own", () => {
    const text = "Le président de l'ONU-Femmes et le président du Qatar, Ali Sabahi, sont là.";
    expect(roles(text)).toEqual(["Ali Sabahi | président | Qatar"]);
  });
});

describe("where an office is held", () => {
  test.each([
    [
      "Les États-Unis se taisent. Le gouverneur de Californie, Gary Newman, est à Oslo.",
      "Gary Newman | gouverneur de californie | États-Unis",
    ],
    [
      "Le sénateur du Texas Ted Gruze a protesté auprès des États-Unis.",
      "Ted Gruze | sénateur du texas | États-Unis",
    ],
    ["Le maire d'Istanbul, Ekrem Imadoglu, a été arrêté.", "Ekrem Imadoglu | maire d'istanbul | –"],
    [
      "La Suisse hésite. Le président de la Confédération, Alain Bersat, est prudent.",
      "Alain Bersat | président | Suisse",
    ],
    [
      "L'Algérie proteste. La ministre des Affaires africaines, Selma Haddadi, est partie.",
      "Selma Haddadi | ministre des affaires africaines | Algérie",
    ],
    [
      "Le chef des Forces démocratiques syriennes, Mazlum Abdo, a signé.",
      "Mazlum Abdo | chef | Forces démocratiques syriennes",
    ],
    ["Le numéro deux du Hezbollah, Naïm Qasser, a parlé.", "Naïm Qasser | numéro deux | Hezbollah"],
  ])("%s", (text, expected) => {
    expect(roles(text)).toContain(expected);
  });

  test.each([
    ["Le numéro deux, Naïm Qasser, a parlé.", "of nothing, it is no office"],
    ["La séance que présidait Ana Brun a duré.", "a session is no state"],
  ])("%s: no role, %s", (text) => {
    expect(roles(text)).toEqual([]);
  });
});

describe("offices told in passing", () => {
  test.each([
    [
      "Le Ghana a reçu Thabo Mbelo, qui fut président de l'Afrique du Sud.",
      "Thabo Mbelo | président | Afrique du Sud",
    ],
    [
      "Jens Stoltenborg, lui-même ancien Premier ministre norvégien, a salué l'accord.",
      "Jens Stoltenborg | premier ministre | Norvège",
    ],
    ["Faure Gnassin, devenu président du Togo, est à Lomé.", "Faure Gnassin | président | Togo"],
    ["Evo Moralos, qui préside la Bolivie, est parti.", "Evo Moralos | président | Bolivie"],
  ])("%s", (text, expected) => {
    expect(roles(text)).toContain(expected);
  });
});
