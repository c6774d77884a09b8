import { daysBetween } from "../../document/calendar.ts";
import { boundsOf } from "../../document/edtf.ts";
import type { EventStatus, Filler, FrameDate, Participant } from "../../document/frame.ts";
import type { Unnumbered } from "./build-frame.ts";
import type { Draft } from "./draft.ts";
import { tenseOf } from "./tense-status.ts";
import { ancestors, dependents, headOf, relation, spanOf, subtree } from "./tree.ts";

/** A frame already built, with the draft it was built from. */
export interface Built {
  readonly draft: Draft;
  readonly frame: Unnumbered;
}

/** What a sentence adds to an event told elsewhere, with the place and day it names for it. */
export interface Annex {
  readonly draft: Draft;
  readonly place?: Filler;
  readonly date?: FrameDate;
}

/** A frame that adds to another one, given by its index among those built. */
export interface Annexed {
  readonly frame: Unnumbered;
  readonly to: number;
}

/** How far back, in sentences, « la délégation », « n'était pas présent » may reach. */
const REACH = 6;
const CONFIDENCE = 0.7;

/** What linking needs to know beside the frames. */
export interface AnnexTools {
  readonly familyOf: (type: string) => string;
  /** Day of publication, where known. */
  readonly published?: string;
  /** The last sentence of the headline and lead, where the main event is told. */
  readonly head: number;
}

/**
 * Links what is told apart from an event (who led a delegation, who was not invited) to the
 * encounter it is about: one named in the clause, else the last one told before.
 */
export function linkAnnexes(
  annexes: readonly Annex[],
  built: readonly Built[],
  { familyOf, published, head }: AnnexTools,
): readonly Annexed[] {
  const indexed = built.map((one, index) => ({ ...one, index }));
  return annexes
    .filter(({ draft }) => !isCarried(draft, built))
    .flatMap((one) => {
      const annex = one.draft;
      const families = annex.rule.to.length > 0 ? annex.rule.to : DEFAULT;
      const targets = families.flatMap((family) => {
        const open = indexed
          .filter(({ frame }) => family === familyOf(frame.type))
          .filter((other) => !takesPart(annex, other) && !isVoid(annex, other));
        return inClause(annex, open) ?? before(one, foreground(open, published), head) ?? [];
      });
      // « assistait aux travaux »: an encounter where one is told, else the signing.
      const [target] = targets;
      return target === undefined ? [] : [{ frame: toFrame(one, target.frame), to: target.index }];
    });
}

/** What an annex adds to unless its rule says otherwise. */
const DEFAULT: readonly string[] = ["encounter"];

interface Indexed extends Built {
  readonly index: number;
}

/** « participer à la réunion »: the noun already has its participants from the verb. */
function isCarried(annex: Draft, built: readonly Built[]): boolean {
  return built.some(({ draft }) =>
    draft.carriers.some(
      ({ verb }) => verb.tree === annex.site.tree && verb.token === annex.site.token,
    ),
  );
}

/** Who takes part in an encounter cannot be the one who is absent from it. */
function takesPart(annex: Draft, { frame }: Indexed): boolean {
  return annex.fills.some(
    ({ role, actor }) =>
      role === "absent" &&
      frame.participants.some((one) => one.chain === actor.chain && one.role !== "absent"),
  );
}

/** Nobody attends what was called off. */
function isVoid(annex: Draft, { frame }: Indexed): boolean {
  return frame.status === "cancelled" && annex.fills.some(({ role }) => role === "participant");
}

function inClause(annex: Draft, encounters: readonly Indexed[]): Indexed | undefined {
  const { tree, token } = annex.site;
  const enter = (child: number) =>
    headOf(tree, child) !== token || relation(tree, child) !== "nsubj";
  const below = new Set(subtree(tree, token, enter));
  const above = ancestors(tree, token);
  const governing = encounters.find(
    ({ draft }) => draft.site.tree === tree && above.includes(draft.site.token),
  );
  if (governing !== undefined) return governing;
  return encounters.find(
    ({ draft }) =>
      draft.site.tree === tree && draft.site.token !== token && below.has(draft.site.token),
  );
}

/** The last encounter told right before, else the one the article opens with, else any before. */
function before(annex: Annex, encounters: readonly Indexed[], head: number): Indexed | undefined {
  const { tree, token } = annex.draft.site;
  const subject = new Set(
    dependents(tree, token, ["nsubj"]).flatMap((child) => subtree(tree, child)),
  );
  const back = ({ draft }: Indexed) => tree.sentence - draft.site.tree.sentence;
  const isHere = ({ draft: { site } }: Indexed) => site.token < token && !subject.has(site.token);
  const earlier = encounters.filter((one) => back(one) > 0 || (back(one) === 0 && isHere(one)));
  // « ne fera pas le déplacement » looks for what is to come, « n'était pas présent » for what was.
  const isAhead = tenseOf(tree, token) === "planned";
  const fitting = earlier.filter(({ frame }) => AHEAD.includes(frame.status) === isAhead);
  const told = fitting.length > 0 ? fitting : earlier;
  return (
    told.findLast((one) => back(one) <= 1) ??
    told.findLast(({ frame }) => isSamePlace(annex.place, frame.place)) ??
    told.find(({ draft }) => draft.site.tree.sentence <= head) ??
    told.findLast((one) => back(one) <= REACH)
  );
}

/** « n'était pas convié à Genève »: the talks told to be there, however far back. */
function isSamePlace(named: Filler | undefined, told: Filler | undefined): boolean {
  return named !== undefined && named.chain === told?.chain;
}

/** Days before publication from which on an event is background. */
const OLD = 60;

/** Leaves out what a sentence sets long before the news: « lors du sommet du G20 d'Osaka en 2019 ». */
function foreground(encounters: readonly Indexed[], published: string | undefined) {
  if (published === undefined) return encounters;
  const isOld = ({ frame: { date } }: Indexed) => {
    const latest = date === undefined ? undefined : boundsOf(date.edtf)?.latest;
    return latest !== undefined && daysBetween(latest, published) > OLD;
  };
  const old = new Set(encounters.filter(isOld).map(({ frame }) => frame.sentence));
  return encounters.filter(({ frame }) => !old.has(frame.sentence));
}

const AHEAD: readonly EventStatus[] = ["planned", "hypothetical"];

function toFrame({ draft, place, date }: Annex, target: Unnumbered): Unnumbered {
  const { site, trigger, fills, rule } = draft;
  // « désinvité la veille »: the day somebody was kept out is not the day the others met.
  const isAbsence = fills.every(({ role }) => role === "absent");
  return {
    type: target.type,
    trigger: spanOf(site.tree, trigger),
    sentence: site.tree.sentence,
    head: site.token,
    participants: fills.flatMap(({ role, actor }): readonly Participant[] =>
      role === "place"
        ? []
        : [
            {
              role,
              chain: actor.chain,
              evidence: actor.evidence,
              basis: "stated",
              confidence: CONFIDENCE,
              rule: rule.id,
            },
          ],
    ),
    ...(place && { place }),
    ...(date && !isAbsence && { date }),
    status: target.status,
    rule: rule.id,
    confidence: CONFIDENCE,
  };
}
