import { describe, expect, test } from "vitest";
import { frenchReader } from "./french.ts";

const read = frenchReader();

/** « words → name and name » of every description and pronoun that was tied. */
function references(text: string, published?: string): readonly string[] {
  const found = new Map<string, string>();
  for (const { name, mentions } of read(text, published).chains) {
    for (const { kind, start, text: words } of mentions) {
      if (kind !== "description" && kind !== "pronoun") continue;
      const key = `${start} ${words}`;
      found.set(key, found.has(key) ? `${found.get(key)} and ${name}` : `${words} → ${name}`);
    }
  }
  return [...found.values()];
}

describe("a pronoun that only stresses repeats its subject", () => {
  test.each([
    ["Karl Brandt a parlé. Ali Karam, lui, s'est tu.", "lui → Ali Karam"],
    ["Karl Brandt a reçu Ali Karam. Jan Brun a, lui, demandé un vote.", "lui → Jan Brun"],
    ["La Norvège a signé. Le Danemark, lui, refuse.", "lui → Danemark"],
    ["Karl Brandt attend. Erika Stolz, invitée elle aussi, a décliné.", "elle → Erika Stolz"],
    ["Karl Brandt a cédé. L'Iran et l'Irak, eux, n'ont rien dit.", "eux → Iran and Irak"],
    [
      "Karl Brandt est venu. Ali Karam, lui, est resté chez lui ; il a envoyé un message.",
      "il → Ali Karam",
    ],
  ])("%s", (text, expected) => {
    expect(references(text)).toContain(expected);
  });

  test.each([
    "Karl Brandt a parlé. Le protocole de Kyoto, lui, expire en décembre.",
    "Karl Brandt a parlé. L'avenir de la ville de Goma, lui, reste incertain.",
  ])("%s: no person", (text) => {
    expect(references(text).filter((each) => each.startsWith("lui"))).toEqual([]);
  });
});

describe("a plural pronoun takes up those told together", () => {
  test.each([
    ["Les talibans ont négocié. Ils ont signé jeudi.", "Ils → Talibans"],
    [
      "Karl Brandt recevra vendredi Ali Karam pour leur premier entretien.",
      "leur → Karl Brandt and Ali Karam",
    ],
    [
      "Jan Brun a appelé Karl Brandt et Ali Karam. Ils ont promis une trêve.",
      "Ils → Karl Brandt and Ali Karam",
    ],
    ["Karl Brandt a reçu Ali Karam. Ils ont parlé de la trêve.", "Ils → Karl Brandt and Ali Karam"],
  ])("%s", (text, expected) => {
    expect(references(text).map((each) => each.toLowerCase())).toContain(expected.toLowerCase());
  });

  test.each([
    "Karl Brandt et Ali Karam ont parlé. Les soldats sont partis. Ils reviendront.",
    "Karl Brandt et Ali Karam ont parlé des discussions. Elles reprendront lundi.",
  ])("%s: nobody known", (text) => {
    expect(references(text).filter((each) => /^(ils|elles) /i.test(each))).toEqual([]);
  });
});

describe("a possessive goes with the subject of its clause", () => {
  test.each([
    ["Ali Karam a annoncé que la Norvège rouvrait son ambassade.", "son → Norvège"],
    ["Ali Karam proteste. Le gouvernement néerlandais retire son offre.", "son → Pays-Bas"],
    [
      "Karl Brandt a vu Ali Karam. Oslo rappelle son ambassadeur et ferme ses ports.",
      "son → Norvège",
    ],
    [
      "Karl Brandt a défilé avec le Front populaire de libération. « Non », a lancé l'un de ses dirigeants, Jan Brun.",
      "ses → Front populaire de libération",
    ],
    ["L'ambassadeur israélien, Dan Barak, a dit que son pays tiendrait bon.", "pays → Israël"],
  ])("%s", (text, expected) => {
    expect(references(text)).toContain(expected);
  });

  test("a subject that is nobody known hides those before it", () => {
    const text = "Karl Brandt a parlé. Le syndicat maintient sa grève.";
    expect(references(text).filter((each) => each.startsWith("sa "))).toEqual([]);
  });
});

describe("descriptions", () => {
  test.each([
    [
      "Le général Ali Karam a reçu le colonel Omar Sy. Les deux dirigeants militaires ont signé.",
      "dirigeants militaires → Ali Karam and Omar Sy",
    ],
    [
      "Après un appel entre Angela Merkel et Boris Johnson, Londres a cédé, la chancelière exigeant un vote.",
      "chancelière → Angela Merkel",
    ],
    ["Pedro Sánchez a écrit à Felipe VI. Le roi n'a pas répondu.", "roi → Felipe VI"],
    [
      "Des combats opposent l'armée colombienne aux FARC. Les deux camps s'accusent.",
      "camps → Colombie and Forces armées révolutionnaires de Colombie",
    ],
    [
      "L'accord a été signé par les ministres, Karl Brandt et Ali Karam, en présence de Jan Brun. Les deux signataires sont partis.",
      "signataires → Karl Brandt and Ali Karam",
    ],
    ["Karl Brandt a reçu Ali Karam. Ce dernier est reparti.", "dernier → Ali Karam"],
  ])("%s", (text, expected) => {
    expect(references(text)).toContain(expected);
  });

  test.each([
    "Karl Brandt a parlé. La dernière session s'est ouverte ces derniers jours.",
    "Le président chilien, Karl Brandt, a parlé. Le roi est parti.",
  ])("%s: nobody", (text) => {
    expect(references(text)).toEqual([]);
  });
});

