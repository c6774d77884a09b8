import { beforeAll, expect, test } from "vitest";
import { makeArticle } from "../../src/document/article.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import type { LanguagePack } from "../../src/language/pack.ts";
import { analyse } from "../../src/nlp/engine.ts";

let pack: LanguagePack;

beforeAll(async () => {
  pack = await readLanguage("fr");
});

/** « Type: place, date » of every event of a text published on a Thursday. */
function settingsOf(text: string, title = "Actualité"): readonly string[] {
  const article = makeArticle(text, { origin: "test", date: "2024-05-16", title });
  const { episodes, chains } = analyse(article, pack);
  return episodes.map(({ type, summary: { place, date } }) => {
    const name = place === undefined ? "-" : (chains[place.chain]?.name ?? "-");
    return `${type}: ${name}, ${date?.edtf ?? "-"}`;
  });
}

test.each([
  // « y » behind a pronoun takes up the place told before; « il y a » does not.
  [
    "Le maréchal Haftar est arrivé mardi au Caire. Il s'y est entretenu avec Abbas Kamel.",
    "Meeting: Le Caire, 2024-05-14",
  ],
  [
    "Annalena Baerbock est arrivée lundi à Islamabad. Elle y a été reçue mardi par Shehbaz Sharif.",
    "Meeting: Islamabad, 2024-05-14",
  ],
  [
    "Ignazio Cassis s'est rendu lundi à Bruxelles. Il y a plaidé pour une relance du dialogue.",
    "Statement: Bruxelles, 2024-05-13",
  ],
  // A night is told by the day on which it ends.
  [
    "Le Mali et la Cédéao sont parvenus à un accord dans la nuit de mardi à mercredi à Accra.",
    "Agreement: Accra, 2024-05-15",
  ],
  // What takes place has the day and the place of its participle.
  [
    "L'Union africaine a condamné le coup d'Etat survenu dimanche à Conakry.",
    "Other: Conakry, 2024-05-12",
  ],
  [
    "La dernière rencontre entre Joe Biden et Xi Jinping remonte à novembre.",
    "Meeting: -, 2023-11",
  ],
  // What one judges has a day and a place of its own.
  [
    "Réuni à New York, le Conseil de sécurité a condamné le tir de missile nord-coréen de mardi.",
    "MilitaryAction: -, 2024-05-14",
  ],
  // Who was somewhere that day said it there; the surroundings of a town are its own.
  [
    "Le vice-président américain Mike Pence, qui se trouvait à Bogota lundi, a réclamé une trêve.",
    "Request: Bogota, 2024-05-13",
  ],
  [
    "L'armée israélienne a frappé mardi les environs de Damas.",
    "MilitaryAction: Damas, 2024-05-14",
  ],
  // Words behind « lors d'un » noun belong to the noun; what a gathering opens was done there.
  [
    "Lors d'une conférence de presse à Rabat, le ministre espagnol José Manuel Albares a salué mardi « une étape ».",
    "Statement: Rabat, 2024-05-14",
  ],
  [
    "Au sommet de Lima, fin avril, les Vingt-Sept se sont mis d'accord sur un embargo.",
    "Agreement: Lima, 2024-04",
  ],
  // States are listed as towns are; a town that houses a meeting is its place.
  ["Antony Blinken se rendra mardi en Israël et en Égypte.", "Visit: Égypte, 2024-05-21"],
  ["Munich accueille samedi une conférence sur la sécurité.", "Meeting: Munich, 2024-05-18"],
  // Where one comes from is no goal, what one leaves for is.
  ["Hulusi Akar a quitté Bagdad lundi pour Erbil.", "Visit: Erbil, 2024-05-13"],
  ["Venu de Berlin, Robert Habeck est arrivé mardi à Doha.", "Visit: Doha, 2024-05-14"],
  // The end of what was done is not its day; what one hopes for is not of the day of the journey.
  [
    "Kinshasa et Kigali ont suspendu leurs relations diplomatiques jusqu'au 30 juin.",
    "Other: -, -",
  ],
  [
    "Josep Borrell s'est rendu mardi à Téhéran pour tenter de relancer les négociations.",
    "Negotiation: -, -",
  ],
  [
    "La Maison-Blanche s'est ravisée lundi, à l'issue de la visite à Washington de Kim Yong-chol.",
    "Visit: Washington, 2024-05-13",
  ],
  // A day without a year goes on from the date told last.
  [
    "En septembre 2014, un référendum avait été organisé. Le 18 septembre, Alex Salmond signait à Londres un traité.",
    "Treaty: Londres, 2014-09-18",
  ],
])("%j is set there and then", (text, expected) => {
  expect(settingsOf(text)).toContain(expected);
});

