import { feature } from "../../document/token.ts";
import type { LanguagePack, Row } from "../../language/pack.ts";
import { type EventType, toRole } from "./event-types.ts";
import type { RuleRole } from "./frame-rule.ts";
import { compileSelector, type Selector, type SelectorTools } from "./selector.ts";
import { conjuncts, dependents, type Site } from "./tree.ts";
import { matchTrigger, type Trigger, toTrigger } from "./trigger.ts";
import { isInfinitive } from "./verb-form.ts";
import { rowsOf, type WordClasses } from "./words.ts";

/** A verb that carries an event named by a noun (« tenir une réunion »), as the pack has it. */
interface CarrierRow {
  readonly trigger: Trigger;
  readonly slot: string;
  readonly select: Selector;
  readonly roles: readonly (readonly [name: string, text: string, select: Selector])[];
  readonly status: string;
  readonly negated: string;
}

/** A carrier found in a sentence: its verb, and what it does to the event of a noun. */
export interface Carrier {
  readonly verb: Site;
  readonly noun: number;
  /** Where the noun stands by the table (« obj »). */
  readonly slot: string;
  /** Status it gives the event; "" where the tense of the verb tells, "announced" where the type does. */
  readonly status: string;
  /** Whether its subject takes part in the event (« lancer une offensive »), not « saluer un accord ». */
  readonly acts: boolean;
  /** What its negation does: "absent", "drop" or a status. */
  readonly negated: string;
  /** The tokens it places in each role. */
  readonly fills: (type: EventType) => readonly (readonly [RuleRole, readonly number[]])[];
}

/** Finds the carriers that a verb or adjective is. */
export type CarrierFinder = (site: Site) => readonly Carrier[];

const KINDS = ["verb", "adjective"] as const;
const DEPTH = 3;

/** Compiles the pack's table of carriers. */
export function compileCarriers(pack: LanguagePack, tools: SelectorTools): CarrierFinder {
  const rows = new Map<string, CarrierRow[]>();
  for (const row of rowsOf(pack, "event-carriers")) {
    for (const kind of KINDS) {
      const trigger = toTrigger(row.verb ?? "", kind, row.reflexive === "yes");
      const carrier = readRow(row, trigger, tools);
      rows.set(trigger.lemma, [...(rows.get(trigger.lemma) ?? []), carrier]);
    }
  }
  return (site) =>
    (rows.get(site.tree.lemmas[site.token] ?? "") ?? [])
      .filter(({ trigger }) => matchTrigger(trigger, site, tools.clauses) !== undefined)
      .flatMap((row) => toCarriers(row, site, tools.classes));
}

/** Stands for the noun of a carrier that has none in the tree. */
const NOWHERE = -1;
const REACH = 14;

/**
 * Lets a verb reach an event noun behind it that the parser hung elsewhere: « ont signé vendredi,
 * chacune de son côté, un accord ». Only where none of its own arguments is an event.
 */
export function reachEvents(
  carriers: readonly Carrier[],
  isEvent: (token: number) => boolean,
  { clauses, classes }: SelectorTools,
): readonly Carrier[] {
  const [first] = carriers.filter(({ slot }) => slot === "obj" || OBLIQUE.test(slot));
  if (first === undefined || carriers.some(({ noun }) => isEvent(noun))) return carriers;
  const { tree, token } = first.verb;
  for (let i = token + 1; i < tree.tokens.length && i <= token + REACH; i += 1) {
    const upos = tree.tokens[i]?.upos;
    if ((upos === "VERB" && !isInserted({ tree, token: i })) || upos === "SCONJ") break;
    const adposition =
      first.slot === "obj" && isArticle({ tree, token: i }, classes)
        ? ""
        : clauses.caseOf({ tree, token: i });
    const isFree = upos === "NOUN" && isEvent(i) && fitsSlot(first.slot, adposition);
    if (isFree) return [...carriers, { ...first, noun: i }];
  }
  return carriers;
}

