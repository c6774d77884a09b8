import { daysBetween } from "../../document/calendar.ts";
import { boundsOf, datesOverlap } from "../../document/edtf.ts";
import type { Frame } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import { isSameVoice } from "./same-voice.ts";
import type { Telling } from "./telling.ts";

/** What tellings are compared with. */
export interface ComparisonTools {
  readonly placeType: (chain: number) => EntityType | undefined;
  readonly published?: string;
  /** The state that a place is or lies in, by its IRI, where known. */
  readonly stateOf?: (chain: number) => string | undefined;
  /** Whether the event is known, from any of its tellings, to be of the day the other names. */
  readonly sameDay?: boolean;
}

const HEADLINE = 1;

/** Why two tellings cannot be one event, `undefined` where nothing sets them apart. */
export function conflictOf(
  one: Telling,
  other: Telling,
  tools: ComparisonTools,
): string | undefined {
  return (
    typeConflict(one, other) ??
    absenceConflict(one.frame, other.frame) ??
    absenceConflict(other.frame, one.frame) ??
    dateConflict(one.frame, other.frame) ??
    newsConflict(one, other, tools.published) ??
    newsConflict(other, one, tools.published) ??
    occasionConflict(one, other) ??
    programmeConflict(one, other) ??
    sentenceConflict(one, other) ??
    placeConflict(one, other, tools) ??
    warConflict(one, other) ??
    statusConflict(one, other, tools.sameDay ?? false) ??
    wordConflict(one, other, tools.sameDay ?? false) ??
    actorConflict(one, other, tools)
  );
}

function typeConflict(one: Telling, other: Telling): string | undefined {
  if (one.frame.type === other.frame.type) {
    const isOther = one.type.family === "other";
    const areKinds = isOther && kindOf(one) !== kindOf(other);
    return areKinds || isActOfWar(one, other) ? "they are of other kinds" : undefined;
  }
  if (one.type.family !== other.type.family) return "their types differ";
  if (!["encounter", "speech", "accord"].includes(one.type.family)) return "their types differ";
  const calls = [one, other].filter(({ frame }) => frame.type === "Call").length;
  return calls === 1 && !(one.isNoun && other.isNoun) ? "only one is a call" : undefined;
}

/** A war as a whole, and an act of it that has a name and an hour of its own: « l'attaque », « une frappe ». */
function isActOfWar(one: Telling, other: Telling): boolean {
  const kinds = [one, other].map(kindOf);
  return kinds.includes(WAR) && kinds.some((kind) => ACTS.includes(kind));
}

const WAR = "military.war";
const ACTS: readonly string[] = [
  "military.noun",
  "military.fall",
  "military.capture",
  "military.seize",
];

/** « depuis la guerre de 1967 »: a war that is over is not the war that goes on. */
function warConflict(one: Telling, other: Telling): string | undefined {
  const areWars = [one, other].every((telling) => kindOf(telling) === WAR);
  const over = [one, other].find(({ frame }) => frame.status === "occurred");
  // « dix-huit ans de guerre »: how long it lasted makes of it no other war.
  const isNamed = over?.frame.place !== undefined || (over?.actors.size ?? 0) > 0;
  const isApart = areWars && isNamed && one.frame.status !== other.frame.status;
  return isApart ? "one of the wars is over" : undefined;
}

/** What kind of event a rule reads, nouns and verbs alike: `other.coup-noun` → `other.coup`. */
function kindOf({ frame }: Telling): string {
  return frame.rule.split("-")[0] ?? frame.rule;
}

function absenceConflict(one: Frame, other: Frame): string | undefined {
  const absent = one.participants.filter(({ role }) => role === "absent");
  const clash = absent.some(({ chain }) =>
    other.participants.some((present) => present.chain === chain && present.role !== "absent"),
  );
  return clash ? "who is absent from one takes part in the other" : undefined;
}