test.each([
  ["Le sommet de l'Otan se tient du 14 au 17 mai à Madrid.", "ongoing"],
  ["Le sommet de l'Otan s'est tenu du 14 au 16 mai à Madrid.", "occurred"],
  ["Joe Biden et Xi Jinping se rencontrent mardi à Samarcande.", "planned"],
])("%j is %s", (text, expected) => {
  const article = makeArticle(text, { origin: "test", date: "2024-05-16", title: "Actualité" });
  const { episodes } = analyse(article, pack);
  expect(episodes.map(({ summary: { status } }) => status)).toContain(expected);
});

test("what was to follow has followed, where its day is past", () => {
  const text =
    "Felipe VI a été reçu samedi à Bogota par Ivan Duque, à la veille de l'investiture de Gustavo Petro.";
  const article = makeArticle(text, { origin: "test", date: "2024-05-16", title: "Actualité" });
  const { episodes } = analyse(article, pack);
  expect(episodes.map(({ summary: { status } }) => status)).toEqual(["occurred", "occurred"]);
});

test.each([
  // A clause about the subject's coming or being there sets what it did.
  [
    "Arrivé mardi à Téhéran, le ministre omanais a déclaré que le dialogue avançait.",
    "Statement: Téhéran, 2024-05-14",
  ],
  [
    "Recevant lundi son homologue chilien, Gustavo Petro a affirmé que la paix était proche.",
    "Statement: -, 2024-05-13",
  ],
  [
    "De retour à Nairobi, William Ruto a annoncé mercredi une conférence.",
    "Statement: Nairobi, 2024-05-15",
  ],
  // Houses, streets, halls and lands.
  [
    "Alberto van Klaveren a annoncé mardi au Sénat la réouverture de l'ambassade.",
    "Statement: Sénat, 2024-05-14",
  ],
  [
    "Des milliers de personnes ont manifesté dimanche dans les rues de Tbilissi.",
    "Protest: Tbilissi, 2024-05-12",
  ],
  [
    "Abdelhamid Dbeibah et Khalifa Haftar se sont rencontrés lundi dans un hôtel de Rabat.",
    "Meeting: Rabat, 2024-05-13",
  ],
  [
    "Bassirou Diomaye Faye s'est rendu mardi à Accra, où il a rencontré Nana Akufo-Addo.",
    "Meeting: Accra, 2024-05-14",
  ],
  // A cleft: where and when stand before the verb.
  [
    "C'est à Vienne, au siège de l'organisation, que les deux délégations ont repris lundi les négociations.",
    "Negotiation: Vienne, 2024-05-13",
  ],
  ["C'est lundi que Narendra Modi se rendra à Moscou.", "Visit: Moscou, 2024-05-20"],
  // The time of its own verb, of what it was awaited for, of the end it is given.
  [
    "Les deux pays se sont engagés lundi à signer d'ici à la fin de l'année un accord.",
    "Agreement: -, 2024",
  ],
  ["Le vote du Parlement, attendu mardi, a été reporté.", "Vote: -, 2024-05-14"],
  ["Une réunion aura lieu d'ici à la fin du mois à Genève.", "Meeting: Genève, 2024-05"],
  // A rubric in capitals, a row behind an opening phrase, hours passed face to face.
  ["SYRIE Le sommet de Doha s'est achevé mardi sans accord.", "Summit: Doha, 2024-05-14"],
  [
    "Au terme de sept heures de tractations, Russes, Ukrainiens et Turcs se sont entendus mardi à Vienne sur un plan.",
    "Agreement: Vienne, 2024-05-14",
  ],
  [
    "Anna Bauer a passé mardi deux heures face à Fumio Kishida à Kyoto.",
    "Meeting: Kyoto, 2024-05-14",
  ],
  // A picture shows an encounter; one that leaves a town is not about to be there.
  ["Kaïs Saïed et Giorgia Meloni, le 3 mars à Tunis.", "Meeting: Tunis, 2024-03-03"],
  // A future perfect looks back; a bracket dates the noun before it; a matter is no place.
  [
    "Il aura fallu, jeudi 9 mai, un conciliabule entre Olaf Scholz et Emmanuel Macron pour conclure.",
    "Meeting: -, 2024-05-09",
  ],
  [
    "La déclaration adoptée au sommet de Bucarest (2-4 avril) promet beaucoup.",
    "Summit: Bucarest, 2024-04-02/2024-04-04",
  ],
  ["La conférence sur la paix en Ukraine s'est refermée dimanche.", "Meeting: -, 2024-05-12"],
  // What opens a sentence sets the meeting of its subject as well; an event brings people together.
  [
    "A Bruxelles, les ministres de l'Otan, réunis lundi, ont décidé de geler des avoirs.",
    "Meeting: Bruxelles, 2024-05-13",
  ],
  [
    "La conférence, ouverte le 28 avril à Genève, réunissait Nikos Anastasiades et Mustafa Akinci.",
    "Meeting: Genève, 2024-04-28",
  ],
  // Who says something on a journey is there that day.
  [
    "« C'est peu », a regretté mardi Antony Blinken, de passage à Nairobi.",
    "Visit: Nairobi, 2024-05-14",
  ],
  // Where an envoy is posted is not where he is called home.
  ["La Pologne a rappelé mardi son ambassadeur à Minsk.", "Recall: -, 2024-05-14"],
  // Who opens a clause behind a participle and a name is its subject.
  [
    "Accueilli jeudi à Oslo par la ministre, Anniken Huitfeldt, Andrzej Duda a été reçu par Harald V.",
    "Meeting: Oslo, 2024-05-16",
  ],
  // A participle between commas lends its day to the verb of its subject; one that tells a past does not.
  [
    "A Bruxelles, les ministres de l'Otan, réunis lundi, ont décidé de geler les avoirs de vingt Russes.",
    "Sanction: Bruxelles, 2024-05-13",
  ],
  [
    "Les chefs d'Etat africains, reçus dimanche à Accra, ont signé un accord.",
    "Agreement: Accra, 2024-05-12",
  ],
  ["Le ministre, nommé lundi, a signé un accord avec la Turquie.", "Agreement: -, -"],
  [
    "Réunis à Nairobi début octobre, les ministres de l'Otan ont menacé le Burundi de sanctions.",
    "Threat: Nairobi, 2023-10",
  ],
  [
    "La Chine, qui s'était abstenue samedi lors du vote au Conseil de sécurité, a appelé à la retenue.",
    "Vote: -, 2024-05-11",
  ],
  ["Le pays s'est illustré mardi lors du sommet de Doha.", "Summit: Doha, 2024-05-14"],
  // What is told of a person is no time of the event.
  [
    "La réélection d'Alexandre Loukachenko, au pouvoir depuis 1994, a été annoncée en août.",
    "Election: -, 2023-08",
  ],
  [
    "En poste depuis mars, l'ambassadeur Karl Brandt a salué une page qui se tourne.",
    "Statement: -, -",
  ],
  ["Emmanuel Macron avait bloqué l'accord, après les incendies en Amazonie.", "Agreement: -, -"],
  // A phrase brought forward, in its own sentence or in an event of the past.
  [
    "C'est lors du sommet de Bakou, en 2019, que Li Qiang et Shehbaz Sharif se sont rencontrés.",
    "Summit: Bakou, 2019",
  ],
  [
    "La dernière fois que Cyril Ramaphosa et João Lourenço se sont vus, c'était lors du sommet de Lusaka.",
    "Summit: Lusaka, -",
  ],
  [
    "Tamim ben Hamad Al Thani a reçu lundi Hakan Fidan sur la base d'Al-Udeid.",
    "Meeting: base d'al-Udeid, 2024-05-13",
  ],
  // The one building that the opening names, in the town of the story.
  [
    "Xi Jinping et Joe Biden se sont rencontrés lundi à Bali. Une foule attendait devant l'hôtel Mulia.",
    "Meeting: hôtel Mulia, 2024-05-13",
  ],
  [
    "Xi Jinping et Joe Biden se sont rencontrés lundi à Bali. Ils s'étaient parlé au palais de l'Élysée, à Paris, en 2019.",
    "Meeting: Bali, 2024-05-13",
  ],
  // A chronology.
  [
    "**Mardi soir.** Ann Linde arrive à Rotterdam. Mark Rutte rencontre João Lourenço à Utrecht.",
    "Meeting: Utrecht, 2024-05-14",
  ],
  ["7 octobre 2023 : le Hamas attaque Israël. Paris condamne.", "Statement: -, 2023-10-07"],
  ["16 mai 2024. – La Norvège a condamné ce tir.", "Statement: -, -"],
  ["Le 3 mai. La Géorgie avait prévenu l'Otan que rien ne changerait.", "Statement: -, -"],
  // The scene told before.
  [
    "Antony Blinken est arrivé mardi à Kiev. Il s'est entretenu avec Volodymyr Zelensky.",
    "Meeting: Kiev, 2024-05-14",
  ],
  [
    "Sergueï Lavrov a été reçu lundi à Hanoï par Pham Minh Chinh. Il a ensuite gagné Vientiane.",
    "Visit: Vientiane, 2024-05-13",
  ],
  [
    "GENÈVE – L'Iran et la Suisse ont signé mercredi un accord de coopération.",
    "Agreement: Genève, 2024-05-15",
  ],
  [
    "Hakan Fidan est arrivé lundi à Pékin. Dans la soirée, il a rencontré son homologue chinois, Wang Yi.",
    "Meeting: Pékin, 2024-05-13",
  ],
  // A capital told by its state, once the article names the town.
  [
    "Nana Akufo-Addo a été reçu lundi dans la capitale sénégalaise. Il a quitté Dakar mardi.",
    "Meeting: Dakar, 2024-05-13",
  ],
  [
    "Marta Lucía Ramírez est arrivée mardi dans la capitale du Pérou, où elle a rencontré Dina Boluarte. À Lima, elle a visité un port.",
    "Meeting: Lima, 2024-05-14",
  ],
  // How long there was none is not when it was.
  ["C'est la première visite d'un président turc en Grèce depuis soixante ans.", "Visit: Grèce, -"],
  [
    "Le premier sommet entre Séoul et Tokyo depuis 2011 s'est ouvert mardi à Osaka.",
    "Summit: Osaka, 2024-05-14",
  ],
  [
    "Réunis depuis lundi à Nairobi, le Soudan et l'Éthiopie ont conclu un accord.",
    "Agreement: Nairobi, -",
  ],
  ["Le Premier ministre népalais négocie avec l'Inde depuis 2022.", "Negotiation: -, 2022/.."],
  // What is about a state is not held there.
  [
    "Une conférence sur le Yémen a réuni lundi l'Égypte et le Koweït à Mascate.",
    "Meeting: Mascate, 2024-05-13",
  ],
  ["Le sommet de l'Igad sur le Soudan s'est ouvert mardi.", "Summit: -, 2024-05-14"],
  // Distances from an event.
  [
    "Deux jours après l'attaque de Diffa, Mohamed Bazoum s'est rendu mercredi à Niamey.",
    "MilitaryAction: Diffa, 2024-05-13",
  ],
  ["Le coup d'État a renversé le président nigérien Mohamed Bazoum.", "Other: Niger, -"],
])("%s → %s", (text, expected) => {
  expect(settingsOf(text)).toContain(expected);
});