/** « ont signé, mais sans échanger un regard, les accords »: an infinitive set off by commas. */
function isInserted({ tree, token }: Site): boolean {
  const isSetOff = tree.forms.slice(Math.max(0, token - INSERTION), token).includes(",");
  return isInfinitive(tree, token) && isSetOff && tree.tokens[token - 1]?.upos === "ADP";
}

/** How far behind its comma an inserted infinitive stands, in words. */
const INSERTION = 3;

/**
 * « a imposé de lourdes sanctions », « ont ouvert mardi à Quito des négociations »: « de » before
 * an adjective and « des » are articles, though the parser may read an adposition.
 */
function isArticle({ tree, token }: Site, classes: WordClasses): boolean {
  const before = tree.tokens[token - 1];
  if (before?.upos === "ADJ") return true;
  // « a fait état de plusieurs attaques »: no article but « les » makes « de » one.
  const isPlural =
    before?.upos === "DET" &&
    feature(before, "Number") === "Plur" &&
    feature(before, "Definite") === "Def";
  return isPlural && classes(tree.lemmas[token - 2] ?? "", "genitive");
}

/** « participer … à une visioconférence »: the noun keeps its adposition. */
const OBLIQUE = /^obl\[(.+)\]$/;

function fitsSlot(slot: string, adposition: string): boolean {
  const [, cases] = OBLIQUE.exec(slot) ?? [];
  return cases === undefined ? adposition === "" : cases.split("|").includes(adposition);
}

function readRow(row: Row, trigger: Trigger, tools: SelectorTools): CarrierRow {
  const roles = (row.roles ?? "").split(";").filter((pair) => pair !== "");
  return {
    trigger,
    slot: row.slot ?? "obj",
    select: compileSelector(row.slot ?? "obj", tools),
    roles: roles.map((pair) => {
      const [name = "", selector = ""] = pair.split("=");
      return [name, selector, compileSelector(selector, tools)] as const;
    }),
    status: row.status ?? "",
    negated: row.negated ?? "",
  };
}

function toCarriers(row: CarrierRow, verb: Site, classes: WordClasses): readonly Carrier[] {
  const fills = (type: EventType) =>
    row.roles.map(([name, text, select]) => [roleOf(name, text, type), select(verb)] as const);
  const nouns = row.select(verb).flatMap((token) => within({ tree: verb.tree, token }, classes));
  const { slot, status, negated } = row;
  const acts = row.roles.some(([name]) => name === "actor");
  const found = nouns.length > 0 ? nouns : [NOWHERE];
  return [...new Set(found)].map((noun) => ({ verb, noun, slot, status, acts, negated, fills }));
}

/** Names whom one does something with. */
const COMITATIVE = "obl[avec]";

function roleOf(name: string, selector: string, type: EventType): RuleRole {
  if (name === "place") return name;
  // « a ordonné la fermeture de la frontière avec X »: what is done to X is not done together.
  const isAgainst = selector === COMITATIVE && type.actor === "agent";
  if (name === "actor" && !isAgainst) return type.actor;
  if (name === "actor") return type.other;
  // « a reçu une lettre de X »: who is written to hosts nobody.
  const isReader = name === "host" && type.actor === "speaker";
  return name === "other" || isReader ? type.other : toRole(name);
}

/** « une série de réunions », « la tenue d'un sommet »: the event is the noun below. */
function within({ tree, token }: Site, classes: WordClasses): readonly number[] {
  const found = conjuncts(tree, token);
  for (let step = 0; step < DEPTH; step += 1) {
    const wholes = found.filter((noun) => classes(tree.lemmas[noun] ?? "", "whole"));
    const parts = wholes
      .flatMap((noun) => dependents(tree, noun, ["nmod"]))
      .flatMap((noun) => conjuncts(tree, noun))
      .filter((noun) => !found.includes(noun));
    if (parts.length === 0) break;
    found.push(...parts);
  }
  return found;
}
