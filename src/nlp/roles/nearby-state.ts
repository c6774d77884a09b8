import type { Chain } from "../../document/chain.ts";
import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { Gazetteer } from "../../language/gazetteer.ts";
import { headOf } from "../mentions/name-span.ts";
import type { ChainIndex } from "./chain-index.ts";
import type { OfficeFound } from "./office-found.ts";
import { isQuoted } from "./quoted.ts";

/** The state last named in the sentence before the office: « la délégation russe comprend le ministre … ». */
export function stateBefore(office: OfficeFound, index: ChainIndex): Chain | undefined {
  const { phrase, context } = office;
  const start = context.surface.tokens[phrase.first]?.start ?? 0;
  const other = otherSide(office);
  const last = statesNamed(index, (mention) => {
    const isBefore = mention.end <= start && mention.sentence === context.surface.index;
    const noun = context.surface.tokens[mention.head]?.head;
    if (!isBefore || isAside(mention, office)) return false;
    return other === undefined || (mention.head !== other && noun !== other);
  })[0];
  return last && stateChain(last, index);
}

/**
 * « la proposition du diplomate nigérian a été rejetée par le ministre, X », « l'ambassadeur russe a
 * été convoqué par le ministre, X »: where a diplomat comes from is not where the others serve.
 */
function isOfGuest({ head }: Mention, { context }: OfficeFound): boolean {
  const { surface, lexicon } = context;
  return [head, surface.tokens[head]?.head ?? -1].some((noun) => {
    const row = noun < 0 ? undefined : lexicon.offices(surface, noun)?.value;
    return GUESTS.has(row?.rank ?? "");
  });
}

/** Whether a mention of the office's own sentence says nothing of whom it serves. */
function isAside(mention: Mention, office: OfficeFound): boolean {
  return isOfGuest(mention, office) || isQuoted(office.context.surface, mention.firstToken);
}

const GUESTS: ReadonlySet<string> = new Set(["diplomat", "envoy", "expert", "media", "activist"]);

/**
 * « le président américain a rencontré le Premier ministre X »: the subject, when the office is of
 * whom it meets.
 */
function otherSide({ phrase, context }: OfficeFound): number | undefined {
  const { tokens } = context.surface;
  let met = headOf(context.surface, phrase);
  while (tokens[met]?.deprel === "conj") met = tokens[met]?.head ?? -1;
  const verb = clauseAgainst(context, met) ?? (isMet(context, met) ? tokens[met]?.head : undefined);
  const subject = tokens.findIndex(
    ({ head, deprel }) => verb !== undefined && head === verb && SUBJECTS.has(deprel),
  );
  return subject < 0 ? undefined : subject;
}

const SUBJECTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);

/** « Washington annonce des sanctions contre le ministre X »: the verb of whoever acts against an office. */
function clauseAgainst({ surface, lexicon }: OfficeFound["context"], at: number) {
  const { tokens } = surface;
  const path: number[] = [];
  for (let up = at; up >= 0 && path.length < DEEPEST; up = tokens[up]?.head ?? -1) path.push(up);
  const isAgainst = tokens.some((token, index) => {
    const isOnPath = path.includes(index) || (token.deprel === "case" && path.includes(token.head));
    return isOnPath && index < at && lexicon.isOf("against", token);
  });
  const verb = path.slice(1).find((up) => tokens.some((each) => isSubjectOf(each, up)));
  return isAgainst ? verb : undefined;
}

function isSubjectOf({ head, deprel }: ParsedToken, verb: number): boolean {
  return head === verb && SUBJECTS.has(deprel);
}

/** How many steps up the tree the one who acts may stand. */
const DEEPEST = 6;

/** The object of a verb, or whom « avec » brings in; beside others (« en présence de ») the subject has its own. */
function isMet({ surface, lexicon }: OfficeFound["context"], at: number): boolean {
  const { tokens } = surface;
  const deprel = tokens[at]?.deprel ?? "";
  if (/^(obj|iobj)/.test(deprel)) return true;
  // « l'ambassadeur a été convoqué par le ministre »; who is appointed is of the same state.
  if (deprel === "obl:agent")
    return !NAMED.some((each) => lexicon.isOf(each, tokens[tokens[at]?.head ?? -1]));
  const isWith = tokens.some(
    (token) =>
      token.head === at && token.deprel === "case" && lexicon.isOf("counterpart-of", token),
  );
  return deprel.startsWith("obl") && isWith;
}

const NAMED = ["appoint", "oust"] as const;

interface StateNamed {
  readonly iri: string;
  readonly at: number;
}

/** The states, by themselves or by their capitals, of the mentions that a test accepts, the last first. */
function statesNamed(
  { chains, gazetteer }: ChainIndex,
  accepts: (mention: Mention) => boolean,
): readonly StateNamed[] {
  const named = chains.flatMap((chain) => {
    const iri = stateIri(chain, gazetteer);
    const mentions = iri === undefined ? [] : chain.mentions;
    return mentions
      .filter((mention) => mention.kind !== "pronoun" && accepts(mention))
      .map(({ end }) => ({ iri: iri ?? "", at: end }));
  });
  return named.sort((one, other) => other.at - one.at);
}

