import type { DraftTools, SentenceInput } from "./candidates.ts";
import { CLAUSES, CONTENT, hasContent } from "./content.ts";
import type { Draft } from "./draft.ts";
import { fold } from "./fold.ts";
import type { Evidence, Fill } from "./needs.ts";
import type { Anchored } from "./settings.ts";
import { childrenOf, dependents, headOf, type Site, subtree, type Tree } from "./tree.ts";
import { isInfinitive } from "./verb-form.ts";

/** Gathers what the conditions of a rule look at. */
export function evidenceOf(draft: Draft, input: SentenceInput, tools: DraftTools): Evidence {
  const { tree, token } = draft.site;
  const objects = tools.clauses.objects(draft.site);
  const subjects = tools.clauses.subjects(draft.site);
  const owns = ({ owners, beside }: Pick<Anchored<unknown>, "owners" | "beside">) =>
    [...owners, ...beside].some((owner) => draft.territory.includes(owner));
  const lemmas = [...childrenOf(tree, token), ...grandchildren(tree, token)].map(
    (child) => tree.lemmas[child] ?? "",
  );
  return {
    fills: draft.fills,
    hasPlace: input.settings.places.some(owns),
    hasDate: input.settings.times.some(owns),
    hasCarrier: draft.carriers.length > 0,
    isDetermined: childrenOf(tree, token).some((child) => isDefinite(tree, child)),
    hasContent: hasContent(input.reading, draft.site, CONTENT),
    hasClause: hasContent(input.reading, draft.site, CLAUSES),
    hasOffice: [...lemmas, ...formsBelow(draft.site)].some(tools.isOffice),
    // « le chargé d'affaires »: taggers read a participle, the form tells the noun.
    objects: [...objects, ...countedBy(tree, objects, tools)].flatMap((object) => [
      tree.lemmas[object] ?? "",
      tree.forms[object] ?? "",
    ]),
    beside: lemmas,
    carriers: draft.carriers.map(({ verb }) => verb.tree.lemmas[verb.token] ?? ""),
    words: wordsBelow(draft.site),
    above: tree.lemmas[headOf(tree, token)] ?? "",
    hasAssembly: draft.fills.some((fill) => isAssembly(fill, input, tools)),
    // « décide de négocier », « l'injonction à négocier »
    hasInfinitive:
      dependents(tree, token, ["xcomp"]).length > 0 ||
      dependents(tree, token, ["acl"]).some((child) => isInfinitive(tree, child)),
    isRecent: dependents(tree, token, ["xcomp"]).some((verb) =>
      dependents(tree, verb, ["mark"]).some((word) =>
        tools.classes(tree.lemmas[word] ?? "", "genitive"),
      ),
    ),
    subjects: [...subjects, ...countedBy(tree, subjects, tools)].map(
      (subject) => tree.lemmas[subject] ?? "",
    ),
    isPassive: tools.clauses.isPassive(draft.site),
    hasManyObjects: objects.some((object) => /Number=Plur/.test(tree.tokens[object]?.feats ?? "")),
    isIndefinite: childrenOf(tree, token).some((child) =>
      /Definite=Ind/.test(tree.tokens[child]?.feats ?? ""),
    ),
    hasDelegation:
      lemmas.some(tools.isGroup) ||
      followsDelegation(draft.site, input, tools) ||
      draft.fills.some(({ actor }) => !actor.direct),
  };
}

/** « La délégation … Elle comprendra … »: the pronoun takes up the delegation told before. */
function followsDelegation(
  { tree, token }: Site,
  { reading }: SentenceInput,
  tools: DraftTools,
): boolean {
  const subjects = tools.clauses.subjects({ tree, token });
  const isPronoun = subjects.some((subject) => tree.tokens[subject]?.upos === "PRON");
  const before = reading.trees[tree.sentence - 1]?.lemmas ?? [];
  return isPronoun && before.some((lemma) => tools.classes(lemma, "delegation"));
}

/** « l'Assemblée nationale », « le Bundestag »: a body whose name says that it votes. */
function isAssembly(
  { role, actor }: Fill,
  { reading: { input } }: SentenceInput,
  { classes }: DraftTools,
): boolean {
  if (role !== "agent" || actor.type !== "Organization") return false;
  const names = input.chains[actor.chain]?.mentions ?? [];
  return names
    .map(({ start, end }) => fold(input.document.article.text.slice(start, end)))
    .flatMap((name) => name.split(/[^\p{L}]+/u))
    .some((word) => classes(word, "assembly"));
}

/** « des milliers de soldats », « 400 de ses ressortissants »: what is counted is the object too. */
function countedBy(
  tree: Tree,
  objects: readonly number[],
  { classes }: DraftTools,
): readonly number[] {
  return objects
    .filter(
      (object) =>
        classes(tree.lemmas[object] ?? "", "counting") || tree.tokens[object]?.upos === "NUM",
    )
    .flatMap((object) => dependents(tree, object, ["nmod"]));
}

/** Forms of the children, where the lemma misses an office (« nommé envoyé personnel »). */
function formsBelow({ tree, token }: Site): readonly string[] {
  return childrenOf(tree, token).map((child) => tree.forms[child] ?? "");
}

function wordsBelow({ tree, token }: Site): readonly string[] {
  return subtree(tree, token).flatMap((word) => [tree.lemmas[word] ?? "", tree.forms[word] ?? ""]);
}

function grandchildren(tree: Tree, token: number): readonly number[] {
  return childrenOf(tree, token).flatMap((child) => childrenOf(tree, child));
}

function isDefinite(tree: Tree, child: number): boolean {
  const word = tree.tokens[child];
  return word?.upos === "DET" && /Definite=Def|PronType=Dem/.test(word.feats);
}
