import { describe, expect, test } from "vitest";
import { frenchReader } from "./french.ts";

const read = frenchReader();

/** « surface → type » of every name. */
function names(text: string): readonly string[] {
  return read(text).chains.flatMap(({ mentions }) =>
    mentions.filter(({ kind }) => kind === "name").map((each) => `${each.text} → ${each.type}`),
  );
}

/** « person | office | of » of every role. */
function roles(text: string): readonly string[] {
  const { chains, roles: found } = read(text);
  return found.map(({ person, office, of }) =>
    [chains[person]?.name, office, of === undefined ? "–" : chains[of]?.name].join(" | "),
  );
}

/** « words → name » of every description and pronoun that was tied. */
function references(text: string): readonly string[] {
  return read(text).chains.flatMap(({ name, mentions }) =>
    mentions
      .filter(({ kind }) => kind === "description" || kind === "pronoun")
      .map((each) => `${each.text} → ${name}`),
  );
}

/** Speaker of every direct quotation, in order. */
function speakers(text: string): readonly string[] {
  const { chains, quotations } = read(text);
  return quotations
    .filter(({ kind }) => kind === "direct")
    .map(({ speaker }) => (speaker === undefined ? "–" : (chains[speaker]?.name ?? "")));
}

describe("names end and are classed", () => {
  test.each([
    ["Il a reçu à Tirana Edi Ramosa hier.", "Edi Ramosa → Person"],
    ["L'accord a été signé dans le décor du palais de Carthage.", "palais de Carthage → Venue"],
    ["Le palais de Carthage a démenti.", "palais de Carthage → Organization"],
    ["Il est entré au consulat saoudien d'Istanbul.", "consulat saoudien d'Istanbul → Venue"],
    ["L'homme fort de Serbie, Ivo Tasek, a parlé.", "Serbie → State"],
    ["ROME (AFP) – Les Etats-Unis ont refusé.", "Etats-Unis → State"],
    ["(Avec Branko Petrić à Zagreb)", "Branko Petrić → Person"],
    ["Il l'a dit au Monde Rachida Benzina, la ministre.", "Monde → Organization"],
    ["Ils se sont vus au Sheraton Palace.", "Sheraton Palace → Venue"],
    ["Une réunion se tiendra à Luxembourg jeudi.", "Luxembourg → Place"],
    ["Il a atterri au Luxembourg jeudi.", "Luxembourg → State"],
    ["Dina Mufti, porte-parole, a réagi.", "Dina Mufti → Person"],
    ["La RDC a protesté mardi.", "RDC → State"],
    ["La RCZ a protesté mardi.", "RCZ → Organization"],
    ["Il a quitté Doha pour Amman.", "Amman → Place"],
    ["Il appartient à Bakou de répondre.", "Bakou → State"],
    ["Il est né dans la Vienne.", "Vienne → Place"],
    ["L'Eln a déposé les armes.", "Eln → Organization"],
    ["Un navire a heurté le récif Scarborough Nord.", "récif Scarborough Nord → Place"],
    ["À l'Élysée, on parle d'« une étape ».", "Élysée → Organization"],
    ["Il a tort, dit Jens Ola Berg du Comité norvégien.", "Jens Ola Berg → Person"],
  ])("%s", (text, expected) => {
    expect(names(text)).toContain(expected);
  });

  test.each([
    ["LA GUERRE DE CENT ANS VA FINIR", "no name is shouted"],
    ["Le pays a commandé quatorze Rafale et deux DC-10.", "what is counted or numbered is a thing"],
    ["COMMUNIQUÉ", "a common word in capitals is no acronym"],
    ["La Pologne et les pays baltes protestent.", "a region in small letters is no name"],
  ])("%s", (text) => {
    expect(names(text).filter((name) => !name.startsWith("Pologne"))).toEqual([]);
  });
});

