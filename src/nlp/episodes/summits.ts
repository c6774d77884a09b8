import type { Role } from "../../document/chain.ts";
import type { EntityType } from "../../document/mention.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { fold } from "../frames/fold.ts";
import { compileWordClasses, rowsOf, type WordClasses } from "../frames/words.ts";
import { isMain, ownTellings, type Told } from "./told.ts";

/** What summits are known by. */
export interface SummitInput {
  readonly roles: readonly Role[];
  readonly typeOf: (chain: number) => EntityType | undefined;
}

/** Tells whether a meeting is one of heads of state or government. */
export type SummitTest = (told: Told, input: SummitInput) => boolean;

const MEETING = "Meeting";
/** Rules that tell a courtesy of the programme, not what a journey was made for. */
const COURTESIES: readonly string[] = ["meeting.recevoir", "meeting.handshake"];

/** Compiles which offices are at the head of a state; the meeting an article is about is then a summit. */
export function compileSummits(pack: LanguagePack): SummitTest {
  const classes = compileWordClasses(pack);
  const offices = rowsOf(pack, "office-nouns")
    .filter(({ rank, of = "" }) => rank === "head" && of.split(",").includes("state"))
    .map(({ noun = "" }) => fold(noun));
  const isHead = ({ office, status }: Role): boolean =>
    status !== "former" && offices.some((noun) => isOnly(fold(office), noun, classes));
  return (told, { roles, typeOf }) => {
    if (!isMain(told) || !isPlainMeeting(told)) return false;
    const present = told.summary.participants
      .filter(({ role }) => role === "participant" || role === "host")
      .map(({ chain }) => chain);
    const lands = roles
      .filter((role) => present.includes(role.person) && isHead(role))
      .filter(({ of }) => of !== undefined && typeOf(of) === "State")
      .map(({ of }) => of);
    return new Set(lands).size > 1;
  };
}

/** « président », « président de la République »: no office beside or below the head's. */
function isOnly(office: string, noun: string, classes: WordClasses): boolean {
  const last = office.split(" ").at(-1) ?? "";
  return office === noun || (office.startsWith(`${noun} `) && classes(last, "polity"));
}

function isPlainMeeting(told: Told): boolean {
  const own = ownTellings(told);
  const isCourtesy = own.every(({ frame }) => COURTESIES.includes(frame.rule));
  const areMeetings = own.every(({ frame, isProgramme }) => frame.type === MEETING && !isProgramme);
  return areMeetings && !isCourtesy;
}
