import type { Frame } from "../../document/frame.ts";
import type { EntityType } from "../../document/mention.ts";
import type { Telling } from "./telling.ts";

/** The same speakers; or an institution, and then its spokesman for it (« a assuré son porte-parole »). */
export function isSameVoice(
  one: Telling,
  other: Telling,
  typeOf: (chain: number) => EntityType | undefined,
): boolean {
  if (sameMembers(one.actors, other.actors)) return !areSwapped(one.frame, other.frame);
  if (Math.abs(one.frame.sentence - other.frame.sentence) > 1) return false;
  if (one.frame.type === other.frame.type && haveSameSpeakers(one.frame, other.frame)) return true;
  if (representsIt(one, other, typeOf) || representsIt(other, one, typeOf)) return true;
  const [fewer, more] = one.actors.size < other.actors.size ? [one, other] : [other, one];
  return [...fewer.actors].every(
    (chain) => more.actors.has(chain) && typeOf(chain) === "Organization",
  );
}

/** « X a dit à Y … Y lui a répondu »: each has made a statement of its own. */
function areSwapped(one: Frame, other: Frame): boolean {
  const [mine, theirs] = [voicesOf(one), voicesOf(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((chain) => theirs.includes(chain));
}

/** Who says something, or accuses somebody of it. */
function voicesOf({ participants }: Frame): readonly number[] {
  return participants
    .filter(({ role }) => role === "speaker" || role === "agent")
    .map(({ chain }) => chain);
}

/** « Pékin assure que … « … », a soutenu la porte-parole de la diplomatie »: she speaks for the state. */
function representsIt(
  whole: Telling,
  voice: Telling,
  typeOf: (chain: number) => EntityType | undefined,
): boolean {
  if (whole.frame.type !== "Statement" || voice.frame.type !== "Statement") return false;
  const [house, ...others] = speakersOf(whole);
  const [person, ...more] = speakersOf(voice);
  if (house === undefined || person === undefined || others.length + more.length > 0) return false;
  return (
    typeOf(house) === "State" &&
    typeOf(person) === "Person" &&
    (voice.voicedBy?.(person).includes(house) ?? false)
  );
}

function speakersOf({ frame }: Telling): readonly number[] {
  return frame.participants.filter(({ role }) => role === "speaker").map(({ chain }) => chain);
}

/** The same speak, and one of the two tells to whom: « a-t-il dit », « a-t-il dit à Y ». */
function haveSameSpeakers(one: Frame, other: Frame): boolean {
  const by = (frame: Frame, role: string) =>
    new Set(frame.participants.filter((each) => each.role === role).map(({ chain }) => chain));
  const speakers = by(one, "speaker");
  const isAddressed = [one, other].filter((frame) => by(frame, "addressee").size > 0).length;
  return speakers.size > 0 && isAddressed === 1 && sameMembers(speakers, by(other, "speaker"));
}

function sameMembers(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((chain) => other.has(chain));
}