function dateConflict(one: Frame, other: Frame): string | undefined {
  if (one.date === undefined || other.date === undefined) return undefined;
  return datesOverlap(one.date.edtf, other.date.edtf) ? undefined : "their dates differ";
}

const NEWS = 60;
const WEEK = 7;

/** « Le texte signé en 2018 » is not what a headline announces; only a lead may take it so far back. */
function newsConflict(one: Telling, other: Telling, published?: string): string | undefined {
  const isHeadline = one.frame.sentence < HEADLINE && one.frame.date === undefined;
  const latest = boundsOf(other.frame.date?.edtf ?? "")?.latest;
  if (!isHeadline || other.isHead || latest === undefined || published === undefined) {
    return undefined;
  }
  // « l'accord avait été conclu le 29 décembre »: stepped back to, it need not be months ago.
  const far = other.isFlashback === true ? WEEK : NEWS;
  return daysBetween(latest, published) > far
    ? "the headline is news, the other long past"
    : undefined;
}

/** A lunch or a tête-à-tête belongs to a summit but is not the summit. */
function programmeConflict(one: Telling, other: Telling): string | undefined {
  if ((!one.isProgramme && !other.isProgramme) || one.isDemonstrative) return undefined;
  return one.lemma === other.lemma ? undefined : "an item of a programme is not the whole";
}

/** « venu pour une réunion, il a été reçu par X »: what one sentence tells as new is another encounter. */
function sentenceConflict(one: Telling, other: Telling): string | undefined {
  const isNew = (telling: Telling) =>
    telling.isNoun && !telling.isDefinite && !telling.isDemonstrative && !telling.isResumptive;
  const together = one.frame.sentence === other.frame.sentence && one.frame.sentence > HEADLINE;
  const isEncounter = one.type.family === "encounter";
  const apart = isEncounter && together && isNew(one) !== isNew(other);
  return apart ? "one sentence tells both" : undefined;
}

/** How far apart, in sentences, a dated and an undated telling may tell one occasion of speech. */
const OCCASION = 2;

/** Words said on a named day are not those said elsewhere in the article on no day at all. */
function occasionConflict(one: Telling, other: Telling): string | undefined {
  // A headline gives what its article tells, whenever that was said.
  const isHeadline = Math.min(one.frame.sentence, other.frame.sentence) < HEADLINE;
  if (one.type.family !== "speech" || isHeadline) return undefined;
  const dated = [one, other].filter(({ frame }) => frame.date !== undefined).length === 1;
  const apart = Math.abs(one.frame.sentence - other.frame.sentence) > OCCASION;
  return dated && apart ? "another occasion" : undefined;
}

function placeConflict(one: Telling, other: Telling, tools: ComparisonTools): string | undefined {
  const [here, there] = [one.frame.place?.chain, other.frame.place?.chain];
  if (here === undefined || there === undefined || here === there) return undefined;
  // « Accord de Minsk : … ont signé à Moscou »: the headline only names it.
  const isName = [one, other].some(
    ({ frame }) => frame.place?.basis === "inferred" && frame.sentence < HEADLINE,
  );
  if (isName && one.type.family === "accord" && one.isHead && other.isHead) return undefined;
  const sameLevel = tools.placeType(here) === tools.placeType(there);
  // « à Taïwan », « à Séoul »: a town of another land.
  const [land, abroad] = [tools.stateOf?.(here), tools.stateOf?.(there)];
  const isAbroad = land !== undefined && abroad !== undefined && land !== abroad;
  return sameLevel || isAbroad ? "their places differ" : undefined;
}

const UNREAL: readonly string[] = ["hypothetical", "denied"];
const PAST: readonly string[] = ["occurred", "ongoing"];