describe("whose an office is", () => {
  test.each([
    [
      "L'ambassadeur des États-Unis, Jan Brun, a été convoqué par le ministre Karl Brandt.",
      "Karl Brandt | ministre | –",
    ],
    [
      "L'Ukraine et la Russie négocient. « La Russie ment », a lancé aux députés le président par intérim, Ivo Tasek.",
      "Ivo Tasek | président | –",
    ],
    [
      "Le porte-parole de la chancelière Erika Stolz, Jan Brun, a parlé.",
      "Jan Brun | porte-parole de la chancelière | –",
    ],
    [
      "Karl Brandt, chercheur à l'Otan, est inquiet.",
      "Karl Brandt | chercheur | Organisation du traité de l'Atlantique nord",
    ],
    [
      "Karl Brandt, patron présumé de la société Zarnex, est parti.",
      "Karl Brandt | patron présumé | Zarnex",
    ],
    [
      "Le secrétaire général de l'ONU, Ivo Tasek, dont le nouvel envoyé personnel, Jan Brun, est à Oslo, se tait.",
      "Jan Brun | envoyé personnel | Organisation des Nations unies",
    ],
    [
      "Quant au coordinateur des Nations unies à Rangoun, Karl Brandt, il part.",
      "Karl Brandt | coordinateur | Organisation des Nations unies",
    ],
    ["L'eurodéputée Ecolo Saskia Brun s'indigne.", "Saskia Brun | eurodéputée | Ecolo"],
    [
      "Les chefs de la diplomatie allemande et chilienne se sont vus. « Rien », a dit l'Allemand Karl Brandt. Le Chilien Ivo Tasek se tait.",
      "Karl Brandt | chef de la diplomatie | Allemagne",
    ],
    [
      "Le président américain a reçu le Premier ministre Paul Zedkaïa.",
      "Paul Zedkaïa | premier ministre | –",
    ],
    [
      "M. Martin Duvallon, ministre de l'Europe et des affaires étrangères, est à Oslo.",
      "Martin Duvallon | ministre de l'europe et des affaires étrangères | –",
    ],
    ["Le secrétaire d'Etat Anton Brukner est arrivé.", "Anton Brukner | secrétaire d'état | –"],
    [
      "Le ministre suédois de la Défense, Pål Jonsén, a reçu son homologue finlandais, Antti Häkkä.",
      "Antti Häkkä | ministre de la défense | Finlande",
    ],
    [
      "La ministre de la Défense, Ana Brun, a été reçue par le président, puis s'est entretenue avec son homologue kényan, Aden Duala.",
      "Aden Duala | ministre de la défense | Kenya",
    ],
    [
      "Le président serbe et le président croate ont vu leurs ministres de l'Intérieur, Ivan Zoric et Davor Bozin.",
      "Davor Bozin | ministre de l'intérieur | Croatie",
    ],
    [
      "Marta Bachel et Nils Madur, présidents du Chili et du Venezuela, étaient là.",
      "Nils Madur | président | Venezuela",
    ],
    [
      "Le ministre israélien des Finances, Ben Smot, est parti ; celui de la Sécurité nationale, Ita Gvir, menace.",
      "Ita Gvir | ministre de la sécurité nationale | Israël",
    ],
    [
      "Son émissaire pour le Sahel, Karim Traoui, est à Bamako.",
      "Karim Traoui | émissaire pour le sahel | –",
    ],
    [
      "L'ONU s'inquiète. Le secrétaire général, Antonio Guterres, est parti.",
      "António Guterres | secrétaire général | Organisation des Nations unies",
    ],
    [
      "Le Mali proteste. Le secrétaire général, Paul Diopa, est parti.",
      "Paul Diopa | secrétaire général | –",
    ],
    [
      "L'Union européenne se réunit. La présidente de la Commission, Ana Brun, est partie.",
      "Ana Brun | présidente | Commission européenne",
    ],
    [
      "Les présidents Ana Brun du Chili, Luis Paz de Bolivie et Marc Roy du Gabon sont venus.",
      "Luis Paz | président | Bolivie",
    ],
    [
      "La présidente suisse, Ana Brun, et ses homologues du Chili, Luis Paz, et du Gabon, Marc Roy, sont là.",
      "Luis Paz | président | Chili",
    ],
    [
      "Le chef de la minorité au Parlement européen, Luis Paz, a voté contre.",
      "Luis Paz | chef de la minorité | Parlement européen",
    ],
    [
      "La coordinatrice du Parlement européen pour le Brexit, Ana Brun, a réagi.",
      "Ana Brun | coordinatrice pour le brexit | Parlement européen",
    ],
    [
      "Le président de la commission des Affaires étrangères de la Knesset, Luis Paz, a critiqué le texte.",
      "Luis Paz | président de la commission des affaires étrangères | Knesset",
    ],
    [
      "La Cour internationale de justice a tranché. La juge japonaise Ana Brun a voté contre.",
      "Ana Brun | juge | Cour internationale de justice",
    ],
    [
      "Le ministre d'État canadien chargé des Amériques, Luis Paz, a écrit.",
      "Luis Paz | ministre d'état chargé des amériques | Canada",
    ],
    [
      "Le Mali proteste. La présidente de la Commission, Ana Brun, est partie.",
      "Ana Brun | présidente | –",
    ],
  ])("%s", (text, expected) => {
    expect(roles(text)).toContain(expected);
  });

  test("the president of a movement is of no state", () => {
    const text = "Le Tchad proteste. Brahim Malla, le président du mouvement, s'est tu.";
    expect(roles(text)).toEqual(["Brahim Malla | président | –"]);
  });

  test.each([
    ["Avec notre envoyée spéciale à Luanda, Paula Zidane", "a journalist of the paper"],
    ["Convoqué par Ali Diopa, le diplomate s'est tu.", "a subject is no apposition"],
    ["Le ministre reste, mais Betsa Smotra juge l'accord mauvais.", "a verb is no office"],
  ])("%s: no role", (text) => {
    expect(roles(text)).toEqual([]);
  });
});

