import type { EventStatus } from "../document/frame.ts";
import {
  NODE_CLASSES,
  type NodeClass,
  type PictureEvent,
  type PictureNode,
  type PictureOffice,
} from "./picture.ts";
import { belowBase, localName, mapped, type Row, text } from "./rows.ts";

type Rows = Readonly<
  Record<"things" | "names" | "mentions" | "values" | "tenures", readonly Row[]>
>;

/** The nodes of the picture without their places, sorted by IRI. */
export function drawNodes(
  rows: Rows,
  base: string,
  articleAt: ReadonlyMap<string, number>,
): readonly PictureNode[] {
  const classes = classOfThings(rows.things);
  const names = groupBy(rows.names, "thing");
  const values = groupBy(rows.values, "thing");
  const mentions = groupBy(rows.mentions, "thing");
  const offices = groupBy(rows.tenures, "person");
  return [...classes.keys()].sort().map((thing) => {
    const known = readValues(values.get(thing) ?? [], base);
    const nodeClass = classes.get(thing) ?? "Place";
    return {
      iri: belowBase(thing, base),
      class: nodeClass,
      ...readNames(names.get(thing) ?? [], localName(thing)),
      articles: articleIndices(mentions.get(thing) ?? [], base, articleAt),
      x: 0,
      y: 0,
      ...(nodeClass === "Event" ? { event: readEvent(known) } : readPlace(known)),
      ...(nodeClass === "Person" ? { offices: readOffices(offices.get(thing) ?? [], base) } : {}),
    };
  });
}

/** The most specific class of each thing: a venue is also typed as a place. */
function classOfThings(rows: readonly Row[]): ReadonlyMap<string, NodeClass> {
  const classes = new Map<string, NodeClass>();
  for (const row of rows) {
    const found = localName(text(row, "class")) as NodeClass; // the query binds these names only
    const known = classes.get(text(row, "thing"));
    if (known === undefined || NODE_CLASSES.indexOf(found) > NODE_CLASSES.indexOf(known)) {
      classes.set(text(row, "thing"), found);
    }
  }
  return classes;
}

/** The rows under each value of one variable. */
export function groupBy(rows: readonly Row[], name: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = text(row, name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function readNames(rows: readonly Row[], fallback: string) {
  const seen = new Set<string>();
  const labels: { lang: string; name: string }[] = [];
  for (const row of rows) {
    const name = text(row, "name");
    seen.add(name);
    if (localName(text(row, "kind")) === "label") labels.push({ lang: text(row, "lang"), name });
  }
  labels.sort((one, other) => compare(`${one.lang}\t${one.name}`, `${other.lang}\t${other.name}`));
  const english = labels.find((label) => label.lang === "en")?.name;
  const label = labels.find((candidate) => candidate.lang !== "en")?.name ?? english ?? fallback;
  seen.delete(label);
  return {
    label,
    ...(english === undefined || english === label ? {} : { labelEn: english }),
    names: [...seen].sort(),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

type Values = ReadonlyMap<string, readonly string[]>;

function readValues(rows: readonly Row[], base: string): Values {
  const values = new Map<string, string[]>();
  for (const row of rows) {
    const property = localName(text(row, "property"));
    // A topic may be words or a thing: the thing is drawn as an edge.
    const name = property === "topic" && text(row, "lang") !== "" ? "topic literal" : property;
    const list = values.get(name) ?? [];
    list.push(belowBase(text(row, "value"), base));
    values.set(name, list.sort());
  }
  return values;
}

const BOUNDS = ["earliest", "latest"] as const;

function readEvent(values: Values): PictureEvent {
  const sources = Number(values.get("independentSources")?.[0] ?? Number.NaN);
  const bounds = BOUNDS.flatMap((key) => {
    const value = values.get(key)?.[0];
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    type: localName(values.get("eventType")?.[0] ?? "Other"),
    status: localName(values.get("status")?.[0] ?? "occurred") as EventStatus, // a closed list of the ontology
    dates: values.get("date") ?? [],
    ...Object.fromEntries(bounds),
    disputed: (values.get("disputed") ?? []).map(localName),
    topics: values.get("topic literal") ?? [],
    ...(Number.isNaN(sources) ? {} : { independentSources: sources }),
  };
}

function readPlace(values: Values): Partial<PictureNode> {
  const latitude = Number(values.get("latitude")?.[0] ?? Number.NaN);
  const longitude = Number(values.get("longitude")?.[0] ?? Number.NaN);
  const sameAs = values.get("sameAs")?.[0];
  const within = values.get("containedInPlace")?.[0];
  return {
    ...(Number.isNaN(latitude) || Number.isNaN(longitude) ? {} : { latitude, longitude }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(within === undefined ? {} : { within }),
  };
}

const OFFICE_IRIS = ["of", "accreditedTo"] as const;
const OFFICE_TEXTS = ["from", "until"] as const;

function readOffices(rows: readonly Row[], base: string): readonly PictureOffice[] {
  const offices = rows.map((row) => ({
    iri: belowBase(text(row, "tenure"), base),
    office: belowBase(text(row, "office"), base),
    label: text(row, "label"),
    ...pick(row, OFFICE_IRIS, (value) => belowBase(value, base)),
    ...pick(row, OFFICE_TEXTS, (value) => value),
    ...pick(row, ["status"], localName),
  }));
  const unique = new Map(offices.map((office) => [office.iri, office]));
  return [...unique.values()].sort((one, other) => compare(one.iri, other.iri));
}

function pick(row: Row, names: readonly string[], read: (value: string) => string) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = mapped(row, name, read);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function articleIndices(
  rows: readonly Row[],
  base: string,
  articleAt: ReadonlyMap<string, number>,
): readonly number[] {
  const indices = rows.flatMap((row) => articleAt.get(belowBase(text(row, "article"), base)) ?? []);
  return [...new Set(indices)].sort((one, other) => one - other);
}
