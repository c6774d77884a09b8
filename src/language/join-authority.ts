import type { AuthorityRecord } from "./authority.ts";

/**
 * Makes the records of several files one per thing: records with one IRI, or with one identity
 * elsewhere (`sameAs`), are joined. What comes first wins; names and demonyms are added up.
 */
export function joinAuthority(records: readonly AuthorityRecord[]): readonly AuthorityRecord[] {
  const irisByIdentity = firstIris(records);
  const resolve = (iri: string) => irisByIdentity.get(iri) ?? iri;
  const joined = new Map<string, AuthorityRecord>();
  for (const record of records) {
    const renamed = rename(record, resolve);
    const known = joined.get(renamed.iri);
    joined.set(renamed.iri, known === undefined ? renamed : join(known, renamed));
  }
  const kept = [...joined.values()].map((record) => dropDangling(record, joined));
  return kept.sort((one, other) => (one.iri < other.iri ? -1 : 1));
}

/** Identity elsewhere, and every IRI that a later file gives the same thing → IRI to keep. */
function firstIris(records: readonly AuthorityRecord[]): ReadonlyMap<string, string> {
  const iris = new Map<string, string>();
  for (const { iri, sameAs } of records) {
    if (sameAs === undefined) continue;
    const first = iris.get(sameAs) ?? iri;
    iris.set(sameAs, first);
    if (first !== iri) iris.set(iri, first);
  }
  return iris;
}

const REFERENCES = ["capital", "state", "within", "seat"] as const;

function rename(record: AuthorityRecord, resolve: (iri: string) => string): AuthorityRecord {
  const references = REFERENCES.flatMap((name) => {
    const iri = record[name];
    return iri === undefined ? [] : [[name, resolve(iri)]];
  });
  const iri = record.sameAs === undefined ? resolve(record.iri) : resolve(record.sameAs);
  return { ...record, ...Object.fromEntries(references), iri };
}

function join(first: AuthorityRecord, later: AuthorityRecord): AuthorityRecord {
  const forms = new Set(first.demonyms.map(({ form }) => form));
  return {
    ...later,
    ...first,
    names: [...new Set([...first.names, ...later.names])],
    demonyms: [...first.demonyms, ...later.demonyms.filter(({ form }) => !forms.has(form))],
  };
}

/** A user's file may point at things that no file describes: such a reference is left out. */
function dropDangling(
  record: AuthorityRecord,
  known: ReadonlyMap<string, AuthorityRecord>,
): AuthorityRecord {
  const dangling = REFERENCES.filter((name) => !known.has(record[name] ?? record.iri));
  if (dangling.length === 0) return record;
  const names: ReadonlySet<string> = new Set(dangling);
  const entries = Object.entries(record).filter(([name]) => !names.has(name));
  return Object.fromEntries(entries) as unknown as AuthorityRecord; // only optional fields were left out
}
