import type { Mention } from "../../document/mention.ts";
import type { Gazetteer } from "../../language/gazetteer.ts";
import { foldName } from "../../language/normalise.ts";
import { groupPersons } from "./group-persons.ts";
import type { NameGroup } from "./thread.ts";

/** Groups the mentions by name and nationality word of one article: one group per thing. */
export function groupNames(
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): readonly NameGroup[] {
  const named = mentions.filter(({ kind }) => kind === "name" || kind === "demonym");
  const persons = named.filter(({ type }) => type === "Person");
  const others = named.filter(({ type }) => type !== "Person");
  return [...groupPersons(persons), ...groupOthers(others, gazetteer)];
}

function groupOthers(mentions: readonly Mention[], gazetteer: Gazetteer): readonly NameGroup[] {
  const aliasesOf = (mention: Mention) => [
    mention.text,
    ...mention.candidates.flatMap((iri) => gazetteer.byIri(iri)?.names ?? []),
  ];
  const known = new Set(mentions.flatMap(({ candidates }) => soleCandidate(candidates)));
  const groups = new Map<string, Mention[]>();
  const reasons = new Map<string, string[]>();
  mentions.forEach((mention, index) => {
    const expansion = expansionBefore(mentions, index);
    const key = expansion ?? keyOf(mention, { known, all: mentions, aliasesOf });
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

/** The other mentions of the article, for names that only they explain. */
interface Around {
  readonly known: ReadonlySet<string>;
  readonly all: readonly Mention[];
  readonly aliasesOf: (mention: Mention) => readonly string[];
}

/** Type and identity where it is sure, else type and form. */
function keyOf(mention: Mention, around: Around): string {
  const { known } = around;
  const { type, candidates } = mention;
  const sure = candidates.length === 1 ? candidates : candidates.filter((iri) => known.has(iri));
  if (sure.length === 1) return `${type} <${sure[0]}>`;
  return expandedKey(mention, around.all) ?? shortenedKey(mention, around) ?? formKey(mention);
}

/** A mention by itself: its own identity counts, no other mention explains it. */
function alone({ candidates }: Mention): Around {
  return { known: new Set(candidates), all: [], aliasesOf: () => [] };
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
  return expansion && keyOf(expansion, alone(expansion));
}

/** Key of the expansion of an acronym that stands elsewhere in the article. */
function expandedKey(mention: Mention, all: readonly Mention[]): string | undefined {
  const index = all.findIndex(({ rule, text }) => rule === ACRONYM && text === mention.text);
  return index < 0 ? undefined : expansionBefore(all, index);
}

/** « le Conseil » after « le Conseil national de transition »: the last name it opens. */
function shortenedKey(mention: Mention, { all, aliasesOf }: Around): string | undefined {
  if (mention.type !== "Organization" || mention.rule !== "name.organisation-noun")
    return undefined;
  const form = foldName(mention.text);
  const longer = all.filter(
    (other) =>
      other.type === "Organization" &&
      other.start < mention.start &&
      aliasesOf(other).some((name) => foldName(name).startsWith(`${form} `)),
  );
  const last = longer.at(-1);
  return last && keyOf(last, alone(last));
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
