import type { Role } from "../../document/chain.ts";
import { feature } from "../../document/token.ts";
import { foldName } from "../../language/normalise.ts";
import type { Row } from "../../language/pack.ts";
import type { Complements, NounContext } from "./complement-state.ts";
import { isNationality, readComplements, wording } from "./complements.ts";
import { gapped } from "./gapped-offices.ts";
import type { NameSpan } from "./name-span.ts";
import type { OfficePhrase } from "./office-phrase.ts";
import type { PhraseHit } from "./phrases.ts";
import { afterWord, beforeWord, fold, type Surface } from "./surface.ts";

/** Finds the office phrases of a sentence, from left to right. */
export function findOffices(context: NounContext): readonly OfficePhrase[] {
  const phrases: OfficePhrase[] = [];
  let at = 0;
  while (at < context.surface.tokens.length) {
    const phrase = officeAt(context, at) ?? ellipticAt(context, at, phrases.at(-1));
    if (phrase === undefined) {
      at = Math.max(at + 1, context.spans.get(at)?.last ?? 0);
      continue;
    }
    const inner = innerOffice(context, phrase);
    const own = inner === undefined ? phrase : around(context, phrase, inner);
    phrases.push(own, ...(inner ? [{ ...inner, outer: phrase.head }] : []));
    phrases.push(...gapped(context, phrase));
    at = own.last;
  }
  return phrases;
}

/** « celui de la Sécurité nationale » after « le ministre des Finances »: the noun is the one before. */
function ellipticAt(
  context: NounContext,
  at: number,
  before: OfficePhrase | undefined,
): OfficePhrase | undefined {
  const { surface, lexicon } = context;
  if (before === undefined || !lexicon.isOf("elliptic", surface.tokens[at])) return undefined;
  const complements = readComplements(context, at + 1, ELLIPTIC);
  if (!complements.hasField && complements.owner === undefined) return undefined;
  const field = wording(surface, complements.words);
  return {
    ...withoutUndefined(complements),
    first: at,
    head: at,
    nounLast: at + 1,
    nationalities: complements.nationalities,
    joinedOwners: complements.joinedOwners,
    words: complements.words,
    office: `${fold(before.row.noun ?? "")} ${field}`.trim(),
    row: before.row,
    plural: false,
    hasField: complements.hasField,
    status: "current",
    isCounterpart: false,
  };
}

const ELLIPTIC = { takesHost: false, takesDativeField: false, isOffice: true };

/** « porte-parole du président Erdogan », « porte-parole de la chancelière »: the office within the words of another. */
function innerOffice(context: NounContext, phrase: OfficePhrase): OfficePhrase | undefined {
  const { surface, lexicon } = context;
  const at = phrase.words.find((index) => {
    const before = surface.tokens[index - 1];
    const isComplement = before?.upos === "DET" || lexicon.isOf("genitive", before);
    const isWord = surface.words[index] !== "" && surface.tokens[index]?.upos !== "DET";
    return index >= phrase.nounLast && isComplement && isWord;
  });
  const inner = at === undefined ? undefined : officeAt(context, afterModifiers(context, at));
  return inner?.plural ? undefined : inner;
}

/** « la veuve de l'ancien président »: the noun behind what tells the time of the office. */
function afterModifiers({ surface, lexicon }: NounContext, at: number): number {
  const token = surface.tokens[at];
  const isModifier = lexicon.isOf("former", token) || lexicon.isOf("new", token);
  return isModifier ? afterWord(surface, at) : at;
}

/** The outer office ends after the name of whom the inner one belongs to. */
function around(context: NounContext, phrase: OfficePhrase, inner: OfficePhrase): OfficePhrase {
  const named = inner.last === phrase.last ? context.spans.get(phrase.last) : undefined;
  return { ...phrase, inner: inner.head, last: named?.last ?? phrase.last };
}

