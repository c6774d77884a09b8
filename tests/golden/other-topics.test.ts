import { beforeAll, expect, test } from "vitest";
import { makeArticle } from "../../src/document/article.ts";
import { readLanguage } from "../../src/files/read-language.ts";
import type { LanguagePack } from "../../src/language/pack.ts";
import { analyse } from "../../src/nlp/engine.ts";

let pack: LanguagePack;

beforeAll(async () => {
  pack = await readLanguage("fr");
});

/** Texts full of meetings, summits, agreements and attacks that are none. */
test.each([
  [
    "a football report",
    `Ligue 1 : Lens s'offre Lyon au terme d'une rencontre folle

Menés à la pause, les Lensois ont renversé Lyon (3-2) samedi soir à Bollaert. La rencontre avait mal commencé : dès la 8e minute, l'attaque lyonnaise profitait d'une perte de balle pour ouvrir le score. « On a montré du caractère », a savouré le capitaine artésien au micro de beIN Sports. L'entraîneur rhodanien a regretté le manque d'efficacité de son équipe, qui se déplacera dimanche prochain à Nice. Le club, qui a trouvé un accord avec son défenseur brésilien pour une prolongation de contrat, reste quatrième au classement. La prochaine réunion au sommet, face au Paris Saint-Germain, est prévue le 12 mai.`,
  ],
  [
    "a recipe",
    `Tarte aux poireaux et au comté

Faites revenir les poireaux émincés dans le beurre pendant dix minutes. Battez les œufs avec la crème, ajoutez le comté râpé, salez et poivrez. La rencontre du fromage et du poireau donne à cette tarte un goût inimitable. Versez l'appareil sur la pâte, puis enfournez trente minutes à 180 degrés. Servez avec une salade et un vin blanc du Jura : l'accord est parfait. Visitez notre rubrique pour d'autres idées de repas.`,
  ],
  [
    "a product test",
    `Aspirateur : le nouveau modèle sans fil à l'épreuve

Le fabricant annonce une autonomie d'une heure. Dans notre essai, l'appareil a tenu cinquante-deux minutes en mode normal. Le passage de la brosse sur le carrelage ne laisse rien, mais la négociation des angles reste laborieuse. L'application, qui demande l'accès à la localisation, refuse parfois de se connecter. À 399 euros, l'appareil attaque de front le marché du milieu de gamme. Nous le recommandons aux petits appartements.`,
  ],
])("%s tells no diplomatic event", (_, text) => {
  const { episodes, frames } = analyse(
    makeArticle(text, { origin: "test", date: "2024-04-14" }),
    pack,
  );
  const told = episodes.map((episode) => {
    const triggers = episode.frames
      .map((id) => frames[id]?.trigger)
      .map((span) => text.slice(span?.start, span?.end));
    return `${episode.type}: ${triggers.join(", ")}`;
  });
  expect(told.filter((line) => !line.startsWith("Statement"))).toEqual([]);
});
