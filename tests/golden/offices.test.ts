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
    [
      "Le porte-parole de la chancelière autrichienne Anna Grau, Kurt Weiss, a démenti.",
      "Anna Grau | chancelière | Autriche",
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
    [
      "À Lima, Emmanuel Macron assure la présidence du débat. La France suit.",
      "a debate is no state",
    ],
    ["La France assure la présidence du Conseil de sécurité.", "a state holds it"],
    ["Le prince Ali Sabahi est à Paris.", "a prince alone holds none"],
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
    [
      "C'est une idée de la Caricom, dont Ralph Gonsalos assure la présidence tournante.",
      "Ralph Gonsalos | président | Communauté caribéenne",
    ],
    [
      "Macky Sol, qui exerce la présidence de l'Union africaine, est à Sotchi.",
      "Macky Sol | président | Union africaine",
    ],
    ["Le roi Zélu III de Jordanie est à Lima.", "Zélu III | roi | Jordanie"],
    [
      "Le rapporteur spécial de l'ONU sur la Birmanie, Tom Andros, a protesté.",
      "Tom Andros | rapporteur spécial sur la birmanie | Organisation des Nations unies",
    ],
    [
      "La Commission européenne se tait. Le commissaire au Commerce, Maro Sefko, a plaidé.",
      "Maro Sefko | commissaire au commerce | Commission européenne",
    ],
  ])("%s", (text, expected) => {
    expect(roles(text)).toContain(expected);
  });
});

describe("owners told beside", () => {
  test.each([
    [
      "Le conseiller spécial de l'ONU, le Norvégien Espen Bartheide, a plaidé.",
      "Espen Bartheide | conseiller spécial | Organisation des Nations unies",
    ],
    [
      "Étaient là les ministres de la Défense des deux pays, le Kényan Aden Duala et le Ghanéen Kofi Adjei.",
      "Aden Duala | ministre de la défense | Kenya",
      "Kofi Adjei | ministre de la défense | Ghana",
    ],
    [
      "L'Union européenne a salué, et l'Égypte, par la voix de son ministre des Affaires étrangères, Samir Choukry, a promis.",
      "Samir Choukry | ministre des affaires étrangères | Égypte",
    ],
    [
      "Le Premier ministre kényan Aden Duala est là, a dit le directeur de cabinet du Premier ministre, Paul Otieno.",
      "Paul Otieno | directeur de cabinet du premier ministre | Kenya",
    ],
    [
      "Le chef du petit parti nationaliste ANO et ministre de la Défense, Petr Zoric, a refusé.",
      "Petr Zoric | chef | ANO",
    ],
    [
      "La juge Helen Holmos, de la Cour pénale internationale, a tranché.",
      "Helen Holmos | juge | Cour pénale internationale",
    ],
    [
      "Sont venus les négociateurs Umberto Calla, pour l'ONU, et Ivan Marquer, pour les FARC.",
      "Ivan Marquer | négociateur | Forces armées révolutionnaires de Colombie",
    ],
    [
      "Ana Brun, présidente de la Commission européenne, est à Lima. Elle se taira, selon son porte-parole, Olaf Gilles.",
      "Olaf Gilles | porte-parole | Commission européenne",
    ],
    [
      "Le Parlement européen, où la présidente, Roberta Metsolo, a plaidé, votera.",
      "Roberta Metsolo | présidente | Parlement européen",
    ],
    [
      "L'ONU attend. Le secrétaire général de l'ONU, Paul Diopa, est parti. Oslo se tait. On se souvient du plan du secrétaire général de l'époque, Karl Anan.",
      "Karl Anan | secrétaire général | Organisation des Nations unies",
    ],
  ])("%s", (text, ...expected) => {
    expect(roles(text)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    [
      "L'émir a reçu le vice-président, Rachid Maktour, le roi de Bahreïn et le Premier ministre.",
      "Rachid Maktour | roi",
      "a list is no apposition",
    ],
    [
      "Anwar Ibrahimi, dont le pays préside l'Asean, est à Lima.",
      "Anwar Ibrahimi | président",
      "it is the country that presides",
    ],
    ["François Fillou, le candidat de la droite, a réagi.", "François Fillou", "no office"],
  ])("%s: not %s, %s", (text, start) => {
    expect(roles(text).filter((role) => role.startsWith(start))).toEqual([]);
  });
});

describe("names of one person and of two", () => {
  const persons = (text: string) => {
    const { chains } = read(text);
    return chains.filter(({ type }) => type === "Person").map(({ name }) => name);
  };

  test("a middle name may be left out", () => {
    expect(persons("Ali Idrissa Bongou est là. Ali Bongou a signé.")).toEqual([
      "Ali Idrissa Bongou",
    ]);
  });

  test("a father's name alone is not the son's", () => {
    const text = "Nasser ben Fadelan est là. Le roi Fadelan a signé.";
    expect(persons(text)).toEqual(["Nasser ben Fadelan", "Fadelan"]);
  });
});

describe("whose office it is", () => {
  test.each([
    [
      "Tarek Benali a battu son rival Karim Traoui, qui fut l'ancien Premier ministre de Hosni Moubarak.",
      "Karim Traoui | premier ministre | –",
    ],
    ["La veuve de l'ancien président du Ghana, Anna Adjei, a pris la parole."],
    ["Le nouveau président a nommé Luc Peeters."],
    ["Le président du Sénat Luc Peeters a signé.", "Luc Peeters | président | Sénat"],
    [
      "Paul Biya, le président de l'Union africaine a salué ce geste.",
      "Paul Biya | président | Union africaine",
    ],
    ["Convoqué par Paul Biya, le président de l'Union africaine a protesté."],
  ])("%s", (text, ...expected) => {
    expect(roles(text)).toEqual(expected);
  });
});