function stateChain({ iri }: StateNamed, { chains }: ChainIndex): Chain | undefined {
  return chains.find(({ type, authority }) => type === "State" && authority === iri);
}

/**
 * The state that an article is about, if nothing near the office speaks of another: « À Séoul, … »
 * tells that a minister named there is not of the state in the headline.
 */
export function topicState(office: OfficeFound, index: ChainIndex): Chain | undefined {
  const topic = prominentState(index);
  const { surface } = office.context;
  const here = surface.index;
  const other = otherSide(office);
  const met = statesNamed(index, ({ sentence, head }) => {
    const isOther = head === other || surface.tokens[head]?.head === other;
    return other !== undefined && sentence === here && isOther;
  });
  if (met.some(({ iri }) => iri === topic?.authority)) return undefined;
  const start = surface.tokens[office.phrase.first]?.start ?? 0;
  const near = statesNamed(index, (mention) => {
    const back = here - mention.sentence;
    const isNone = back === 0 && isAside(mention, office);
    return mention.end <= start && back >= 0 && back <= NEAR && !isNone;
  });
  if (near.every(({ iri }) => iri === topic?.authority)) return topic;
  // « Côté grec, le gouvernement a survécu. Le ministre de la Défense, X, … »
  const [last] = near;
  const isAlone = last !== undefined && near.every(({ iri }) => iri === last.iri);
  return topic === undefined && isAlone ? stateChain(last, index) : undefined;
}

/** How many sentences back another state may be told that an office could serve. */
const NEAR = 2;

/** The only state of the first sentence, or the most named. */
function prominentState({ chains }: ChainIndex): Chain | undefined {
  const states = chains.filter(({ type }) => type === "State");
  const first = states.filter(({ mentions }) => mentions.some(({ sentence }) => sentence === 0));
  if (first.length === 1) return first[0];
  const counted = states
    .map((chain) => ({ chain, count: chain.mentions.filter(isNamed).length }))
    .sort((one, other) => other.count - one.count || one.chain.id - other.chain.id);
  const [most, next] = counted;
  if (most === undefined || most.count < OFTEN) return undefined;
  return most.count >= (next?.count ?? 0) * CLEARLY ? most.chain : undefined;
}

/** Named less often than this, no state is what an article is about. */
const OFTEN = 3;

/** How many times more often than any other the state of an article is named. */
const CLEARLY = 1.5;

function isNamed({ kind }: Mention): boolean {
  return kind === "name" || kind === "demonym";
}

/**
 * « L'ONU s'inquiète. Le secrétaire général, X, … »: the one organisation named just before an
 * office that only organisations have, and no party or other to be told from it.
 */
export function organisationBefore(
  { phrase, context }: OfficeFound,
  { chains }: ChainIndex,
): Chain | undefined {
  const { of, rank, leads } = phrase.row;
  const isHead = of === "organization" && rank === "head" && leads === "yes";
  const { surface, lexicon } = context;
  const isBare = !phrase.hasField && phrase.ownerNoun === undefined;
  if (!isHead || !isBare || !lexicon.isOf("definite", surface.tokens[phrase.first - 1]))
    return undefined;
  const start = surface.tokens[phrase.first]?.start ?? 0;
  const near = chains.filter(
    ({ type, mentions }) =>
      type === "Organization" &&
      mentions.some(
        ({ kind, end, sentence }) =>
          kind === "name" && end <= start && surface.index - sentence <= 1,
      ),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** « À la Commission, une porte-parole, X, … »: the organisation that opens the sentence of a spokesperson. */
export function organisationOpening(
  { phrase, context }: OfficeFound,
  { chains }: ChainIndex,
): Chain | undefined {
  const isBare = !phrase.hasField && phrase.ownerNoun === undefined;
  if (phrase.row.rank !== SPOKESPERSON || !isBare) return undefined;
  const sentence = context.surface.index;
  return chains.find(
    ({ type, mentions }) =>
      type === "Organization" &&
      mentions.some(
        (each) => each.kind === "name" && each.sentence === sentence && each.firstToken <= OPENING,
      ),
  );
}

const SPOKESPERSON = "spokesperson";

/** How many tokens, an adposition and an article, may stand before what opens a sentence. */
const OPENING = 2;

/** A state, a person's, or the one whose capital a place is: « reçu à Londres par le Premier ministre ». */
function stateIri({ type, authority }: Chain, gazetteer: Gazetteer): string | undefined {
  if (type === "State") return authority;
  const place = authority === undefined ? undefined : gazetteer.byIri(authority);
  if (type === "Person") return place?.state;
  const state = type === "Place" ? gazetteer.byIri(place?.state ?? "") : undefined;
  return state?.capital === authority ? state?.iri : undefined;
}
