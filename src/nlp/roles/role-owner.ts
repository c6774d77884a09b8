import type { Chain } from "../../document/chain.ts";
import type { Mention } from "../../document/mention.ts";
import { fold, isCapitalised } from "../mentions/surface.ts";
import { type ChainIndex, chainOf, stateKnown, stateOfPerson } from "./chain-index.ts";
import {
  organisationBefore,
  organisationOpening,
  stateBefore,
  topicState,
} from "./nearby-state.ts";
import { demonymsAt, nameAt, type OfficeFound } from "./office-found.ts";
import { statesToldBy } from "./office-hints.ts";
import { possessor, possessorOf, relativeOwner } from "./possessors.ts";

/** What a role says of whom its office serves. */
export interface Owner {
  readonly chain: Chain;
  /** Whether the office's own words name it, or the text around does. */
  readonly isStated: boolean;
}

/** The state or organisation that an office is of, from its words, else from what stands around. */
export function ownerOf(office: OfficeFound, person: Chain, index: ChainIndex): Owner | undefined {
  if (isOfTwoPeoples(office)) return undefined;
  const stated = statedOwner(office, index);
  if (stated?.type === "Place") return regionalOwner(office, stated, person, index);
  if (stated !== undefined) return { chain: stated, isStated: true };
  if (office.phrase.owner !== undefined && !ownsAsPerson(office)) return undefined;
  if (office.phrase.isCounterpart) return counterpartOwner(office, person, index);
  const implied = isOfAnother(office)
    ? ownState(office, person, index)
    : (relativeOwner(office, index) ??
      possessor(office, person, index) ??
      organisationOpening(office, index) ??
      impliedState(office, person, index) ??
      organisationBefore(office, index) ??
      index.led.get(office.phrase.office));
  return implied && { chain: implied, isStated: false };
}

/** « le dirigeant chypriote turc »: of neither state. */
function isOfTwoPeoples({ phrase }: OfficeFound): boolean {
  const [first, second] = phrase.nationalities;
  return !phrase.plural && first !== undefined && second === first + 1;
}

/** « gouverneur de Californie »: the office is of the state that the region lies in; a mayor's is the town's alone. */
function regionalOwner(
  office: OfficeFound,
  { authority }: Chain,
  person: Chain,
  index: ChainIndex,
): Owner | undefined {
  const { of, rank } = office.phrase.row;
  const isOfRegion = of !== "place" && (of ?? "").split(",").includes("place");
  if (!isOfRegion || rank === RELIGIOUS) return undefined;
  const state = index.gazetteer.byIri(authority ?? "")?.state;
  const known = index.chains.find((chain) => chain.authority === state);
  const chain =
    state === undefined ? (stateOfPerson(person, index) ?? topicState(office, index)) : known;
  return chain && { chain, isStated: false };
}

/** « l'archevêque de Kinshasa » serves no state. */
const RELIGIOUS = "religious";

/** « s'est entretenue avec son homologue, X »: of another state than hers, if one is told nearby. */
function counterpartOwner(
  office: OfficeFound,
  person: Chain,
  index: ChainIndex,
): Owner | undefined {
  const own = possessorOf(office, index);
  const chain =
    stateOfPerson(person, index) ?? stateBefore(office, index) ?? topicState(office, index);
  const isOwn = own !== undefined && (own === chain || stateOfPerson(own, index) === chain);
  return chain === undefined || isOwn ? undefined : { chain, isStated: false };
}

/** The chain that the words of an office themselves name as its owner. */
export function statedOwner(office: OfficeFound, index: ChainIndex): Chain | undefined {
  const { nationality, owner } = office.phrase;
  if (nationality !== undefined) {
    const court = seatOfJudge(office, index);
    if (court !== undefined) return court;
    return demonymsAt(office, nationality).map((mention) => chainOf(mention, index))[0];
  }
  const name = (owner && nameAt(office, owner.first)) ?? personWithin(office);
  if (name === undefined) return describedOwner(office, index) ?? stateOfInner(office, index);
  if (name.type !== "Person") return chainOf(name, index);
  const person = chainOf(name, index);
  return person && stateOfPerson(person, index);
}

/** « la juge ougandaise X »: where an international court is told of, a judge's nationality is not the office's. */
function seatOfJudge({ phrase }: OfficeFound, { chains, hints }: ChainIndex): Chain | undefined {
  if (phrase.row.rank !== JUSTICE || phrase.hasField) return undefined;
  const seats = hints.get(fold(phrase.row.noun ?? "")) ?? [];
  const present = chains.filter(({ authority }) => seats.includes(authority ?? ""));
  return [...present].sort((one, other) => other.mentions.length - one.mentions.length)[0];
}

/** Rank of the table of offices whose holders sit in a court. */
const JUSTICE = "justice";

/** « le directeur de cabinet du Premier ministre »: the state of whom the inner office takes up. */
function stateOfInner({ phrase, context }: OfficeFound, index: ChainIndex): Chain | undefined {
  if (phrase.inner === undefined) return undefined;
  const person = index.chains.find(
    ({ type, mentions }) =>
      type === "Person" &&
      mentions.some(
        ({ rule, sentence, head }) =>
          rule === "description.office" &&
          sentence === context.surface.index &&
          head === phrase.inner,
      ),
  );
  return person && stateOfPerson(person, index);
}

