import type { Chain } from "../../document/chain.ts";
import { type ChainIndex, chainOf, stateKnown } from "./chain-index.ts";
import type { OfficeFound, TenureFound } from "./office-found.ts";
import { statesOf } from "./office-states.ts";
import { possessorOf } from "./possessors.ts";

/** A person and an office by which the text calls them. */
export interface Called {
  readonly office: OfficeFound;
  readonly person: Chain;
}

/** The office that « son homologue » copies: that of whom the counterpart is compared with. */
export function anchorOf(
  found: TenureFound,
  called: readonly Called[],
  index: ChainIndex,
): string | undefined {
  const start = startOfOffice(found);
  const foreign = called.filter(
    (each) => startOfOffice(each.office) < start && !isCompatriot(each, found, index),
  );
  return (
    officeOf(isOfSeveral(found) ? undefined : bySyntax(found, index), foreign) ??
    anchorBeside(found, foreign, index) ??
    officeOf(possessorOf(found, index), foreign) ??
    anchorBefore(found, foreign)
  );
}

/** Where an office begins in the text. */
export function startOfOffice({ phrase, context }: OfficeFound): number {
  return context.surface.tokens[phrase.head]?.start ?? 0;
}

function officeOf(person: Chain | undefined, called: readonly Called[]): string | undefined {
  const offices = called
    .filter((each) => each.person === person)
    .map(({ office }) => office.phrase.office);
  const last = offices.at(-1);
  // « la ministre » is short for « la ministre des affaires étrangères ».
  return last && (offices.find((office) => office.startsWith(`${last} `)) ?? last);
}

/** « le roi Abdallah II et son homologue jordanien »: nobody is the counterpart of a compatriot. */
function isCompatriot({ office, person }: Called, found: OfficeFound, index: ChainIndex) {
  const { gazetteer } = index;
  const own = stateKnown(person, index);
  const states = [...statesOf(office, gazetteer), ...(own === undefined ? [] : [own])];
  return statesOf(found, gazetteer).some((iri) => states.includes(iri));
}

/** « la chancelière, le président et leurs homologues »: several have counterparts. */
function isOfSeveral({ phrase, context }: OfficeFound): boolean {
  const before = context.surface.tokens.slice(0, phrase.head + 1);
  return before.some(
    ({ feats, upos }, at) =>
      upos === "DET" && feats.includes("Number[psor]=Plur") && before[at + 1]?.upos === "NOUN",
  );
}

/** « X et son homologue », « X s'est entretenue avec son homologue »: whom it is joined to, or the subject. */
function bySyntax({ phrase, context }: OfficeFound, index: ChainIndex): Chain | undefined {
  const { tokens, index: sentence } = context.surface;
  const token = tokens[phrase.head];
  if (token === undefined) return undefined;
  if (token.deprel === "conj") return personHeadedBy(token.head, sentence, index);
  for (let verb = token.head, steps = 0; verb >= 0 && steps < STEPS; steps += 1) {
    const subject = tokens.findIndex(
      ({ head, deprel }, at) => head === verb && deprel.startsWith("nsubj") && at !== phrase.head,
    );
    if (subject >= 0) return personHeadedBy(subject, sentence, index);
    verb = tokens[verb]?.deprel === "conj" ? (tokens[verb]?.head ?? -1) : -1;
  }
  return undefined;
}

/** How many joined verbs may share a subject (« a été reçue, puis s'est entretenue »). */
const STEPS = 3;

function personHeadedBy(head: number, sentence: number, { chains }: ChainIndex): Chain | undefined {
  return chains.find(
    ({ type, mentions }) =>
      type === "Person" &&
      mentions.some((each) => each.sentence === sentence && each.head === head && !each.plural),
  );
}

/** « M. Pompeo doit rencontrer ses homologues »: the office told of a person of the sentence. */
function anchorBeside(
  { phrase, mentions }: TenureFound,
  called: readonly Called[],
  index: ChainIndex,
): string | undefined {
  const names = mentions.filter(
    ({ kind, lastToken }) => kind === "name" && lastToken <= phrase.head,
  );
  const persons = names.flatMap((name) => chainOf(name, index) ?? []);
  return persons.flatMap((person) => officeOf(person, called) ?? []).at(-1);
}

/** The office last told shortly before. */
function anchorBefore(found: TenureFound, called: readonly Called[]): string | undefined {
  const start = startOfOffice(found);
  const sentence = found.context.surface.index;
  const near = called.filter(
    ({ office }) =>
      startOfOffice(office) < start && sentence - office.context.surface.index <= ANCHOR_WITHIN,
  );
  return near.at(-1)?.office.phrase.office;
}

/** How many sentences before « son homologue » the office that it copies may have been told. */
const ANCHOR_WITHIN = 2;
