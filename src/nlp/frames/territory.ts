import type { Carrier } from "./carriers.ts";
import { headOf, isVerb, relation, type Site, type Tree } from "./tree.ts";
import type { WordClasses } from "./words.ts";

const DEPTH = 4;

/**
 * The tokens whose complements of place and time belong to an event: its trigger, the verbs
 * that carry it, the modal verbs above them (« doit rencontrer »), the nouns that only measure
 * it (« une série de réunions »).
 */
export function territoryOf(
  site: Site,
  carriers: readonly Carrier[],
  classes: WordClasses,
): readonly number[] {
  // « un sommet évoqué à Séoul »: where it was spoken of is not where it is held.
  const verbs = carriers
    .map(({ verb }) => verb.token)
    .filter((verb) => !classes(site.tree.lemmas[verb] ?? "", "topic-verb"));
  const heads = isVerb(site.tree, site.token) ? [site.token, ...verbs] : verbs;
  const modals = heads.flatMap((token) => modalsAbove({ tree: site.tree, token }));
  const own = [site.token, ...wholesAbove(site, classes)];
  return [
    ...new Set([...own, ...verbs, ...modals, ...own.flatMap((token) => verbOf(site.tree, token))]),
  ];
}

/** « des combats étaient signalés près de X », « bloqué par un veto »: subject, object and agent share the place of their verb. */
function verbOf(tree: Tree, token: number): readonly number[] {
  const isAgent = tree.tokens[token]?.deprel === "obl:agent";
  const isCore = isAgent || ["nsubj", "obj"].includes(relation(tree, token));
  const above = headOf(tree, token);
  return isCore && above >= 0 && !isVerb(tree, token) ? [above] : [];
}

function modalsAbove({ tree, token }: Site): readonly number[] {
  const found: number[] = [];
  let below = token;
  while (relation(tree, below) === "xcomp" && found.length < DEPTH) {
    below = headOf(tree, below);
    if (below < 0) break;
    found.push(below);
  }
  return found;
}

function wholesAbove({ tree, token }: Site, classes: WordClasses): readonly number[] {
  const found: number[] = [];
  let noun = token;
  while (relation(tree, noun) === "nmod" && found.length < DEPTH) {
    noun = headOf(tree, noun);
    if (!classes(tree.lemmas[noun] ?? "", "whole")) break;
    found.push(noun);
  }
  return found;
}

/** « a poussé les habitants à fuir au Tchad »: where others are made to go is not where it is done. */
export function withinControl(
  owners: readonly number[],
  { tree, classes }: { readonly tree: Tree; readonly classes: WordClasses },
): readonly number[] {
  const end = owners.findIndex(
    (owner) =>
      relation(tree, owner) === "xcomp" &&
      classes(tree.lemmas[headOf(tree, owner)] ?? "", "object-control"),
  );
  return end < 0 ? owners : owners.slice(0, end + 1);
}
