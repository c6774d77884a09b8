import type { Analysis } from "../document/analysis.ts";
import type { Role } from "../document/chain.ts";
import { type ClaimDraft, makeClaim } from "./claims.ts";
import { byIri, type Identity } from "./identity.ts";
import type { Claim, ClaimObject, Fact, Office, Tenure } from "./knowledge.ts";
import { lastSegment, slug } from "./name-key.ts";

/** Offices, who holds them, and the claims and facts that say so. */
export interface Tenures {
  readonly offices: readonly Office[];
  readonly tenures: readonly Tenure[];
  readonly claims: readonly Claim[];
  readonly facts: readonly Fact[];
}

/** Collects the roles that articles (oldest first) give to persons; the newest status is the fact. */
export function collectTenures(analyses: readonly Analysis[], identity: Identity): Tenures {
  const offices = new Map<string, Office>();
  const tenures = new Map<string, Tenure>();
  const facts = new Map<string, Fact>();
  const claims: Claim[] = [];
  for (const analysis of analyses) {
    for (const role of analysis.roles) {
      const { office, tenure, parts } = describe(analysis, role, identity);
      offices.set(office.iri, office);
      tenures.set(tenure.iri, tenure);
      for (const part of parts) {
        claims.push(makeClaim(toDraft(part, { analysis, role, subject: tenure.iri })));
        facts.set(`${tenure.iri} ${part.predicate}`, { subject: tenure.iri, ...part });
      }
    }
  }
  return {
    offices: [...offices.values()].sort(byIri),
    tenures: [...tenures.values()].sort(byIri),
    claims,
    facts: [...facts.values()],
  };
}

interface Part {
  readonly predicate: string;
  readonly object: ClaimObject;
}

function describe(analysis: Analysis, role: Role, identity: Identity) {
  const person = identity.entityOf(analysis, role.person);
  const thingOf = (chain: number | undefined) =>
    chain === undefined || !SERVED.includes(analysis.chains[chain]?.type ?? "")
      ? undefined
      : identity.entityOf(analysis, chain);
  const [of, host] = [thingOf(role.of), thingOf(role.accreditedTo)];
  const served = of === undefined ? "" : `/${lastSegment(of)}`;
  const office: Office = {
    iri: `office/${slug(role.office)}${served}`,
    label: role.office,
    ...(of === undefined ? {} : { of }),
    ...(host === undefined ? {} : { accreditedTo: host }),
  };
  const tenure: Tenure = {
    iri: `tenure/${lastSegment(person)}-${slug(role.office)}${served.replace("/", "-")}`,
    label: `${analysis.chains[role.person]?.name}, ${role.office}`,
  };
  return { office, tenure, parts: partsOf(role, person, office.iri) };
}

/** What an office is of, or accredited to: a senator of Florida serves no place. */
const SERVED: readonly string[] = ["State", "Organization"];

function partsOf(role: Role, person: string, office: string): readonly Part[] {
  const date = (predicate: string, edtf: string | undefined): readonly Part[] =>
    edtf === undefined ? [] : [{ predicate, object: { kind: "date", edtf } }];
  return [
    { predicate: "person", object: { kind: "thing", iri: person } },
    { predicate: "office", object: { kind: "thing", iri: office } },
    { predicate: "tenureStatus", object: { kind: "term", name: role.status } },
    ...date("from", role.from),
    ...date("until", role.until),
  ];
}

interface Source {
  readonly analysis: Analysis;
  readonly role: Role;
  readonly subject: string;
}

function toDraft(part: Part, { analysis, role, subject }: Source): ClaimDraft {
  const { evidence, rule, confidence } = role;
  return {
    article: analysis.document.article.id,
    subject,
    ...part,
    evidence: [evidence],
    basis: "stated",
    confidence,
    rule,
  };
}
