import type { Mention } from "../../document/mention.ts";
import type { OfficeFound } from "../roles/office-found.ts";
import { statesOf } from "../roles/office-states.ts";
import type { Discourse } from "./discourse.ts";
import type { Thread, Tie } from "./thread.ts";
import { type OfficeTying, tieOffice } from "./tie-offices.ts";
import { mostNamed } from "./tie-untold.ts";

/** What tying a counterpart needs to know. */
export interface CounterpartTying extends OfficeTying {
  readonly offices: readonly OfficeFound[];
}

/** The person whom « son homologue turc », « son homologue » takes up. */
export function tieCounterpart(
  office: OfficeFound,
  mention: Mention,
  discourse: Discourse,
  tying: CounterpartTying,
): Thread | undefined {
  const possessor = possessorOf(mention, discourse);
  const own = officeOf(possessor, tying);
  if (office.phrase.nationality === undefined) {
    return own && latestAlike(own, mention, discourse, { possessor, tying });
  }
  const read = asCounterpart(office, own, tying);
  const found = read && tieOffice(read, mention, discourse, tying);
  return found ?? compatriotOf(office, mention, discourse, { possessor, tying });
}

function possessorOf(mention: Mention, { ties }: Discourse): Thread | undefined {
  const possessive = ties.findLast(
    (tie: Tie) =>
      tie.mention.rule === "pronoun.possessive" &&
      tie.mention.sentence === mention.sentence &&
      tie.mention.lastToken === mention.firstToken,
  );
  return possessive?.threads[0];
}

/** The office of whom the possessive stands for. */
function officeOf(person: Thread | undefined, { called }: OfficeTying): OfficeFound | undefined {
  const offices = [...(person?.tenures ?? []), ...(called.get(person?.id ?? -1) ?? [])];
  return offices.find(({ phrase }) => !phrase.isCounterpart);
}

/** « son homologue russe »: the office of the one before, of another state. */
function asCounterpart(
  office: OfficeFound,
  own: OfficeFound | undefined,
  { offices }: CounterpartTying,
): OfficeFound | undefined {
  const index = offices.indexOf(office);
  const before = offices.slice(0, index).filter(({ phrase }) => !phrase.isCounterpart);
  const anchor = before.findLast((other) => isSubjectBeside(other, office)) ?? own ?? before.at(-1);
  if (anchor === undefined) return undefined;
  const { office: wording, row } = anchor.phrase;
  return { ...office, phrase: { ...office.phrase, office: wording, row } };
}

/** « le président américain était flanqué de …, son homologue russe de … »: the subject's office. */
function isSubjectBeside({ phrase, context }: OfficeFound, office: OfficeFound): boolean {
  const token = context.surface.tokens[phrase.head];
  const isBeside = context.surface.index === office.context.surface.index;
  return isBeside && token?.deprel.startsWith("nsubj") === true;
}

interface Others {
  readonly possessor: Thread | undefined;
  readonly tying: OfficeTying;
}

/** « X a offert une cravate à son homologue »: the one last spoken of who holds an office like X's elsewhere. */
function latestAlike(
  own: OfficeFound,
  { start }: Mention,
  { ties }: Discourse,
  { possessor, tying }: Others,
): Thread | undefined {
  const before = ties.filter(
    ({ mention, threads }) => mention.end <= start && threads.length === 1,
  );
  return before.findLast(({ threads: [thread] }) => {
    if (thread === undefined || thread === possessor) return false;
    const offices = [...thread.tenures, ...(tying.called.get(thread.id) ?? [])];
    const isCompatriot = [...thread.states].some((iri) => possessor?.states.has(iri));
    return !isCompatriot && offices.some(({ phrase }) => tying.matches(phrase, own.phrase));
  })?.threads[0];
}

/** « son homologue turc », where nobody's office is told: the only Turk, or the one named most. */
function compatriotOf(
  office: OfficeFound,
  mention: Mention,
  { threads }: Discourse,
  { possessor, tying }: Others,
): Thread | undefined {
  const wanted = statesOf(office, tying.gazetteer);
  const fitting = threads.filter(
    (thread) =>
      thread.type === "Person" &&
      thread !== possessor &&
      wanted.some((iri) => thread.states.has(iri)),
  );
  return fitting.length > 1 ? mostNamed(fitting, mention) : fitting[0];
}
