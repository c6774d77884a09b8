import type { Mention } from "../../document/mention.ts";
import { foldName } from "../../language/normalise.ts";
import { groupPersons } from "./group-persons.ts";
import type { NameGroup } from "./thread.ts";

/** Groups the mentions by name and nationality word of one article: one group per thing. */
export function groupNames(mentions: readonly Mention[]): readonly NameGroup[] {
  const named = mentions.filter(({ kind }) => kind === "name" || kind === "demonym");
  const persons = named.filter(({ type }) => type === "Person");
  const others = named.filter(({ type }) => type !== "Person");
  return [...groupPersons(persons), ...groupOthers(others)];
}

function groupOthers(mentions: readonly Mention[]): readonly NameGroup[] {
  const known = new Set(mentions.flatMap(({ candidates }) => soleCandidate(candidates)));
  const groups = new Map<string, Mention[]>();
  const reasons = new Map<string, string[]>();
  mentions.forEach((mention, index) => {
    const expansion = expansionBefore(mentions, index);
    const key = expansion ?? keyOf(mention, known, mentions);
    groups.set(key, [...(groups.get(key) ?? []), mention]);
    if (expansion !== undefined) {
      reasons.set(key, [`« ${mention.text} » stands in parentheses after its expansion.`]);
    }
  });
  return [...groups].map(([key, members]) => toGroup(key, members, reasons.get(key) ?? []));
}

function soleCandidate(candidates: readonly string[]): readonly string[] {
  return candidates.length === 1 ? candidates : [];
}

/** Type and identity where it is sure, else type and form. */
function keyOf(mention: Mention, known: ReadonlySet<string>, all: readonly Mention[]): string {
  const { type, candidates } = mention;
  const sure = candidates.length === 1 ? candidates : candidates.filter((iri) => known.has(iri));
  if (sure.length === 1) return `${type} <${sure[0]}>`;
  return expandedKey(mention, all) ?? shortenedKey(mention, all) ?? formKey(mention);
}

function formKey({ type, text }: Mention): string {
  return `${type} ${foldName(text).replace(/-/g, " ")}`;
}

const ACRONYM = "name.acronym-of-expansion";

/** Key of the expansion that an acronym in parentheses follows. */
function expansionBefore(mentions: readonly Mention[], index: number): string | undefined {
  const mention = mentions[index];
  if (mention === undefined || mention.rule !== ACRONYM) return undefined;
  const expansion = mentions.find(
    (other) => other.sentence === mention.sentence && other.lastToken === mention.firstToken - 1,
  );
  return expansion && keyOf(expansion, new Set(expansion.candidates), []);
}

/** Key of the expansion of an acronym that stands elsewhere in the article. */
function expandedKey(mention: Mention, all: readonly Mention[]): string | undefined {
  const index = all.findIndex(({ rule, text }) => rule === ACRONYM && text === mention.text);
  return index < 0 ? undefined : expansionBefore(all, index);
}

/** « le Conseil » after « le Conseil national de transition »: the last name it opens. */
function shortenedKey(mention: Mention, all: readonly Mention[]): string | undefined {
  if (mention.type !== "Organization" || mention.rule !== "name.organisation-noun")
    return undefined;
  const form = foldName(mention.text);
  const longer = all.filter(
    ({ type, start, text }) =>
      type === "Organization" && start < mention.start && foldName(text).startsWith(`${form} `),
  );
  const last = longer.at(-1);
  return last && keyOf(last, new Set(last.candidates), []);
}

function toGroup(key: string, mentions: readonly Mention[], reasons: readonly string[]): NameGroup {
  const sure = /<(.*)>$/.exec(key)?.[1];
  const names = mentions.filter(({ kind }) => kind === "name");
  const longest = [...(names.length > 0 ? names : mentions)].sort(
    (one, other) => other.text.length - one.text.length || one.start - other.start,
  )[0];
  return {
    type: mentions[0]?.type ?? "Place",
    name: longest?.text ?? "",
    ...(sure !== undefined && { authority: sure }),
    mentions,
    reasons,
  };
}