/** « conseiller du Premier ministre Abiy Ahmed »: the holder of the office within the office. */
function personWithin({ phrase, mentions }: OfficeFound): Mention | undefined {
  if (phrase.inner === undefined) return undefined;
  return mentions.find(
    ({ kind, type, firstToken, lastToken }) =>
      kind === "name" && type === "Person" && phrase.head < firstToken && lastToken <= phrase.last,
  );
}

/** « de l'organisation », « du royaume »: the chain that the noun takes up. */
function describedOwner({ phrase, context }: OfficeFound, { chains }: ChainIndex) {
  const sentence = context.surface.index;
  return chains.find(({ mentions }) =>
    mentions.some((each) => each.sentence === sentence && each.head === phrase.ownerNoun),
  );
}

/** « le président du mouvement », « le conseiller du royaume »: no state around, but at most the holder's own. */
function isOfAnother({ phrase, context }: OfficeFound): boolean {
  if (phrase.ownerNoun === undefined) return false;
  const noun = context.lexicon.descriptiveNouns(context.surface, phrase.ownerNoun);
  return noun?.value.takes !== TOPIC;
}

/** « le conseiller du royaume »: the holder's state; an organisation is no state (« le président du mouvement »). */
function ownState(office: OfficeFound, person: Chain, index: ChainIndex): Chain | undefined {
  const { surface, lexicon } = office.context;
  const noun = lexicon.descriptiveNouns(surface, office.phrase.ownerNoun ?? -1);
  return noun?.value.type === "State" ? stateOfPerson(person, index) : undefined;
}

/** Nouns of the table that take up the state of the headline (« le pays »). */
const TOPIC = "topic";

/** « l'émissaire de Donald Trump »: the owner is a person, whose state is served. */
function ownsAsPerson(office: OfficeFound): boolean {
  const { owner } = office.phrase;
  return owner !== undefined && nameAt(office, owner.first)?.type === "Person";
}

function hinted({ phrase }: OfficeFound, { chains, hints }: ChainIndex): Chain | undefined {
  const present = chains.filter(({ authority }) =>
    statesToldBy(phrase, hints).includes(authority ?? ""),
  );
  return present.length === 1 ? present[0] : undefined;
}

/** The state that an office of state serves where the text does not say it beside the office. */
function impliedState(office: OfficeFound, person: Chain, index: ChainIndex): Chain | undefined {
  if (!servesState(office) || hasUnknownOwner(office)) return undefined;
  if (office.phrase.row.of === "organization") return hinted(office, index);
  if (stateKnown(person, index) !== undefined) return stateOfPerson(person, index);
  if (statesToldBy(office.phrase, index.hints).length > 0) return hinted(office, index);
  // « à peine installé à Berlin, l'ambassadeur X »: what stands around is as well where he serves.
  if (office.phrase.row.rank === DIPLOMAT || isEachOfOwn(office)) return undefined;
  return stateBefore(office, index) ?? topicState(office, index);
}

/** Rank of the table of offices of which a state has one. */
const HEAD = "head";

/** « les Premiers ministres X et Y »: no state has two, so what stands around tells neither's. */
function isEachOfOwn({ phrase }: OfficeFound): boolean {
  const { leads, rank } = phrase.row;
  return phrase.plural && leads === "yes" && rank === HEAD && phrase.nationality === undefined;
}

/** Rank of the table of offices whose holders serve abroad. */
const DIPLOMAT = "diplomat";

/** « président des Transformateurs »: an owner of which the text tells nothing more. */
function hasUnknownOwner({ phrase, context }: OfficeFound): boolean {
  const { surface, lexicon } = context;
  if (!lexicon.isOf("genitive", surface.tokens[phrase.last])) return false;
  const next = surface.tokens[phrase.last + 1]?.upos === "DET" ? phrase.last + 2 : phrase.last + 1;
  return isCapitalised(surface.forms[next]);
}

/** Whether the office is one of a state: « président », « ministre », not « chef des inspecteurs ». */
function servesState({ phrase, context }: OfficeFound): boolean {
  const { of, rank } = phrase.row;
  const { tokens } = context.surface;
  if (phrase.words.some((word) => context.lexicon.isOf("stateless", tokens[word]))) return false;
  if ((rank ?? "").endsWith("minister")) return true;
  const isLed = phrase.row.leads === "yes" && LED_RANKS.has(rank ?? "");
  return (of ?? "").split(",").includes("state") && (isLed || STATE_RANKS.has(rank ?? ""));
}

/** Ranks of the table of offices whose holders serve a state where nothing else is said. */
const STATE_RANKS: ReadonlySet<string> = new Set([
  "adviser",
  "deputy head",
  "diplomat",
  "envoy",
  "head",
  "justice",
  "monarch",
  "official",
  "parliament",
  "religious",
  "royal",
  "spokesperson",
]);

/** Ranks that serve the state only at their head (« chef d'état-major », not any officer). */
const LED_RANKS: ReadonlySet<string> = new Set(["military", "security"]);
