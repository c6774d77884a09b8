import type { Mention } from "../../document/mention.ts";
import type { OfficeFound } from "../roles/office-found.ts";
import { statesToldBy } from "../roles/office-hints.ts";
import { statesOf } from "../roles/office-states.ts";
import { type Discourse, tiesBefore } from "./discourse.ts";
import type { Thread } from "./thread.ts";
import type { OfficeTying } from "./tie-offices.ts";

/**
 * « … la cloche de Ban Ki-moon. Le secrétaire général de l'ONU a tenté … »: the one person of the
 * sentence before of whom no office is told; of the paragraph, where the gender tells as well.
 */
export function untoldBefore(
  office: OfficeFound,
  mention: Mention,
  discourse: Discourse,
  tying: OfficeTying,
): Thread | undefined {
  if (isPossessed(office)) return undefined;
  const nearest = office.phrase.status === "former" ? FORMERLY : 1;
  const near = untoldWithin(nearest, office, { mention, discourse, tying });
  if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  if (office.phrase.row.gender !== MARKED) return undefined;
  const further = untoldWithin(FURTHER, office, { mention, discourse, tying }).filter(
    ({ gender }) => gender === MARKED,
  );
  return further.length === 1 ? further[0] : undefined;
}

/** How many sentences back « l'ancien chef de l'État » may have been named: who is in office is none. */
const FORMERLY = 2;

/** The gender that tells persons apart: most offices that a text names are of men. */
const MARKED = "f";

/** How many sentences back a person of the gender that the office tells may have been named. */
const FURTHER = 3;

interface Place {
  readonly mention: Mention;
  readonly discourse: Discourse;
  readonly tying: OfficeTying;
}

/** The persons named in the sentences before of whom no office is told and whom one may be of. */
function untoldWithin(
  sentences: number,
  office: OfficeFound,
  { mention, discourse, tying }: Place,
): readonly Thread[] {
  const ties = tiesBefore(discourse, mention, sentences).filter(
    (tie) => tie.mention.sentence < mention.sentence && tie.mention.kind === "name",
  );
  // « L'opposant dénonce un complot du président »: who stands in the clause is somebody else.
  const here = new Set(tiesBefore(discourse, mention, 0).flatMap(({ threads }) => threads));
  const persons = new Set(
    ties.flatMap(({ threads }) => threads).filter((thread) => !here.has(thread)),
  );
  const wanted = statesWanted(office, tying);
  // « Les Européens soutiennent Emmanuel Macron. L'ambassadeur … »: who is known to the world is none.
  const isDiplomat = office.phrase.row.rank === DIPLOMAT;
  return [...persons].filter(
    (thread) =>
      thread.type === "Person" &&
      thread.tenures.length === 0 &&
      !hasOffice(thread, tying) &&
      !(isDiplomat && thread.authority !== undefined) &&
      !isGenderAgainst(thread, office) &&
      (wanted.length === 0 ||
        thread.states.size === 0 ||
        wanted.some((iri) => thread.states.has(iri))),
  );
}

const DIPLOMAT = "diplomat";

/** Whether the text has called a person by a post (« l'élue californienne » is none). */
function hasOffice({ id }: Thread, { called }: OfficeTying): boolean {
  return called.get(id)?.some(({ phrase }) => phrase.row.rank !== ELECTED) === true;
}

/** Rank of the table of offices that tells no one post. */
const ELECTED = "parliament";

interface Winners {
  readonly winners: readonly Thread[];
  readonly tying: OfficeTying;
}

/**
 * « le porte-parole du gouvernement malien a annoncé que le président de la transition … »: none who
 * serves another state, but the one of this state of whom no office is told.
 */
export function compatriotUntold(
  office: OfficeFound,
  mention: Mention,
  discourse: Discourse,
  { winners, tying }: Winners,
): Thread | undefined {
  if (statesOf(office, tying.gazetteer).length > 0 || office.phrase.row.leads !== "yes")
    return undefined;
  const here = tiesBefore(discourse, mention, 0)
    .flatMap(({ threads }) => threads)
    .find(({ type }) => type === "State")?.authority;
  if (here === undefined || winners.some(({ states }) => states.has(here))) return undefined;
  const untold = discourse.threads.filter(
    (thread) =>
      thread.type === "Person" &&
      (thread.mentions[0]?.start ?? 0) < mention.start &&
      thread.states.has(here) &&
      thread.tenures.length === 0 &&
      !tying.called.has(thread.id) &&
      !isGenderAgainst(thread, office),
  );
  return untold.length === 1 ? untold[0] : undefined;
}

/** « son successeur » is somebody else. */
function isPossessed({ phrase, context }: OfficeFound): boolean {
  return context.surface.tokens[phrase.first - 1]?.feats.includes("Poss=Yes") === true;
}

/** IRIs of the states an office is of, told with it or by itself (« la chancelière »). */
export function statesWanted(
  office: OfficeFound,
  { gazetteer, hints }: OfficeTying,
): readonly string[] {
  const told = statesOf(office, gazetteer);
  if (told.length > 0 || office.phrase.row.leads !== "yes") return told;
  return statesToldBy(office.phrase, hints).filter((iri) => gazetteer.byIri(iri)?.type === "State");
}

/** Whether the gender of an office is not that of a person. */
export function isGenderAgainst({ gender }: Thread, { phrase }: OfficeFound): boolean {
  const told = phrase.row.gender;
  return gender !== undefined && (told === "m" || told === "f") && told !== gender;
}

/**
 * « le premier ministre », where nobody is told to be one: the one person known to the world, of whom
 * no office is told, that the article names far more often than any other such.
 */
export function mainUntold(
  office: OfficeFound,
  mention: Mention,
  { threads }: Discourse,
  tying: OfficeTying,
): Thread | undefined {
  const { leads, of } = office.phrase.row;
  const isOfState = leads === "yes" && (of ?? "").split(",").includes("state");
  const isBare = !office.phrase.hasField && office.phrase.owner === undefined;
  if (!isOfState || !isBare || isPossessed(office) || statesWanted(office, tying).length > 0) {
    return undefined;
  }
  const fitting = threads.filter(
    (thread) =>
      thread.type === "Person" &&
      thread.authority !== undefined &&
      thread.tenures.length === 0 &&
      !hasOffice(thread, tying) &&
      !isGenderAgainst(thread, office) &&
      thread.mentions.length >= OFTEN,
  );
  return fitting.length > 1 ? mostNamed(fitting, mention) : seen(fitting[0], mention);
}

function seen(thread: Thread | undefined, { start }: Mention): Thread | undefined {
  return (thread?.mentions[0]?.start ?? start) < start ? thread : undefined;
}

/** Named less often than this, nobody is whom an article is about. */
const OFTEN = 3;

/** Of several Russians of whom no office is told, the one named far more often (« le président russe »). */
export function mostNamed(winners: readonly Thread[], mention: Mention): Thread | undefined {
  const counted = winners
    .map((thread) => ({ thread, count: thread.mentions.length }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = counted;
  const isSeen = (first?.thread.mentions[0]?.start ?? 0) < mention.start;
  return isSeen && (first?.count ?? 0) >= TIMES * (second?.count ?? 0) ? first?.thread : undefined;
}

/** How many times more often the one meant is named than any other. */
const TIMES = 2;
