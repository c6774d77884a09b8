import type { EntityType } from "../../document/mention.ts";
import type { Dateline } from "./dateline-place.ts";
import { chainsOf, familyOf, isCall, ownTellings, type Told, withSetting } from "./told.ts";

/** What events without a place of their own are set by. */
export interface HomeInput {
  readonly typeOf: (chain: number) => EntityType | undefined;
  readonly paragraphs: readonly number[];
  readonly dateline?: Dateline;
}

/** Sets an event where its article is written, or a coup in the state that it struck. */
export function setAtHome(one: Told, input: HomeInput): Told {
  return setInStruckState(setAtDateline(one, input), input);
}

/** « GENÈVE – Les deux délégations se sont réunies … »: what the dateline opens happened there. */
function setAtDateline(one: Told, { dateline, typeOf, paragraphs }: HomeInput): Told {
  const isBare = chainsOf(one).length === 0;
  if (dateline === undefined || isBare || one.summary.status !== "occurred") return one;
  const isArrival = ownTellings(one).some(({ frame }) => frame.rule === ARRIVAL);
  const isOpening = ownTellings(one).some(
    ({ frame: { sentence } }) =>
      sentence === dateline.sentence ||
      (sentence === dateline.sentence + 1 && paragraphs[sentence] === paragraphs[sentence - 1]),
  );
  // A person may speak anywhere; a speech is held, a communiqué issued where the article is written.
  const isIssued =
    familyOf(one) !== "speech" ||
    ownTellings(one).some(({ isNoun }) => isNoun) ||
    chainsOf(one).every((chain) => typeOf(chain) !== "Person");
  const isSet = isOpening && isIssued && AT_DATELINE.includes(familyOf(one)) && !isCall(one);
  return isArrival || isSet ? withSetting(one, { place: dateline.place }) : one;
}

/** « le coup d'État qui a renversé le président nigérien »: in the state of whom it struck. */
function setInStruckState(one: Told, { typeOf }: HomeInput): Told {
  const coups = ownTellings(one).filter(({ frame }) => frame.rule.startsWith(COUP));
  const [home] = coups.flatMap(({ frame, servedBy }) =>
    frame.participants
      .filter(({ role }) => role === "target")
      .flatMap((struck) =>
        [struck.chain, ...servedBy(struck.chain)]
          .filter((chain) => typeOf(chain) === "State")
          .map((chain) => ({ ...struck, chain })),
      ),
  );
  if (home === undefined) return one;
  const { chain, evidence, basis, confidence } = home;
  return withSetting(one, { place: { chain, evidence, basis, confidence, rule: "scene.home" } });
}

const COUP = "other.coup";
const AT_DATELINE: readonly string[] = ["encounter", "accord", "vote", "speech"];
/** « sont arrivés dimanche »: where the story is. */
const ARRIVAL = "visit.arrive";
