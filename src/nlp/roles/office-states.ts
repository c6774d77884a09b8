import type { Mention } from "../../document/mention.ts";
import type { Gazetteer } from "../../language/gazetteer.ts";
import { demonymsAt, nameAt, type OfficeFound } from "./office-found.ts";

/** IRIs of the states an office is of: by nationality, by its owner, by its owner's state. */
export function statesOf(office: OfficeFound, gazetteer: Gazetteer): readonly string[] {
  const { nationality, owner } = office.phrase;
  if (nationality !== undefined) {
    return demonymsAt(office, nationality).flatMap(({ candidates }) => candidates);
  }
  const name = owner && nameAt(office, owner.first);
  if (name !== undefined) return statesOfOwner(name, gazetteer);
  return namesWithin(office).flatMap((inner) => statesOfOwner(inner, gazetteer));
}

/** « le maître du Kremlin », « le locataire de la Maison-Blanche »: the seat is in the wording. */
function namesWithin({ phrase, mentions }: OfficeFound): readonly Mention[] {
  return mentions.filter(
    ({ kind, firstToken }) =>
      kind === "name" && phrase.head < firstToken && firstToken < phrase.last,
  );
}

function statesOfOwner({ type, candidates }: Mention, gazetteer: Gazetteer): readonly string[] {
  if (type === "State") return candidates;
  return candidates.flatMap((iri) => gazetteer.byIri(iri)?.state ?? []);
}
