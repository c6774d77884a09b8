import type { Placed } from "./build-frame.ts";
import type { Fill } from "./needs.ts";
import { childrenOf, isVerb, type Tree } from "./tree.ts";
import { isOfClass, type WordClasses } from "./words.ts";

/** Families in which every partner told in turn makes an event of its own. */
const SPREAD: readonly string[] = ["encounter"];

/**
 * Makes one encounter per partner where one verb tells several in turn: « s'est entretenu avec X,
 * puis avec Y », « a reçu séparément X et Y ».
 */
export function spreadOverPartners(placed: Placed, classes: WordClasses): readonly Placed[] {
  const { draft, type } = placed;
  const { tree, token } = draft.site;
  const oneByOne = isOneByOne(placed, classes);
  const mayList = oneByOne || isVerb(tree, token);
  if (!SPREAD.includes(type.family) || !mayList) return [placed];
  const verbEnd = tree.tokens[token]?.end ?? 0;
  const [first, ...others] = draft.fills
    .filter((fill) => fill.role !== "place" && fill.actor.evidence.start >= verbEnd)
    .sort((one, other) => one.actor.evidence.start - other.actor.evidence.start);
  if (first === undefined) return [placed];
  // « Reçu tour à tour par X et Y, Z »: Z was received by both.
  const partners = [first, ...others.filter(({ role }) => role === first.role)];
  const isNext = oneByOne
    ? () => true
    : (before: Fill, partner: Fill) => hasThenBetween(tree, { before, partner }, classes);
  const turns = turnsOf(partners, isNext);
  if (turns.length < 2) return [placed];
  const shared = draft.fills.filter((fill) => !partners.includes(fill));
  return turns.map((turn) => ({ ...placed, draft: { ...draft, fills: [...shared, ...turn] } }));
}

/** « séparément », « des entretiens séparés »: nobody met the others. */
function isOneByOne({ draft: { site } }: Placed, classes: WordClasses): boolean {
  return childrenOf(site.tree, site.token).some((child) =>
    isOfClass(classes, { tree: site.tree, token: child }, "separately"),
  );
}

function turnsOf(
  partners: readonly Fill[],
  isNext: (before: Fill, partner: Fill) => boolean,
): readonly (readonly Fill[])[] {
  const turns: Fill[][] = [];
  for (const [i, partner] of partners.entries()) {
    const before = partners[i - 1];
    const last = turns.at(-1);
    if (last === undefined || before === undefined || isNext(before, partner)) {
      turns.push([partner]);
    } else last.push(partner);
  }
  return turns;
}

function hasThenBetween(
  tree: Tree,
  { before, partner }: { readonly before: Fill; readonly partner: Fill },
  classes: WordClasses,
): boolean {
  return tree.tokens.some(
    ({ start, end }, token) =>
      start >= before.actor.evidence.end &&
      end <= partner.actor.evidence.start &&
      isOfClass(classes, { tree, token }, "then"),
  );
}
