import type { Mention } from "../../document/mention.ts";
import { feature } from "../../document/token.ts";
import { type Discourse, tiesBefore } from "./discourse.ts";
import type { Thread } from "./thread.ts";

/** How many sentences back the person may have been named. */
const NAMED_WITHIN = 6;

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
  if (!isDefinite(mention, discourse)) return undefined;
  const iri = state.authority;
  const persons = personsWithin(NAMED_WITHIN, mention, discourse);
  const known = persons.filter(({ states }) => states.has(iri));
  if (known.length > 0) return known.length === 1 ? known[0] : undefined;
  // « …, a rappelé Ylva Johansson, commissaire. *La Suédoise* … »: the text gave her no state.
  const [last, ...others] = personsWithin(JUST_NAMED, mention, discourse).filter(
    ({ states, gender }) => states.size === 0 && agrees(mention, gender, discourse),
  );
  return others.length === 0 ? last : undefined;
}

/** How many sentences back the one person may have been named of whom no state is known. */
const JUST_NAMED = 1;

function personsWithin(
  sentences: number,
  mention: Mention,
  discourse: Discourse,
): readonly Thread[] {
  const found = tiesBefore(discourse, mention, sentences).flatMap(({ threads }) => threads);
  return [...new Set(found)].filter(({ type }) => type === "Person");
}

/** « La Suédoise » is no man. */
function agrees(
  { sentence, head }: Mention,
  gender: Thread["gender"],
  { doc }: Discourse,
): boolean {
  const token = doc.sentences[sentence]?.tokens[head];
  const told = token && feature(token, "Gender");
  return gender === undefined || told === undefined || told === (gender === "f" ? "Fem" : "Masc");
}

/** Whether an article in the singular stands before it and no name after it (« le Polonais Mateusz Morawiecki »). */
function isDefinite({ sentence, firstToken, lastToken }: Mention, { doc }: Discourse): boolean {
  const tokens = doc.sentences[sentence]?.tokens ?? [];
  const [article, next] = [tokens[firstToken - 1], tokens[lastToken]];
  if (article === undefined || feature(article, "Definite") !== "Def") return false;
  return feature(article, "Number") === "Sing" && next?.upos !== "PROPN";
}
