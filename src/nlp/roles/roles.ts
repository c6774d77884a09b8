import type { Chain, Role } from "../../document/chain.ts";
import type { Document } from "../../document/document.ts";
import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack, Row } from "../../language/pack.ts";
import { compileOfficeMatcher, type OfficeMatcher } from "../chains/office-match.ts";
import { compileNameLexicon } from "../mentions/name-lexicon.ts";
import type { PhraseFinder } from "../mentions/phrases.ts";
import { fold, type Surface } from "../mentions/surface.ts";
import { type ChainIndex, chainOf } from "./chain-index.ts";
import { anchorOf, type Called, startOfOffice } from "./counterparts.ts";
import { describedRoles } from "./described-roles.ts";
import { descriptionAt, type RoleTables, type Told, toRole } from "./make-role.ts";
import type { OfficeFound, TenureFound } from "./office-found.ts";
import { compileOfficeAgreement } from "./office-gender.ts";
import { compileOfficeHints } from "./office-hints.ts";
import { statedOwner } from "./role-owner.ts";
import { compileOfficeReader, type Offices } from "./tenures.ts";
import { compileVerbOffices } from "./verb-offices.ts";

/** Finds who holds which office, as an article states it. */
export type RoleFinder = (doc: Document<ParsedToken>, chains: readonly Chain[]) => readonly Role[];

/** Compiles the tables about offices to a role finder. */
export function compileRoles(pack: LanguagePack): RoleFinder {
  const lexicon = compileNameLexicon(pack);
  const { gazetteer, titles } = lexicon;
  const readOffices = compileOfficeReader(pack);
  const readVerbOffices = compileVerbOffices(pack, lexicon);
  const notRoles = pack.tables.get("not-roles") ?? [];
  const vague = new Set(
    notRoles.filter(({ kind }) => kind === "vague").map(({ word }) => fold(word ?? "")),
  );
  const tables: RoleTables = {
    isRole: compileRoleTest(notRoles, titles),
    tellsAlone: ({ phrase }) => phrase.hasField || !vague.has(fold(phrase.row.noun ?? "")),
    counterparts: pairs(pack.tables.get("counterpart-offices"), "office", "counterpart"),
    matches: compileOfficeMatcher(pack),
    agree: compileOfficeAgreement(pack, lexicon),
  };
  const hints = compileOfficeHints(pack);
  return (doc, chains) => {
    const offices = readOffices(doc, mentionsOf(chains));
    const bare = { chains, gazetteer, hints, served: new Map(), led: new Map() };
    const index: ChainIndex = { ...bare, ...ownersTold(offices, bare, tables) };
    const named = namedRoles(offices, index, tables);
    const described = describedRoles(offices, index, tables, named);
    const told = distinct([...named, ...described], tables).map(({ role }) => role);
    return [...told, ...readVerbOffices(doc, chains).filter((role) => !isKnown(role, told))].sort(
      (one, other) => one.evidence.start - other.evidence.start,
    );
  };
}

/** What the offices whose words name their owner say of persons and of other offices. */
function ownersTold(
  offices: Offices,
  index: ChainIndex,
  { isRole }: RoleTables,
): Pick<ChainIndex, "served" | "led"> {
  const served = nationsTold(index);
  const led = new Map<string, Chain>();
  for (const { office, person } of personsCalled(offices, index)) {
    if (!isRole(office)) continue; // « frère cadet du président »
    const owner = statedOwner(office, index);
    const isOfOrganisation = office.phrase.row.of === "organization";
    const isKnown = served.get(person.id)?.type === "State";
    if (owner !== undefined && SERVED.has(owner.type) && !isKnown) served.set(person.id, owner);
    if (owner?.type === "Organization" && isOfOrganisation) led.set(office.phrase.office, owner);
  }
  return { served, led };
}

/** « l'Allemand Johann Wadephul »: the state whose noun of nationality stands before a name. */
function nationsTold({ chains }: ChainIndex): Map<number, Chain> {
  const nations = chains.flatMap((chain) =>
    chain.mentions
      .filter(({ rule }) => rule === "demonym.noun")
      .map((mention) => ({ chain, mention })),
  );
  const told = new Map<number, Chain>();
  for (const person of chains.filter(({ type }) => type === "Person")) {
    const nation = nations.find(({ mention }) =>
      person.mentions.some(
        (name) => name.sentence === mention.sentence && name.firstToken === mention.lastToken,
      ),
    );
    if (nation !== undefined) told.set(person.id, nation.chain);
  }
  return told;
}

const SERVED: ReadonlySet<string> = new Set(["State", "Organization"]);

function pairs(rows: readonly Row[] | undefined, from: string, to: string) {
  return new Map((rows ?? []).map((row) => [fold(row[from] ?? ""), row[to] ?? ""]));
}