function officeAt(context: NounContext, at: number): OfficePhrase | undefined {
  const { surface } = context;
  const isWord = surface.words[at] !== "" && !opensTitledName(context, at);
  const hit = isWord ? officeNoun(context, at) : undefined;
  const token = surface.tokens[at];
  if (hit === undefined || token === undefined || isVerbAfterAll(context, at)) return undefined;
  if (NO_OFFICE.has(token.upos) && !isNounAnyway(surface, at, hit.last)) return undefined;
  const before = modifiersBefore(context, at);
  const complements = readComplements(context, hit.last, {
    takesHost: hit.value.host === "yes" || hit.value.host === PURPOSE,
    takesPurpose: hit.value.host === PURPOSE,
    takesEmployer: isEmployed(hit.value),
    takesDativeField: hit.value.field === "yes",
    isOffice: true,
    head: at,
  });
  const nouns = Array.from({ length: hit.last - at }, (_, index) => at + index);
  const words = [...before.words, ...nouns, ...complements.words];
  const plural = feature(token, "Number") === "Plur";
  return {
    ...withoutUndefined(complements),
    first: before.first,
    head: at,
    nounLast: hit.last,
    nationalities: complements.nationalities,
    joinedOwners: complements.joinedOwners,
    words,
    office: withoutPrefix(
      plural ? soleOf(hit.value) || singular(surface, words) : spelled(surface, words, { at, hit }),
      hit.value,
    ),
    row: hit.value,
    plural,
    hasField: complements.hasField,
    status: statusOf(
      complements.isActing,
      before.isFormer || hit.value.status === "former" || isOusted(context, words),
    ),
    isCounterpart: isCounterpart(hit.value, complements),
  };
}

/** Value of the table for hosts that only « pour » opens (« coordonnateur pour le Sahel »). */
const PURPOSE = "purpose";

/** « son homologue »; « son collègue polonais » too, but not « sa collègue X ». */
function isCounterpart({ counterpart }: Row, { nationality }: Complements): boolean {
  return counterpart === "yes" || (counterpart === "foreign" && nationality !== undefined);
}

/** Ranks of the table whose holders work or sit in something (« chercheur à l'Iris », « députée à la Douma »). */
const EMPLOYED: ReadonlySet<string> = new Set(["expert", "parliament"]);

/** « conseiller spécial à l'Institut Montaigne »: an office of organisations too, none of envoys. */
function isEmployed({ rank, of, host }: Row): boolean {
  return EMPLOYED.has(rank ?? "") || (host !== "yes" && POSTS.has(rank ?? "") && OF.test(of ?? ""));
}

const POSTS: ReadonlySet<string> = new Set(["adviser", "official", "spokesperson", "business"]);
const OF = /organization/;

const NO_OFFICE: ReadonlySet<string> = new Set(["VERB", "AUX", "ADV"]);

