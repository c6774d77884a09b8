import type { Chain } from "../../document/chain.ts";
import { type ChainIndex, chainOf, stateOfPerson } from "./chain-index.ts";
import type { OfficeFound } from "./office-found.ts";

/** « Londres, dont l'ambassadeur, … », « le Parlement, où la présidente, … »: what the relative pronoun stands for. */
export function relativeOwner(
  { phrase, context }: OfficeFound,
  index: ChainIndex,
): Chain | undefined {
  const { surface, lexicon } = context;
  const pronoun = surface.tokens[phrase.first - 1]?.upos === "DET" ? phrase.first - 2 : -1;
  const isRelative = RELATIVES.some((each) => lexicon.isOf(each, surface.tokens[pronoun]));
  if (!isRelative) return undefined;
  const comma = surface.tokens[pronoun - 1]?.text === "," ? pronoun - 1 : pronoun;
  const last = surface.tokens[comma - 1]?.text === ")" ? comma - 1 : comma; // « l'OEA (…), dont »
  const owner = index.chains.find(({ mentions }) =>
    mentions.some((each) => each.sentence === surface.index && each.lastToken === last),
  );
  return owner?.type === "Person" ? servedBy(owner, index) : owner;
}

const RELATIVES = ["whose", "where"] as const;

/** « son porte-parole, Dmitri Peskov »: whom the possessive stands for, or the state of a person. */
export function possessor(
  office: OfficeFound,
  person: Chain,
  index: ChainIndex,
): Chain | undefined {
  const owners = possessorsOf(office, index);
  const owner = owners.length > 1 ? owners[rankOf(office, person, index)] : owners[0];
  if (owner === undefined || owner === person) return undefined;
  if (owner.type !== "Person") return owner;
  const chain = servedBy(owner, index);
  const isMinister = (office.phrase.row.rank ?? "").endsWith("minister");
  return isMinister && chain?.type !== "State" ? stateOfPerson(owner, index) : chain;
}

/** « Ursula von der Leyen … son porte-parole »: the organisation or state that the text says she leads. */
function servedBy(person: Chain, index: ChainIndex): Chain | undefined {
  return index.served.get(person.id) ?? stateOfPerson(person, index);
}

/** « leurs ministres, X et Y »: the first is of the first, the second of the second. */
function rankOf({ phrase, mentions }: OfficeFound, person: Chain, index: ChainIndex): number {
  const named = mentions.filter(
    ({ kind, type, firstToken }) =>
      kind === "name" && type === "Person" && firstToken >= phrase.last,
  );
  return named.findIndex((mention) => chainOf(mention, index) === person);
}

/** The chain that the possessive before an office stands for (« son homologue »). */
export function possessorOf(office: OfficeFound, index: ChainIndex): Chain | undefined {
  return possessorsOf(office, index)[0];
}

function possessorsOf({ phrase, context }: OfficeFound, { chains }: ChainIndex): readonly Chain[] {
  // « son porte-parole », « le chef de sa diplomatie »
  const isOwn = (at: number) => at === phrase.first - 1 || phrase.words.includes(at);
  const sentence = context.surface.index;
  return chains.filter(({ mentions }) =>
    mentions.some(
      ({ rule, sentence: at, head }) =>
        rule === "pronoun.possessive" && at === sentence && isOwn(head),
    ),
  );
}