function statusConflict(one: Telling, other: Telling, sameDay: boolean): string | undefined {
  const [here, there] = [one.frame.status, other.frame.status];
  if (here === there || one.isDemonstrative || other.isDemonstrative) return undefined;
  if (one.isResumptive || other.isResumptive) return undefined;
  const clash =
    (UNREAL.includes(here) && PAST.includes(there)) ||
    (UNREAL.includes(there) && PAST.includes(here));
  if (clash) return "one took place, the other may not";
  const planned = [here, there].includes("planned") && [here, there].some((s) => PAST.includes(s));
  return planned && !sameDay ? "one is past, the other to come" : undefined;
}

function wordConflict(one: Telling, other: Telling, sameDay: boolean): string | undefined {
  const mine = one.distinctive.filter((word) => !other.distinctive.includes(word));
  const theirs = other.distinctive.filter((word) => !one.distinctive.includes(word));
  if (sameDay || (mine.length === 0 && theirs.length === 0)) return undefined;
  if (one.isDemonstrative || other.isDemonstrative) return undefined;
  // « se retrouveront … pour une nouvelle série »: new to what was, not to what is announced.
  const isOneNew = mine.length === 0 || theirs.length === 0;
  const areAhead = [one, other].every(({ frame }) => frame.status === "planned");
  // « au prochain sommet … Le sommet, prévu lundi »: named so once, it is known.
  const isTakenUp = one.isDefinite && one.lemma === other.lemma && mine.length === 0;
  if (isOneNew && areAhead && (isTakenUp || sharedActors(one, other) > 0)) return undefined;
  return `« ${[...mine, ...theirs].join(" », « ")} » sets one apart`;
}

function actorConflict(one: Telling, other: Telling, tools: ComparisonTools): string | undefined {
  if (one.actors.size === 0 || other.actors.size === 0) return undefined;
  // Who is said to come to a known event adds to it, whoever else is named.
  if (one.isJoined || other.isJoined) return undefined;
  if (one.type.family === "speech" && !isSameVoice(one, other, tools.placeType)) {
    return "the speakers differ";
  }
  if (sharedActors(one, other) === 0) return "they share no participant";
  if (ROLE_FAMILIES.includes(one.type.family)) return roleConflict(one, other);
  const both =
    one.type.family === "encounter" && strangers(one, other) > 0 && strangers(other, one) > 0;
  return both && !one.isDemonstrative ? "each names somebody the other leaves out" : undefined;
}

/** Families in which who acts and who suffers tell events apart. */
const ROLE_FAMILIES: readonly string[] = ["measure", "force", "aid", "other", "vote", "relations"];

/** A ministry or a minister acts for the state. */
function roleConflict(one: Telling, other: Telling): string | undefined {
  const clash = (["agent", "target"] as const).some((role) => {
    const mine = inRole(one.frame, role);
    const theirs = inRole(other.frame, role);
    const isSame = (chain: number) =>
      theirs.includes(chain) || one.servedBy(chain).some((state) => theirs.includes(state));
    const isServed = theirs.flatMap(other.servedBy).some((state) => mine.includes(state));
    return mine.length > 0 && theirs.length > 0 && !mine.some(isSame) && !isServed;
  });
  return clash ? "others act or suffer" : undefined;
}

function inRole(frame: Frame, role: "agent" | "target"): readonly number[] {
  return frame.participants.filter((one) => one.role === role).map(({ chain }) => chain);
}

/** Participants of one telling that are neither in the other nor serve or are served there. */
function strangers(one: Telling, other: Telling): number {
  const isKnown = (chain: number) =>
    other.actors.has(chain) ||
    other.served.has(chain) ||
    one.servedBy(chain).some((state) => other.actors.has(state));
  return [...one.actors].filter((chain) => !isKnown(chain)).length;
}

/** How many take part in both, a person counting for the state they serve. */
export function sharedActors(one: Telling, other: Telling): number {
  const direct = [...one.actors].filter((chain) => other.actors.has(chain)).length;
  const through =
    [...one.served].filter((chain) => other.actors.has(chain)).length +
    [...other.served].filter((chain) => one.actors.has(chain)).length;
  return direct + through;
}
