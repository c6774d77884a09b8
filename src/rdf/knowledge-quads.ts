import type { Quad } from "@rdfjs/types";
import { boundsOf } from "../document/edtf.ts";
import type { Event, Fact, Knowledge } from "../knowledge/knowledge.ts";
import { articleQuads } from "./article-quads.ts";
import { claimQuads } from "./claim-quads.ts";
import { describe, plain, typed } from "./describe.ts";
import { directLinks } from "./direct-links.ts";
import { groupBy } from "./group-by.ts";
import { literal } from "./n3.ts";
import { checkBase, type GraphSettings, runNode, thing } from "./settings.ts";
import { entityQuads, eventQuads, factQuad, officeQuads, tenureQuads } from "./thing-quads.ts";
import { DATATYPES, dpc, TERMS } from "./vocabulary.ts";

/** The whole graph: facts in the default graph, claims in one named graph per article. */
export function knowledgeQuads(knowledge: Knowledge, settings: GraphSettings): readonly Quad[] {
  checkBase(settings.base);
  return [...factQuads(knowledge, settings), ...allClaimQuads(knowledge, settings)];
}

/** The facts layer. */
export function factQuads(knowledge: Knowledge, settings: GraphSettings): readonly Quad[] {
  const facts = [
    ...runQuads(settings),
    ...knowledge.articles.flatMap((article) => articleQuads(article, settings)),
    ...knowledge.entities.flatMap((entity) => entityQuads(entity, settings)),
    ...knowledge.offices.flatMap((office) => officeQuads(office, settings)),
    ...knowledge.tenures.flatMap((tenure) => tenureQuads(tenure, settings)),
    ...knowledge.events.flatMap((event) => eventQuads(event, settings)),
    ...knowledge.facts.map((fact) => factQuad(fact, settings)),
    ...boundQuads(knowledge, settings),
  ];
  return distinct([...facts, ...directLinks(facts)]);
}

function allClaimQuads(knowledge: Knowledge, settings: GraphSettings): readonly Quad[] {
  const claims = groupBy(knowledge.claims, ({ article }) => article);
  const quotations = groupBy(knowledge.quotations, ({ article }) => article);
  return knowledge.articles.flatMap((article) =>
    claimQuads(
      {
        article,
        claims: claims.get(article.id) ?? [],
        quotations: quotations.get(article.id) ?? [],
      },
      settings,
    ),
  );
}

function runQuads(settings: GraphSettings): readonly Quad[] {
  const { version, date } = settings.run;
  return describe(runNode(settings), [
    typed("Run"),
    [TERMS.label, literal(`Dépêche ${version}`)],
    [TERMS.softwareVersion, plain(version)],
    [TERMS.ended, date === undefined ? undefined : literal(date, dateType(date))],
  ]);
}

function dateType(date: string) {
  return date.includes("T") ? DATATYPES.dateTime : DATATYPES.date;
}

/** `dpc:earliest` and `dpc:latest` of every event with a date: the widest where versions differ. */
function boundQuads(knowledge: Knowledge, settings: GraphSettings): readonly Quad[] {
  const dates = groupBy(
    knowledge.facts.filter(({ predicate }) => predicate === "date"),
    ({ subject }) => subject,
  );
  return knowledge.events.flatMap((event) => eventBounds(event, dates.get(event.iri), settings));
}

function eventBounds(event: Event, dates: readonly Fact[] = [], settings: GraphSettings) {
  const bounds = dates.flatMap(({ object }) =>
    object.kind === "date" ? [boundsOf(object.edtf) ?? {}] : [],
  );
  const day = (value: string | undefined) =>
    value === undefined ? undefined : literal(value, DATATYPES.date);
  return describe(thing(event.iri, settings), [
    [dpc("earliest"), day(lowest(bounds.map(({ earliest }) => earliest)))],
    [
      dpc("latest"),
      day(
        lowest(
          bounds.map(({ latest }) => latest),
          -1,
        ),
      ),
    ],
  ]);
}

/** The first of the days in order of time, or the last; none where one version is open. */
function lowest(days: readonly (string | undefined)[], direction = 1): string | undefined {
  const known = days.filter((day) => day !== undefined);
  if (known.length < days.length) return undefined;
  return known.toSorted((one, other) => (one < other ? -direction : direction))[0];
}

function distinct(quads: readonly Quad[]): readonly Quad[] {
  const key = ({ subject, predicate, object }: Quad) =>
    [subject.value, predicate.value, object.termType, object.value, languageOf(object)].join("\n");
  return [...new Map(quads.map((quad) => [key(quad), quad])).values()];
}

function languageOf(object: Quad["object"]): string {
  return object.termType === "Literal" ? `${object.language}^${object.datatype.value}` : "";
}