test.each([
  // Not in the scene: a flashback, another place, a call, a year of the past.
  [
    "Le roi a reçu lundi à Amman Mahmoud Abbas. L'Iran avait prévenu que les frappes continueraient.",
    "Statement: -, -",
  ],
  ["Élu en 2019, Kaïs Saïed a rencontré Giorgia Meloni à Rome.", "Meeting: Rome, -"],
  [
    "Joe Biden a reçu mardi William Ruto à Washington. Il s'est entretenu par téléphone avec Benyamin Nétanyahou.",
    "Call: -, 2024-05-14",
  ],
  [
    "À Luanda, João Lourenço a reçu lundi Félix Tshisekedi. La Chine a salué cette rencontre.",
    "Statement: -, -",
  ],
  [
    "L'Algérie s'est opposée à une intervention au Niger. Le Togo s'y oppose aussi.",
    "Statement: -, -",
  ],
])("nothing is invented: %s → %s", (text, expected) => {
  expect(settingsOf(text)).toContain(expected);
});

test.each([
  // A lead tells what its headline names, by what those who meet are.
  [
    "Le sommet de l'Igad se penche sur le Soudan",
    "Les dirigeants de la région se réunissent jeudi à Kampala.",
    ["Summit: Kampala, 2024-05-16"],
  ],
  [
    "À Mascate, un face-à-face sans résultat",
    "Les deux rivaux se sont rencontrés mercredi pendant une heure.",
    ["Meeting: Mascate, 2024-05-15"],
  ],
  // What those who met say together, and what is said to the press right behind.
  [
    "Le Guyana et le Venezuela apaisés",
    "Le Guyana et le Venezuela se sont réunis mardi à Kingstown. Un long silence a suivi.\n\nDans une déclaration commune, le Guyana et le Venezuela s'engagent à la paix.",
    ["Meeting: Kingstown, 2024-05-14", "Statement: Kingstown, 2024-05-14"],
  ],
  // Heads of two states who meet hold a summit; others meet.
  [
    "La région retient son souffle",
    "Le président kényan William Ruto et le président ougandais Yoweri Museveni se sont rencontrés mardi à Mombasa.",
    ["Summit: Mombasa, 2024-05-14"],
  ],
  [
    "La région retient son souffle",
    "Le président kényan William Ruto et l'ancien président ougandais Godfrey Binaisa se sont rencontrés mardi à Mombasa.",
    ["Meeting: Mombasa, 2024-05-14"],
  ],
  // Events are dated by day, month or year.
  [
    "Retour à Quito",
    "L'ambassadeur Jorge Paz est arrivé à Quito à l'automne 2022.",
    ["Visit: Quito, 2022"],
  ],
  // Beside the story: its byline, a caption.
  [
    "Une trêve fragile",
    "De notre envoyée spéciale à Bujumbura\n\nLe Burundi et le Rwanda ont conclu mardi une trêve.",
    ["Agreement: Bujumbura, 2024-05-14"],
  ],
  [
    "Le ton monte",
    "Paul Tessier, Nicosie\n\nLa Grèce et la Turquie ont repris mardi leurs négociations.",
    ["Negotiation: Nicosie, 2024-05-14"],
  ],
  [
    "Kaïs Saïed tend la main",
    "Kaïs Saïed a reçu Giorgia Meloni.\n\nLe président Kaïs Saïed et Giorgia Meloni, le 13 mai 2024 à Tunis.",
    ["Meeting: Tunis, 2024-05-13"],
  ],
  // A headline's town that belongs to something else.
  [
    "Attentat à Kaboul",
    "Le Pakistan et l'Iran ont repris mardi leurs négociations.",
    ["MilitaryAction: Kaboul, -", "Negotiation: -, 2024-05-14"],
  ],
  // The name of an accord tells less than where it is signed.
  [
    "Accord de Samarcande : la paix au bout du stylo",
    "Arménie et Géorgie ont signé lundi à Batoumi un accord de paix.",
    ["Agreement: Batoumi, 2024-05-13"],
  ],
  // A town of another land is another journey.
  [
    "Annalena Baerbock en Asie",
    "Annalena Baerbock s'est rendue au Japon. L'arrivée d'Annalena Baerbock à Séoul a suivi.",
    ["Visit: Japon, -", "Visit: Séoul, -"],
  ],
  // What a headline announces is no text of years ago.
  [
    "Manille et Tokyo signent un accord de défense",
    "Les deux pays coopéreront davantage. Le texte a dix pages. Un premier texte avait été signé en 2016 par Manille et Tokyo.",
    ["Agreement: -, -", "Agreement: -, 2016"],
  ],
])("%s. %s → %j", (title, text, expected) => {
  expect(settingsOf(text, title).filter((one) => !one.startsWith("Other"))).toEqual(expected);
});
