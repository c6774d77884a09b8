import { datesOverlap } from "../../document/edtf.ts";
import type { AuthorityRecord, Post } from "../../language/authority.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { nameAt, type OfficeFound } from "../roles/office-found.ts";
import { compileOfficeGroups } from "./office-match.ts";

/** Who the authority files know to have held an office on a day. */
export interface KnownPosts {
  /** IRIs of the persons who then held the office in one of these states or organisations. */
  readonly holders: (office: OfficeFound, of: readonly string[]) => ReadonlySet<string>;
  /** Whether a person then held such an office anywhere (« le président »). */
  readonly isHolder: (person: string | undefined, office: OfficeFound) => boolean;
}

/** Compiles the posts of the authority files, for an article of a day or of an unknown one. */
export function compileKnownPosts(pack: LanguagePack): (published?: string) => KnownPosts {
  const groupsOf = compileOfficeGroups(pack);
  const posts = pack.authority.flatMap(postsOf);
  const byPlace = groupBy(posts, ({ post, of }) => keyOf(post, of));
  const byPerson = groupBy(posts, ({ person }) => person);
  return (published) => {
    const isThen = (post: Post) => published !== undefined && holdsOn(post, published);
    // « l'ancien président »: posts of another time.
    const kindsOf = ({ phrase }: OfficeFound) =>
      phrase.status === "former" ? [] : [...groupsOf(phrase)];
    return {
      holders: (office, of) => {
        const keys = kindsOf(office).flatMap((post) => of.map((iri) => keyOf(post, iri)));
        const held = keys.flatMap((key) => byPlace.get(key) ?? []).filter(isThen);
        return new Set(held.map(({ person }) => person));
      },
      isHolder: (person, office) => {
        const kinds = kindsOf(office);
        const held = byPerson.get(person ?? "") ?? [];
        return held.some((post) => kinds.includes(post.post) && isThen(post));
      },
    };
  };
}

/** What an office is of, by IRI: the states told with it, else the organisation. */
export function bodiesOf(office: OfficeFound, states: readonly string[]): readonly string[] {
  if (states.length > 0) return states;
  const { owner } = office.phrase;
  const name = owner && nameAt(office, owner.first);
  return name?.type === "Organization" ? name.candidates : [];
}

interface PersonPost extends Post {
  readonly person: string;
}

function postsOf({ iri, posts = [] }: AuthorityRecord): readonly PersonPost[] {
  return posts.map((post) => ({ ...post, person: iri }));
}

function holdsOn({ from, until = ".." }: Post, day: string): boolean {
  return datesOverlap(`${from}/${until}`, day);
}

function keyOf(post: string, of: string): string {
  return `${post} ${of}`;
}

function groupBy(
  posts: readonly PersonPost[],
  key: (post: PersonPost) => string,
): ReadonlyMap<string, readonly PersonPost[]> {
  const groups = new Map<string, PersonPost[]>();
  for (const post of posts) {
    const group = groups.get(key(post)) ?? [];
    groups.set(key(post), group);
    group.push(post);
  }
  return groups;
}
