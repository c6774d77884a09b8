import type { Mention } from "../../document/mention.ts";
import { afterEpithet } from "../mentions/after-epithet.ts";
import { afterPlace } from "../mentions/after-place.ts";
import { hasEnded } from "../mentions/after-time.ts";
import { demonymsAt, nameAt, type OfficeFound, type TenureFound } from "./office-found.ts";

/** A way to find who holds the office of a phrase. */
export type HolderFinder = (office: OfficeFound) => readonly TenureFound[];

/** The tenure of a holder, with the status that the words around tell. */
export function tenure(office: OfficeFound, holder: Mention, rule: string): TenureFound {
  const { phrase, context } = office;
  const before = context.surface.tokens.slice(
    Math.max(0, phrase.first - APPOINTED_WITHIN),
    phrase.first,
  );
  const isNew =
    rule !== "role.apposition-after" &&
    before.some((token) => context.lexicon.isOf("appoint", token));
  if (phrase.status !== "current") return { ...office, holder, rule, status: phrase.status };
  const isPast = isOusted(office, holder) || isHeldBefore(office);
  const status = isPast ? "former" : isNew ? "appointed" : "current";
  return { ...office, holder, rule, status };
}

/** « X, alors ministre », « le président de l'époque », « patron des Nations unies de 2007 à 2016 ». */
function isHeldBefore({ phrase, context }: OfficeFound): boolean {
  const { surface, lexicon } = context;
  const before = surface.tokens.slice(Math.max(0, phrase.first - THEN_WITHIN), phrase.first);
  const isThen = before.some((token) => lexicon.isOf("then", token));
  const isOfThen = lexicon.isOf("past-manner", surface.tokens[phrase.last - 1]);
  return isThen || isOfThen || hasEnded(context, afterPlace(context, phrase.last));
}

/** « alors », « jusque-là » and an article stand this close before the office. */
const THEN_WITHIN = 2;

/** « le coup d'État qui a renversé le président Mohamed Bazoum ». */
function isOusted({ context }: OfficeFound, holder: Mention): boolean {
  const { tokens } = context.surface;
  const token = tokens[holder.head];
  const isObject = token?.deprel === "obj" || token?.deprel === "nsubj:pass";
  return isObject && context.lexicon.isOf("oust", tokens[token?.head ?? -1]);
}

/** « a nommé Premier ministre X », « tout juste nommé ambassadeur » : the verb stands close before. */
const APPOINTED_WITHIN = 3;

/** The person whose name opens at a token, an article and titles passed over (« le colonel X »). */
export function personAt(office: OfficeFound, token: number): Mention | undefined {
  const name = nameAt(office, afterTitles(office, token));
  return name !== undefined && isPersonName(name) ? name : undefined;
}

/** Where a name begins after an article, titles and a word of nationality (« le Norvégien X »), if any stand here. */
export function afterTitles(office: OfficeFound, at: number): number {
  const { surface, lexicon } = office.context;
  const first = surface.tokens[at]?.upos === "DET" ? at + 1 : at;
  if (first > at && nationAt(office, first) !== undefined) return first + 1;
  const title = lexicon.titles(surface, first);
  if (title === undefined) return first > at ? afterEpithet(office.context, first) : at;
  return lexicon.titles(surface, title.last)?.last ?? title.last;
}

/** « les ministres X, le Grec Y »: the token of a noun of nationality that stands here. */
export function nationAt(office: OfficeFound, token: number): number | undefined {
  const isNation = demonymsAt(office, token).some(({ rule }) => rule === "demonym.noun");
  return isNation ? token : undefined;
}

/** The person whose name ends before a token. */
export function personBefore(office: OfficeFound, at: number): Mention | undefined {
  return office.mentions.find((mention) => isPersonName(mention) && mention.lastToken === at);
}

/** Whether a mention names a person. */
export function isPersonName({ kind, type }: Mention): boolean {
  return kind === "name" && type === "Person";
}

/** The text of a token of the sentence. */
export function textAt({ context }: OfficeFound, at: number): string | undefined {
  return context.surface.tokens[at]?.text;
}
