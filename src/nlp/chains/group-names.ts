import type { Mention } from "../../document/mention.ts";
import type { Gazetteer } from "../../language/gazetteer.ts";
import { foldName } from "../../language/normalise.ts";
import { groupPersons } from "./group-persons.ts";
import type { NameGroup } from "./thread.ts";

/** What names are grouped with. */
export interface NameSources {
  readonly gazetteer: Gazetteer;
  /** The article's text. */
  readonly text: string;
  /** Words that stand between two names of one person (« alias »). */
  readonly aliasWords: ReadonlySet<string>;
  /** Sounds of the words that stand before a father's name (« ben »). */
  readonly patronymics: ReadonlySet<string>;
}

/** Groups the mentions by name and nationality word of one article: one group per thing. */
export function groupNames(
  mentions: readonly Mention[],
  sources: NameSources,
): readonly NameGroup[] {
  const named = mentions.filter(({ kind }) => kind === "name" || kind === "demonym");
  const persons = named.filter(({ type }) => type === "Person");
  const others = named.filter(({ type }) => type !== "Person");
  return [
    ...joinAliases(groupPersons(persons, sources.patronymics), sources),
    ...groupOthers(others, sources),
  ];
}

/** « Rodrigo Londoño, alias « Timochenko » »: two names of one person. */
function joinAliases(groups: readonly NameGroup[], sources: NameSources): readonly NameGroup[] {
  const joined = new Map<NameGroup, NameGroup>();
  for (const alias of groups) {
    const full = groups.find((group) => group !== alias && bearsAlias(group, alias, sources));
    if (full !== undefined) joined.set(alias, full);
  }
  return groups
    .filter((group) => !joined.has(group))
    .map((group) => {
      const aliases = groups.filter((alias) => joined.get(alias) === group);
      const mentions = [group, ...aliases].flatMap((each) => each.mentions);
      const reasons = aliases.map(
        ({ name }) => `« ${name} » is told to be another name of « ${group.name} ».`,
      );
      return {
        ...group,
        mentions: mentions.sort((one, other) => one.start - other.start),
        reasons: [...group.reasons, ...reasons],
      };
    });
}

/** Whether an alias stands behind a mention of a group, « alias » and marks between them. */
function bearsAlias(
  group: NameGroup,
  alias: NameGroup,
  { text, aliasWords }: NameSources,
): boolean {
  return alias.mentions.some((mention) =>
    group.mentions.some((before) => {
      if (before.sentence !== mention.sentence || before.end > mention.start) return false;
      const between = text
        .slice(before.end, mention.start)
        .replace(/[\s,«“"(]+/gu, " ")
        .trim();
      return aliasWords.has(between.toLowerCase());
    }),
  );
}

function groupOthers(mentions: readonly Mention[], sources: NameSources): readonly NameGroup[] {
  const known = new Set(
    mentions.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : [])),
  );
  const lands = new Set([...known].flatMap((iri) => sources.gazetteer.byIri(iri)?.state ?? []));
  const around = { mentions, known, lands, ...sources };
  const groups = new Map<string, Mention[]>();
  const reasons = new Map<string, string[]>();
  for (const mention of mentions) {
    const expansion = expansionOf(mention, around);
    const key = keyOf(mention, around);
    groups.set(key, [...(groups.get(key) ?? []), mention]);
    if (expansion !== undefined) {
      reasons.set(key, [`« ${mention.text} » stands for « ${expansion.text} » beside it.`]);
    }
  }
  return [...groups].map(([key, members]) => toGroup(key, members, reasons.get(key) ?? []));
}

/** The other mentions of the article, for names that only they explain. */
interface Around extends NameSources {
  readonly mentions: readonly Mention[];
  /** What some mention surely is. */
  readonly known: ReadonlySet<string>;
  /** The states in which that lies: « le président congolais » in an article about Kinshasa. */
  readonly lands: ReadonlySet<string>;
}

/** Type and identity where it is sure, else type and form. */
function keyOf(mention: Mention, around: Around): string {
  return (
    sureKey(mention, around) ??
    acronymKey(mention, around) ??
    expandedKey(mention, around) ??
    shortenedKey(mention, around) ??
    formKey(mention)
  );
}

function sureKey({ type, candidates }: Mention, { known, lands }: Around): string | undefined {
  const told = candidates.length === 1 ? candidates : candidates.filter((iri) => known.has(iri));
  const sure = told.length === 0 ? candidates.filter((iri) => lands.has(iri)) : told;
  return sure.length === 1 ? `${type} <${sure[0]}>` : undefined;
}

function formKey({ type, text }: Mention): string {
  return `${type} ${foldName(text).replace(/-/g, " ")}`;
}

/** The longer name beside which its initials stand: « Organisation … (OCS) », « RND (Rassemblement …) ». */
function expansionOf(mention: Mention, { mentions, text }: Around): Mention | undefined {
  const stands = (one: Mention, other: Mention) =>
    text[other.start - 1] === "(" && one.lastToken === other.firstToken - 1;
  return mentions.find(
    (other) =>
      other.type === mention.type &&
      other.sentence === mention.sentence &&
      other.text.includes(" ") &&
      (stands(other, mention) || (ACRONYM_RULE === mention.rule && stands(mention, other))),
  );
}

/** The rule by which initials are found beside what they stand for. */
const ACRONYM_RULE = "name.acronym-of-expansion";

/** An unknown expansion is what the acronym after it is known to be. */
function acronymKey(mention: Mention, around: Around): string | undefined {
  const acronym = around.mentions.find((other) => expansionOf(other, around) === mention);
  return acronym && sureKey(acronym, around);
}

/** Key of the expansion of an acronym, in parentheses here or elsewhere in the article. */
function expandedKey(mention: Mention, around: Around): string | undefined {
  const same = around.mentions.filter(
    ({ type, text }) => type === mention.type && text === mention.text,
  );
  const expansion = same.flatMap((other) => expansionOf(other, around) ?? [])[0];
  return expansion && (sureKey(expansion, around) ?? formKey(expansion));
}

/** « le Conseil » after « le Conseil national de transition »: the last name it opens. */
function shortenedKey(mention: Mention, around: Around): string | undefined {
  if (mention.type !== "Organization" || mention.rule !== "name.organisation-noun")
    return undefined;
  const form = foldName(mention.text);
  const longer = around.mentions.filter(
    (other) =>
      other.type === "Organization" &&
      other !== mention &&
      (other.start < mention.start || other.candidates.length > 0) &&
      aliasesOf(other, around).some((name) => foldName(name).startsWith(`${form} `)),
  );
  const before = longer.filter(({ start }) => start < mention.start);
  const last = before.at(-1) ?? longer[0];
  return last && (sureKey(last, around) ?? formKey(last));
}

/** Every name by which a mention's thing may be called. */
function aliasesOf({ text, candidates }: Mention, { gazetteer }: NameSources): readonly string[] {
  return [text, ...candidates.flatMap((iri) => gazetteer.byIri(iri)?.names ?? [])];
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
