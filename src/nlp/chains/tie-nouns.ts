import type { Mention } from "../../document/mention.ts";
import { feature } from "../../document/token.ts";
import { foldName } from "../../language/normalise.ts";
import {
  type Antecedent,
  antecedentsBefore,
  type Discourse,
  headToken,
  isSubject,
} from "./discourse.ts";
import { isAdjective, type Thread } from "./thread.ts";

/**
 * The thing that « le royaume », « l'organisation », « ce dernier » takes up: the only one of its
 * class in the sentence so far, else in the one before.
 */
export function tieNoun(
  mention: Mention,
  discourse: Discourse,
  options: { readonly takesLatest: boolean; readonly isFit?: (thread: Thread) => boolean },
): Thread | undefined {
  if (mention.type === "Organization" && hasOwnName(mention, discourse)) return undefined;
  const isNear = mention.type === "State" || options.takesLatest;
  const farthest = isNear ? 1 : FARTHEST;
  for (let back = 0; back <= farthest; back += 1) {
    const threads = antecedentsBefore(discourse, mention, back)
      .filter((earlier) => !isSubjectOfSameVerb(earlier, mention, discourse))
      .map(({ thread }) => thread)
      .filter((thread) => thread.type === mention.type && options.isFit?.(thread) !== false);
    if (options.takesLatest && threads.length > 0) return threads[0];
    const different = new Set(threads);
    if (different.size > 1) return undefined;
    if (different.size === 1) return threads[0];
  }
  return undefined;
}

const FARTHEST = 4;

/** « la coalition au pouvoir, l'EPRDF », « son parti »: none that was named before. */
function hasOwnName({ sentence, head }: Mention, { doc }: Discourse): boolean {
  const tokens = doc.sentences[sentence]?.tokens ?? [];
  return tokens.some(
    (token) =>
      token.head === head &&
      ((token.deprel.startsWith("appos") && token.upos === "PROPN") ||
        feature(token, "Poss") === "Yes"),
  );
}

/** « M. Trump a déjeuné avec ce dernier »: the subject is not the one it meets. */
function isSubjectOfSameVerb(
  { mention: earlier }: Antecedent,
  mention: Mention,
  discourse: Discourse,
): boolean {
  if (earlier.sentence !== mention.sentence || !isSubject(discourse, earlier)) return false;
  const { tokens } = discourse.doc.sentences[mention.sentence] ?? { tokens: [] };
  let verb = tokens[mention.head]?.head ?? -1;
  while (verb >= 0 && tokens[verb]?.upos !== "VERB") verb = tokens[verb]?.head ?? -1;
  return headToken(discourse, earlier)?.head === verb;
}

/** « le royaume », « le sultanat »: the only state of the article whose full name says so. */
export function tieByFullName(
  mention: Mention,
  { threads }: Discourse,
  namesOf: (iri: string) => readonly string[],
): Thread | undefined {
  const noun = `${foldName(mention.text)} `;
  const fitting = threads.filter(
    ({ type, authority }) =>
      type === "State" &&
      authority !== undefined &&
      namesOf(authority).some((name) => foldName(name).startsWith(noun)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** « le ministère » after « ministère de la Défense », « le mouvement » after « M23 »: the last one so named. */
export function tieByNoun(
  mention: Mention,
  discourse: Discourse,
  namesOf: (iri: string) => readonly string[],
): Thread | undefined {
  if (mention.type !== "Organization") return undefined;
  const noun = `${foldName(mention.text)} `;
  const near = antecedentsBefore(discourse, mention, SO_NAMED_WITHIN).filter(
    ({ thread }) => thread.type === "Organization",
  );
  return near.find(({ thread }) => {
    const names = thread.authority === undefined ? [] : namesOf(thread.authority);
    const isNamedSo = [thread.name, ...names].some((name) => foldName(name).startsWith(noun));
    return isNamedSo || thread.mentions.some((name) => isCalled(name, mention, discourse));
  })?.thread;
}

/** « le quotidien Le Figaro », then « le quotidien »: the noun stands before the name. */
function isCalled(name: Mention, { text }: Mention, { doc }: Discourse): boolean {
  const before = doc.sentences[name.sentence]?.tokens[name.firstToken - 1];
  return name.kind === "name" && before !== undefined && foldName(before.text) === foldName(text);
}

/** How many sentences back a thing may have been named that its noun alone takes up. */
const SO_NAMED_WITHIN = 8;

/** « le gouvernement belge », « la partie iranienne »: the state that the noun's own adjective tells. */
export function stateOfAdjective(
  { type, sentence, head }: Mention,
  { doc, threads }: Discourse,
): Thread | undefined {
  const tokens = doc.sentences[sentence]?.tokens ?? [];
  if (type !== "State") return undefined;
  return threads.find(
    (thread) =>
      thread.type === "State" &&
      thread.mentions.some(
        (each) =>
          isAdjective(each) && each.sentence === sentence && tokens[each.head]?.head === head,
      ),
  );
}

/** « son pays »: the state of the person for whom the possessive stands. */
export function stateOfOwner(mention: Mention, { ties, threads }: Discourse): Thread | undefined {
  const possessive = ties.findLast(
    (tie) =>
      tie.mention.rule === "pronoun.possessive" &&
      tie.mention.sentence === mention.sentence &&
      tie.mention.lastToken === mention.firstToken,
  );
  const owner = possessive?.threads.length === 1 ? possessive.threads[0] : undefined;
  if (owner?.type !== "Person") return undefined;
  return threads.find(({ type, states }) => type === "State" && sharesOne(states, owner.states));
}

function sharesOne(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((each) => others.has(each));
}