/** « X, juge l'accord « mauvais » »: a verb of speech that looks like a noun has an object after it. */
function isVerbAfterAll({ surface, lexicon }: NounContext, at: number): boolean {
  const [mark, before, , after] = [at - 2, at - 1, at, at + 1].map(
    (index) => surface.tokens[index],
  );
  if (!lexicon.speechPresents.has(surface.words[at] ?? "") || before?.upos === "DET") return false;
  if (after?.upos === "DET" || after?.upos === "SCONJ") return true;
  // « … », juge X: behind quoted words the verb has its speaker after it.
  return /^["»”]$/.test((before?.text === "," ? mark : before)?.text ?? "");
}

/** « M. Sultan Al Jaber »: a name that opens with the noun of an office. */
function opensTitledName({ surface, lexicon, spans }: NounContext, at: number): boolean {
  const before = beforeWord(surface, at);
  return spans.has(at) && before >= 0 && lexicon.titles(surface, before)?.last === at;
}

/** « le président renversé », « le chef de l'État déchu ». */
function isOusted({ surface, lexicon }: NounContext, words: readonly number[]): boolean {
  return words.some((word) => lexicon.isOf("ousted", surface.tokens[word]));
}

/** « envoyé spécial », « et conseiller »: a noun although the tagger calls it a verb. */
function isNounAnyway({ tokens }: Surface, at: number, last: number): boolean {
  const before = tokens[at - 1]?.upos;
  return last - at > 1 || before === "CCONJ" || before === "DET";
}

/**
 * Rule of names that only their common noun makes (« Conseil italien » may be no name at all,
 * « Conseil de souveraineté soudanais » is one).
 */
const UNLISTED = "name.organisation-noun";

/** The longest noun of office here that does not cut a name (« président du Conseil européen »). */
function officeNoun(context: NounContext, at: number) {
  const { surface, lexicon, spans } = context;
  const hit = lexicon.offices(surface, at);
  if (hit === undefined) return undefined;
  const cut = [...spans.values()].find(
    ({ first, last, rule }) =>
      at < first &&
      first < hit.last &&
      last > hit.last &&
      (rule !== UNLISTED || last - first > 2 || !isNationality(context, last - 1)),
  );
  if (cut !== undefined) return lexicon.offices(surface, at, cut.first);
  // « président par intérim »: the table knows it whole, but it is an office and a status.
  const isActing = lexicon.isOf("acting", surface.tokens[hit.last - 1]);
  return isActing ? lexicon.offices(surface, at, hit.last - 1) : hit;
}

/** « les chefs des diplomaties » → « chef de la diplomatie »: how the table calls one of several, if it tells. */
function soleOf({ sole }: Row): string {
  return fold(sole ?? "");
}

/** « les chefs séparatistes » → « chef séparatiste »: the words before the first adposition. */
function singular(surface: Surface, words: readonly number[]): string {
  const adposition = words.findIndex((index) => surface.tokens[index]?.upos === "ADP");
  const count = adposition < 0 ? words.length : adposition;
  const first = words.slice(0, count).map((index) => fold(surface.tokens[index]?.lemma ?? ""));
  return [...first, wording(surface, words.slice(count))].join(" ").trim();
}

/** « secrétaire d'Etat » → « secrétaire d'état »: the noun as the table spells it, accents and all. */
function spelled(
  surface: Surface,
  words: readonly number[],
  { at, hit }: { readonly at: number; readonly hit: PhraseHit<Row> },
): string {
  const noun = fold(hit.value.noun ?? "");
  const written = wording(
    surface,
    words.filter((index) => index >= at && index < hit.last),
  );
  const text = wording(surface, words);
  const isSpelling = foldName(written) === foldName(noun) && written.length === noun.length;
  return isSpelling ? text.replace(written, noun) : text;
}

/** « ex-président » → « président »: what the prefix says is in the status. */
function withoutPrefix(office: string, row: Row): string {
  const { prefix, status } = row;
  if (prefix === undefined || status !== "former" || !office.startsWith(prefix)) return office;
  return office.slice(prefix.length).replace(/^[- ]/, "");
}

interface Named {
  readonly last: number;
  readonly nationality?: number;
  readonly owner?: NameSpan;
  readonly ownerNoun?: number;
  readonly host?: NameSpan;
}

function withoutUndefined({ last, nationality, owner, ownerNoun, host }: Named): Named {
  return {
    last,
    ...(nationality !== undefined && { nationality }),
    ...(owner && { owner }),
    ...(ownerNoun !== undefined && { ownerNoun }),
    ...(host && { host }),
  };
}

function statusOf(isActing: boolean, isFormer: boolean): Role["status"] {
  if (isFormer) return "former";
  return isActing ? "acting" : "current";
}

interface Before {
  readonly first: number;
  readonly words: readonly number[];
  readonly isFormer: boolean;
}

/** « l'ancien … », « le nouveau … », « le plus haut … ». */
function modifiersBefore({ surface, lexicon }: NounContext, head: number): Before {
  let first = head;
  let isFormer = false;
  const words: number[] = [];
  for (let at = beforeWord(surface, head); at >= 0; at = beforeWord(surface, at)) {
    const token = surface.tokens[at];
    if (lexicon.isOf("former", token)) isFormer = true;
    else if (lexicon.isOf("rank", token)) words.unshift(at);
    else if (!lexicon.isOf("new", token)) break;
    first = at;
  }
  return { first, words, isFormer };
}