describe("who is meant", () => {
  test.each([
    [
      "Pavel Zorin a rencontré Karl Brandt. Le premier a parlé, le second s'est tu.",
      ["premier → Pavel Zorin", "second → Karl Brandt"],
    ].flat(),
    [
      "L'Italie se tait. Federica Mogherini a plaidé, mais l'Italienne hésite.",
      "Italienne → Federica Mogherini",
    ],
    [
      "La France hésite. Emmanuel Macron a parlé. Le Français a dû reculer.",
      "Français → Emmanuel Macron",
    ],
    [
      "Trois fois, on a attendu Ban Ki-moon. Le secrétaire général de l'ONU s'est tu.",
      "secrétaire général de l'ONU → Ban Ki-moon",
    ],
    [
      "Le ministère de la Défense a démenti. Le porte-parole du ministère, Jeon Hagyu, s'est tu.",
      "ministère → ministère de la Défense",
    ],
    [
      "Karl Brandt a reçu Mouammar Kadhafi à Oslo. Le Guide libyen a signé.",
      "Guide libyen → Mouammar Kadhafi",
    ],
  ])("%s", (text, ...expected) => {
    expect(references(text)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    [
      "La Colombie et les FARC ont négocié. Les deux parties ont signé un accord jeudi.",
      ["Colombie", "Forces armées révolutionnaires de Colombie"],
    ],
    ["Le Fatah et le Hamas se sont vus au Caire. Les deux camps ont signé.", ["Fatah", "Hamas"]],
    [
      "L'Iran et l'Irak ont signé à Alger avec l'ONU. Les deux signataires ont rompu.",
      ["Iran", "Irak"],
    ],
  ])("%s: the sides told together", (text, expected) => {
    const sides = references(text).filter((each) => /^(parties|camps|signataires) /.test(each));
    expect(sides.map((each) => each.split(" → ")[1])).toEqual(expected);
  });

  test.each([
    [
      "L'ONU a pris acte des trêves entre les deux généraux rivaux, Ali Burhan et Omar Daglo.",
      ["généraux → Ali Burhan", "généraux → Omar Daglo"],
    ],
    [
      "Ancienne province indienne, le Pakistan a protesté. La guerre entre les deux voisins de 1965 à 1966 a pesé.",
      ["voisins → Inde", "voisins → Pakistan"],
    ],
    [
      "Hun Sokha a reçu Chan Wichai à Lima. Donald Trump a appelé les deux hommes.",
      ["hommes → Hun Sokha", "hommes → Chan Wichai"],
    ],
    [
      "Les ambassadeurs sont là. Le Premier ministre cambodgien, Hun Sokha, a signé. Il a vu le Premier ministre thaïlandais, Chan Wichai. Pour Hun Sokha, tout va. Son homologue thaïlandais se tait.",
      ["homologue thaïlandais → Chan Wichai"],
    ],
  ])("%s: those who are counted", (text, expected) => {
    expect(references(text)).toEqual(expect.arrayContaining(expected));
  });

  test("two capitals are states, never a movement", () => {
    const text = "La Colombie et les FARC ont négocié. Les deux capitales ont protesté.";
    expect(references(text)).toEqual([]);
  });

  test("a head of state is no head of an organisation", () => {
    const text =
      "Le président du Conseil européen, Ivo Tasek, est là. Franz Hollen l'a vu. « Non », a dit le chef de l'État.";
    expect(references(text)).not.toContain("chef de l'État → Ivo Tasek");
  });

  test("who is spoken of in a quotation is not who speaks", () => {
    const text =
      "Karl Brandt a reçu la presse. « Le Tchad est un pays frère », a-t-il ajouté, avant de partir.";
    expect(references(text)).toContain("-t-il → Karl Brandt");
  });

  test("an alias joins two names", () => {
    const text = "Rodrigo Lonbardo, alias « Timochka », a signé. Timochka s'est tu.";
    expect(read(text).chains.filter(({ type }) => type === "Person")).toHaveLength(1);
  });
});

describe("who speaks", () => {
  test.each([
    ["Karl Brandt a posé ses conditions : « Il faut partir. »", ["Karl Brandt"]],
    ["La France « condamne avec fermeté » ces élections.", ["France"]],
    ["La Norvège, par la voix de Karl Brandt, a salué une « avancée majeure ».", ["Karl Brandt"]],
    ["La Norvège, qui y voit une « décision hostile », avait mis en garde Erevan.", ["Norvège"]],
    ["« Jamais je n'irai », a grincé Karl Brandt.", ["Karl Brandt"]],
    ["« Nous refusons », a déclaré l'Otan par la voix de son porte-parole Jan Brun.", ["Jan Brun"]],
    [
      "« Nous refusons », a dit Karl Brandt, alors que la Chine proteste par la voix de Wang Limo.",
      ["Karl Brandt"],
    ],
    [
      "« Jamais je n'irai », dit Karl Brandt.\n\n« Nous verrons », poursuit l'ancien sénateur.",
      ["Karl Brandt", "Karl Brandt"],
    ],
    [
      "C'est un revers, affirme Karl Brandt. « La route est coupée. Rien ne passe. Il faudra des semaines. Le reste suivra », a-t-il dit.",
      ["Karl Brandt"],
    ],
    [
      "Oslo a salué « un pas important » et la Norvège, par la voix de Karl Brandt, une décision « courageuse ».",
      ["Norvège", "Karl Brandt"],
    ],
    [
      "L'émir, Tamim al-Karim, et le prince héritier, Salem ben Nadir, se sont embrassés. « Bienvenue ! », a lancé le second.",
      ["Salem ben Nadir"],
    ],
    [
      "« L'Europe regarde ailleurs », a prévenu Karl Brandt, le président catalan, qui réclame « une médiation ».",
      ["Karl Brandt", "Karl Brandt"],
    ],
    ["« La patience a des limites », a prévenu une source diplomatique européenne.", []],
    ["Un diplomate arabe est plus direct : « Ils ont suivi à contrecœur. »", []],
    ["« La patience a des limites », a prévenu un responsable du Pentagone.", ["Pentagone"]],
    ["Saïd Mansour a été rappelé « avec effet immédiat ».", []],
    [
      "La chancelière Erika Stolz a salué un « pas très important », a dit son porte-parole, Jan Brun.",
      ["Erika Stolz"],
    ],
    [
      "Bamako invoque les « propos hostiles » tenus par Karl Brandt, pour qui la junte est « illégitime ».",
      ["Mali", "Karl Brandt"],
    ],
    [
      "Un peu court, pour l'eurodéputée Erika Stolz. « La Commission est aux abonnés absents », s'étrangle-t-elle.",
      ["Erika Stolz"],
    ],
    [
      "« Il y a des limites », a dit Karl Brandt. Et de rappeler que « deux soldats ont perdu la vie ».",
      ["Karl Brandt", "Karl Brandt"],
    ],
    [
      "Au Quai d'Orsay, on se garde de triompher. « Nous aidons, rien de plus », y glisse-t-on.",
      ["Quai d'Orsay"],
    ],
    [
      "Recevant lundi l'ambassadrice, Anna Grilli, M. Karam a parlé. « Tout peut être réglé », a-t-il dit.",
      ["Karam"],
    ],
    [
      "« Pas négociable »\n\nKarl Brandt a prévenu que le tracé de la frontière n'était « pas négociable ».",
      ["Karl Brandt", "Karl Brandt"],
    ],
    ["Le Rwanda et le Burundi ont conclu une trêve « immédiate et inconditionnelle ».", []],
    ["Le Rwanda, qui avait ouvert un « front de soutien », n'a pas réagi.", []],
    [
      "Le rapport de l'Institut Montaigne, selon lequel « la Chine est inquiète », a paru.",
      ["Institut Montaigne"],
    ],
  ])("%s", (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  test.each([
    ["Karl Brandt enfonce le clou : « L'Europe a trahi sa parole. »", ["Karl Brandt"]],
    ["Karl Brandt a annoncé un plan lors d'une conférence de presse.", ["Karl Brandt"]],
    ["Son homologue rwandais s'est dit inquiet.", ["Rwanda"]],
    ["Un responsable rwandais s'est dit inquiet.", []],
    ["Le Ghana assure la présidence tournante de l'organisation.", []],
    ["Le plan soutenu par le Ghana a été voté.", []],
    [
      "Le Ghana assure que les otages sont libres. « C'est fini », a soutenu le porte-parole du Ghana, Karl Brandt.",
      ["Ghana", "Karl Brandt"],
    ],
  ])("%s tells one statement at most", (text, expected) => {
    const { chains, episodes } = read(text);
    const statements = episodes.filter(({ type }) => type === "Statement");
    expect(statements.length).toBeLessThanOrEqual(1);
    const voices = statements.flatMap(({ summary }) => summary.participants);
    expect(voices.map(({ chain }) => chains[chain]?.name)).toEqual(expected);
  });

  test("initials mark who answers an interview", () => {
    const text =
      "Sylvie Bermane est à Oslo.\nLa Croix : Que dire ?\nSylvie Bermane : Il est seul.\nLa Croix : Et la suite ?\nS. B. : Nous verrons bien.";
    expect(speakers(text).filter((name) => name === "Sylvie Bermane")).toHaveLength(2);
  });

  test("a briefing is given by the institution, and its questions are nobody's", () => {
    const text =
      "Point de presse de la porte-parole du ministère des Affaires étrangères\n\nQ – Irez-vous à Oslo ?\n\nR – Cela n'est pas prévu.\n\nQ – Et à Rome ?\n\nR – Non plus.";
    expect(speakers(text)).toEqual([
      "ministère des Affaires étrangères",
      "ministère des Affaires étrangères",
    ]);
  });
});
