import type { EpisodeRelation, Frame } from "../../document/frame.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileClauses } from "../frames/clause.ts";
import { compileEventTypes } from "../frames/event-types.ts";
import { compileSelector, type Selector } from "../frames/selector.ts";
import {
  ancestors,
  dependents,
  headOf,
  isVerb,
  relation,
  type Site,
  type Tree,
} from "../frames/tree.ts";
import { matchTrigger, toTrigger } from "../frames/trigger.ts";
import { isFiniteVerb } from "../frames/verb-form.ts";
import { compileWordClasses, rowsOf, type WordClasses } from "../frames/words.ts";
import { type Reaction, reactionsOf } from "./reactions.ts";
import { type Sequence, sequencesOf } from "./sequences.ts";

type Kind = EpisodeRelation["kind"];

interface Connective {
  readonly kind: Kind;
  readonly forward: boolean;
  readonly sharesScene: boolean;
}

/** Finds how the events of an article stand to each other, frame by frame. */
export type RelationFinder = (
  frames: readonly Frame[],
  trees: readonly Tree[],
) => readonly FrameRelation[];

/** A relation between two frames, before their episodes are known. */
export interface FrameRelation extends Omit<EpisodeRelation, "from" | "to"> {
  readonly from: number;
  readonly to: number;
  /** The first takes place where and when the second does (« lors de », « à l'issue de »). */
  readonly sharesScene?: boolean;
}

const KINDS: readonly Kind[] = ["follows", "partOf", "prepares", "causedBy"];
const CONFIDENCE = 0.75;

/** Compiles the pack's tables of connectives and of verbs that join two events. */
export function compileRelations(pack: LanguagePack): RelationFinder {
  const classes = compileWordClasses(pack);
  const clauses = compileClauses(classes);
  const tools = { classes, clauses };
  const typeOf = compileEventTypes(pack);
  const familyOf = (type: string) => typeOf(type).family;
  const connectives = new Map(
    rowsOf(pack, "event-connectives").flatMap((row) => {
      const connective = toConnective(row);
      return connective === undefined ? [] : [[row.word ?? "", connective] as const];
    }),
  );
  const links = rowsOf(pack, "event-links").flatMap((row) => {
    const connective = toConnective(row);
    const trigger = toTrigger(`${row.verb ?? ""} ${row.fixed ?? ""}`.trim(), "verb");
    return connective === undefined ? [] : [{ trigger, connective }];
  });
  const subject = compileSelector("nsubj", tools);
  const complement = compileSelector("dep", tools);
  return (frames, trees) =>
    trees.flatMap((tree) => {
      const here = frames.filter(
        ({ sentence, of }) => sentence === tree.sentence && of === undefined,
      );
      if (here.length < 2) return [];
      const isGathering = ({ type }: Frame) => familyOf(type) === "encounter";
      const words = connectedPairs({
        ...{ tree, frames: here, connectives },
        ...{ clauses, classes, isGathering },
      });
      const verbs = links.flatMap(({ trigger, connective }) =>
        tree.tokens.flatMap((_, token) => {
          const site = { tree, token };
          if (tree.lemmas[token] !== trigger.lemma) return [];
          if (matchTrigger(trigger, site, clauses) === undefined) return [];
          return linkedPair({ site, frames: here, subject, complement }, connective);
        }),
      );
      const told = sequencesOf(tree, here, { classes, familyOf });
      const answers = reactionsOf(tree, here, { classes, familyOf });
      return [...words, ...verbs, ...told.map(toSequence), ...answers.map(toAnswer)];
    });
}

function toConnective(row: Readonly<Record<string, string>>): Connective | undefined {
  const kind = KINDS.find((one) => one === row.relation);
  return kind === undefined
    ? undefined
    : { kind, forward: row.direction !== "backward", sharesScene: row.scene === "same" };
}

interface Connected {
  readonly tree: Tree;
  readonly frames: readonly Frame[];
  readonly connectives: ReadonlyMap<string, Connective>;
  readonly clauses: ReturnType<typeof compileClauses>;
  readonly classes: WordClasses;
  readonly isGathering: (frame: Frame) => boolean;
}

/** « A lors de B », « A à l'issue de B »: the word above B, and the event above that. */
function connectedPairs({
  tree,
  frames,
  connectives,
  clauses,
  classes,
  isGathering,
}: Connected): readonly FrameRelation[] {
  return frames.flatMap((lower) => {
    const path = [lower.head, ...ancestors(tree, lower.head)];
    const own =
      connectives.get(clauses.caseOf({ tree, token: lower.head })) ??
      objectMarker({ tree, token: lower.head }, connectives) ??
      (isGathering(lower) && opensAt({ tree, token: lower.head }, clauses, classes)
        ? THERE
        : undefined);
    const markers = path.map((token, depth) =>
      depth === 0 ? own : markerAt({ tree, token }, { connectives, clauses, classes }),
    );
    const depth = markers.findIndex((marker) => marker !== undefined);
    const connective = markers[depth];
    if (connective === undefined) return [];
    const upper = eventAbove(tree, path.slice(depth + 1), frames, lower);
    return upper === undefined ? [] : [toRelation(upper, lower, connective)];
  });
}