/** « le général X », « son bras droit »: a rank or a standing is no office. */
function compileRoleTest(rows: readonly Row[], titles: PhraseFinder<Row>) {
  const none = new Set(rows.map(({ kind, word }) => `${kind} ${fold(word ?? "")}`));
  return ({ phrase, context }: OfficeFound): boolean => {
    const { row, head, owner, hasField, nationality } = phrase;
    if (isOurs(phrase.first, context.surface)) return false;
    const isOwned = owner !== undefined || nationality !== undefined;
    const noun = fold(row.noun ?? "");
    // « l'historien français X »: only what employs makes an office.
    const needs = { office: false, owned: isOwned, employed: owner !== undefined };
    if (Object.entries(needs).some(([kind, has]) => !has && none.has(`${kind} ${noun}`)))
      return false;
    if (none.has(`rank ${row.rank}`) && !phrase.isCounterpart) return false;
    const isTitle =
      row.leads !== "yes" && RANKS.has(titles(context.surface, head)?.value.kind ?? "");
    return !isTitle || isOwned || hasField;
  };
}

/** « notre envoyé spécial à Luanda »: a journalist of the paper. */
function isOurs(first: number, { tokens }: Surface): boolean {
  const feats = tokens[first - 1]?.feats ?? "";
  return feats.includes("Poss=Yes") && /Person(\[psor\])?=1/.test(feats);
}

/** Kinds of titles that are ranks and no offices, where nothing is said of whose they are. */
const RANKS: ReadonlySet<string> = new Set(["rank", "religious", "learned"]);

function mentionsOf(chains: readonly Chain[]): readonly Mention[] {
  const mentions = new Set(chains.flatMap((chain) => chain.mentions));
  return [...mentions].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Offices whose holder is named beside them. */
function namedRoles(offices: Offices, index: ChainIndex, tables: RoleTables): readonly Told[] {
  return offices.tenures.flatMap((tenure) => {
    const person = chainOf(tenure.holder, index);
    if (person === undefined || !tables.isRole(tenure)) return [];
    const wording = wordingOf(tenure, offices, { tables, index });
    if (wording === undefined) return [];
    const { isCounterpart, plural } = tenure.phrase;
    const office = isCounterpart || plural ? tables.agree(wording, person.name) : wording;
    const { status, rule, holder } = tenure;
    return [
      { office: tenure, role: toRole(tenure, { person, office, status, rule, holder }, index) },
    ];
  });
}

/** The office in words; a counterpart has that of the person it is compared with. */
function wordingOf(found: TenureFound, offices: Offices, { tables, index }: Sources) {
  if (!found.phrase.isCounterpart) return found.phrase.office;
  const anchor = anchorOf(found, calledBy(offices, { tables, index }), index);
  return anchor && (tables.counterparts.get(anchor) ?? anchor);
}

interface Sources {
  readonly tables: RoleTables;
  readonly index: ChainIndex;
}

/** Whom the text calls by an office of their own, a rank or somebody's counterpart apart, in order of text. */
function calledBy(offices: Offices, { tables, index }: Sources): readonly Called[] {
  return personsCalled(offices, index).filter(
    ({ office }) => !office.phrase.isCounterpart && tables.isRole(office),
  );
}

/** Whom the text calls by an office, with the name beside it or without, in order of text. */
function personsCalled({ offices, tenures }: Offices, index: ChainIndex): readonly Called[] {
  const named = tenures.map((office) => ({ office, person: chainOf(office.holder, index) }));
  const described = offices
    .map((office) => ({ office, mention: descriptionAt(office, index) }))
    .filter(({ mention }) => mention !== undefined && !mention.plural)
    .map(({ office, mention }) => ({ office, person: mention && chainOf(mention, index) }));
  return [...named, ...described]
    .flatMap(({ office, person }) => (person?.type === "Person" ? [{ office, person }] : []))
    .sort((one, other) => startOfOffice(one.office) - startOfOffice(other.office));
}

/** One entry per person and distinct office: the first told, or the one whose owner is told. */
function distinct(told: readonly Told[], { matches }: RoleTables): readonly Told[] {
  const kept: Told[] = [];
  for (const each of told) {
    const index = kept.findIndex((other) => isSame(other, each, matches));
    const other = kept[index];
    if (other === undefined) kept.push(each);
    else if (other.role.of === undefined && each.role.of !== undefined) kept[index] = each;
  }
  return kept;
}

function isSame(one: Told, other: Told, matches: OfficeMatcher): boolean {
  const sameOwner =
    one.role.of === undefined || other.role.of === undefined || one.role.of === other.role.of;
  return (
    one.role.person === other.role.person &&
    sameOwner &&
    (one.role.office === other.role.office || matches(one.office.phrase, other.office.phrase))
  );
}

function isKnown(role: Role, told: readonly Role[]): boolean {
  return told.some(
    ({ person, office, of }) => person === role.person && office === role.office && of === role.of,
  );
}
