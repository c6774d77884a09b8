import type { Mention } from "../../document/mention.ts";
import { feature } from "../../document/token.ts";
import { antecedentsBefore, type Discourse } from "./discourse.ts";
import type { Thread } from "./thread.ts";

/** How many sentences back the person may have been named. */
const NAMED_WITHIN = 3;

/**
 * « l'Italienne », « le Français »: the one person of that state named shortly before. A plural
 * stands for the state or its people, and so does a noun of a state named in no other way.
 */
export function tieCompatriot(
  mention: Mention,
  state: Thread | undefined,
  discourse: Discourse,
): Thread | undefined {
  if (mention.rule !== "demonym.noun" || state?.authority === undefined) return undefined;
  if (!isDefinite(mention, discourse) || state.mentions.length < 2) return undefined;
  const iri = state.authority;
  const persons = new Set(
    antecedentsBefore(discourse, mention, NAMED_WITHIN)
      .map(({ thread }) => thread)
      .filter(({ type, states }) => type === "Person" && states.has(iri)),
  );
  return persons.size === 1 ? [...persons][0] : undefined;
}

/** Whether an article in the singular stands before it and no name after it (« le Polonais Mateusz Morawiecki »). */
function isDefinite({ sentence, firstToken, lastToken }: Mention, { doc }: Discourse): boolean {
  const tokens = doc.sentences[sentence]?.tokens ?? [];
  const [article, next] = [tokens[firstToken - 1], tokens[lastToken]];
  if (article === undefined || feature(article, "Definite") !== "Def") return false;
  return feature(article, "Number") === "Sing" && next?.upos !== "PROPN";
}