/** « Au sommet de Rome, fin mai, les Vingt-Sept ont décidé … »: what was done there. */
const THERE: Connective = { kind: "partOf", forward: true, sharesScene: true };

/** Whether a noun with an adposition of place opens a sentence, before the subject of its verb. */
function opensAt(
  { tree, token }: Site,
  { caseOf }: Connected["clauses"],
  classes: WordClasses,
): boolean {
  const verb = headOf(tree, token);
  if (relation(tree, token) !== "obl" || !isVerb(tree, verb)) return false;
  const [subject = verb] = dependents(tree, verb, ["nsubj"]);
  return token < Math.min(subject, verb) && classes(caseOf({ tree, token }), "locative");
}

/**
 * The event that a connective hangs on, up to the first verb: the verb itself, or the event it is
 * about (« Les réunions constituent une préparation au sommet », « a tenu un point en marge de »).
 */
function eventAbove(
  tree: Tree,
  above: readonly number[],
  frames: readonly Frame[],
  lower: Frame,
): Frame | undefined {
  for (const token of above) {
    const here = frames.find(({ head }) => head === token);
    if (here !== undefined) return here;
    if (!isVerb(tree, token)) continue;
    const args = dependents(tree, token, ["nsubj", "obj"]);
    const told = frames.find(
      ({ head }) =>
        head !== lower.head &&
        [head, ...ancestors(tree, head).slice(0, 1)].some((one) => args.includes(one)),
    );
    // « une invitation, attendue lors du sommet »: a participle speaks of the noun above it.
    const isParticiple = relation(tree, token) === "acl" && !isFiniteVerb(tree, token);
    if (told !== undefined || !isParticiple) return told;
  }
  return undefined;
}

/** « constituent une préparation au sommet »: the object of a verb names how its oblique stands to it. */
function objectMarker(
  { tree, token }: Site,
  connectives: ReadonlyMap<string, Connective>,
): Connective | undefined {
  const verb = tree.tokens[token]?.head ?? -1;
  if (relation(tree, token) !== "obl" || !isVerb(tree, verb)) return undefined;
  return dependents(tree, verb, ["obj"])
    .filter((child) => child < token)
    .flatMap((child) => connectives.get(tree.lemmas[child] ?? "") ?? [])[0];
}

interface MarkerTools {
  readonly connectives: ReadonlyMap<string, Connective>;
  readonly clauses: ReturnType<typeof compileClauses>;
  readonly classes: WordClasses;
}

/** A noun (« à l'issue de ») or a clause (« après avoir … ») that joins what is below to what is above. */
function markerAt(
  { tree, token }: Site,
  { connectives, clauses, classes }: MarkerTools,
): Connective | undefined {
  if (tree.tokens[token]?.upos === "NOUN") return connectives.get(tree.lemmas[token] ?? "");
  if (!["advcl", "obl"].includes(relation(tree, token))) return undefined;
  const connective = connectives.get(clauses.caseOf({ tree, token }));
  // « Après seize heures de discussions, ils ont annoncé »: there and then.
  const isMeasured =
    classes(tree.lemmas[token] ?? "", "whole") && dependents(tree, token, ["nummod"]).length > 0;
  return connective && isMeasured ? { ...connective, sharesScene: true } : connective;
}

interface Linked {
  readonly site: Site;
  readonly frames: readonly Frame[];
  readonly subject: Selector;
  readonly complement: Selector;
}

/** « La rencontre fait suite aux pourparlers »: subject and complement are both events. */
function linkedPair(
  { site, frames, subject, complement }: Linked,
  connective: Connective,
): readonly FrameRelation[] {
  const subjects = subject(site);
  const first = frames.find(({ head }) => subjects.includes(head));
  const others = complement(site).filter((token) => !subjects.includes(token));
  const second = frames.find(({ head }) => others.includes(head));
  return first === undefined || second === undefined ? [] : [toRelation(first, second, connective)];
}

function toAnswer({ from, to }: Reaction): FrameRelation {
  return toRelation(from, to, { kind: "follows", forward: true, sharesScene: false });
}

function toSequence({ kind, from, to }: Sequence): FrameRelation {
  return toRelation(from, to, { kind, forward: true, sharesScene: false });
}

function toRelation(
  one: Frame,
  other: Frame,
  { kind, forward, sharesScene }: Connective,
): FrameRelation {
  const [from, to] = forward ? [one, other] : [other, one];
  const { start, end } = one.trigger.start < other.trigger.start ? one.trigger : other.trigger;
  return {
    kind,
    from: from.id,
    to: to.id,
    evidence: { start, end: Math.max(end, one.trigger.end, other.trigger.end) },
    basis: "stated",
    rule: `relation.${kind}`,
    confidence: CONFIDENCE,
    ...(sharesScene && forward && { sharesScene }),
  };
}