describe("counterparts, adjectives and clitics", () => {
  test.each([
    [
      "Le Premier ministre grec, Karl Brandt, a vu le Premier ministre macédonien, Ivo Tasek. Brandt a offert une cravate à son homologue.",
      "homologue → Ivo Tasek",
    ],
    [
      "Joe Biden a appelé Recep Tayyip Erdogan. Biden a remercié son homologue turc.",
      "homologue turc → Recep Tayyip Erdoğan",
    ],
    ["La Tunisie se tait. Le gouvernement belge applaudit.", "gouvernement → Belgique"],
    [
      "Justin Trudeau est revenu. Trudeau a parlé. Trudeau est reparti. Karl Brandt et Ali Karam se taisent. Le premier ministre se tait.",
      "premier ministre → Justin Trudeau",
    ],
    ["La France attend. Selon la partie iranienne, rien n'est signé.", "partie → Iran"],
    ["Ana Brun est attendue jeudi à Oslo, où l'attend le président, Karl Brandt.", "l' → Ana Brun"],
    [
      "Karl Brandt et Ali Karam ont signé. Erika Stolz les a appelés lundi.",
      "les → Karl Brandt and Ali Karam",
    ],
    ["Jan Brun est venu. Karl Brandt a quant à lui refusé.", "lui → Karl Brandt"],
    ["Le président chilien, Karl Brandt, flanqué de son ministre, a parlé.", "son → Karl Brandt"],
    [
      "Le ministre chilien des Affaires étrangères, Karl Brandt, est là. « Non », a dit Jan Brun. Le secrétaire d'État a vu M. Karam.",
      "secrétaire d'État → Jan Brun",
    ],
  ])("%s", (text, expected) => {
    expect(references(text)).toContain(expected);
  });

  test.each([
    "Karl Brandt a parlé. Jan Brun l'a annoncé lundi.",
    "Karl Brandt est parti dans la capitale chilienne.",
  ])("%s: nobody", (text) => {
    expect(references(text)).toEqual([]);
  });
});

test("a medium is taken up by the noun before its name", () => {
  const text =
    "Le quotidien Zarnews a enquêté. Karl Brandt se tait. « C'est faux », indique le quotidien.";
  expect(references(text)).toContain("quotidien → Zarnews");
});

describe("whoever held the post that day", () => {
  const both = "Nicolas Sarkozy et François Hollande se sont salués.";

  test.each([
    [
      "2010-03-02",
      `${both} Le président français a souri.`,
      "président français → Nicolas Sarkozy",
    ],
    [
      "2014-03-02",
      `${both} Le président français a souri.`,
      "président français → François Hollande",
    ],
    [
      "2014-03-02",
      "John Kerry attendait Ban Ki-moon. Le secrétaire général de l'ONU était en retard.",
      "secrétaire général de l'ONU → Ban Ki-moon",
    ],
    [
      "2022-06-15",
      "Jean-Yves Le Drian est à Beyrouth avec Emmanuel Macron. Reçu par le président français, Karim Traoui a protesté.",
      "président français → Emmanuel Macron",
    ],
  ])("%s: %s", (published, text, expected) => {
    expect(references(text, published)).toContain(expected);
  });

  test("who is not named is nobody else", () => {
    const text = "Jean-Yves Le Drian est à Beyrouth. Le président français se tait.";
    expect(references(text, "2022-06-15").filter((one) => one.startsWith("président"))).toEqual([]);
  });
});

describe("what somebody is takes up the person last spoken of", () => {
  test.each([
    [
      "Anna Grau a rencontré Karl Brandt. La travailliste de 41 ans a promis une aide.",
      "travailliste → Anna Grau",
    ],
    ["Karl Brandt est à Oslo. Le démocrate a promis une aide.", "démocrate → Karl Brandt"],
    [
      "Ali Karam a été arrêté. L'ex-instituteur de 53 ans dénonce un complot.",
      "ex-instituteur → Ali Karam",
    ],
  ])("%s", (text, expected) => {
    expect(references(text)).toContain(expected);
  });

  test.each([
    "Karl Brandt est à Oslo. Le parti démocrate a promis une aide.",
    "Karl Brandt est à Oslo. Le démocrate Jan Brun a promis une aide.",
    "Karl Brandt est à Oslo. L'accord de 53 pages a été signé.",
  ])("%s: nobody", (text) => {
    expect(references(text)).not.toContainEqual(expect.stringContaining("Karl Brandt"));
  });
});
