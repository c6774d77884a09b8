import type { Row } from "../../language/pack.ts";
import { afterAdposition, type ComplementState, nameAfter, tokenAt } from "./complement-state.ts";
import type { NameSpan } from "./name-span.ts";
import { isAcronymShaped, isCapitalised, type Surface } from "./surface.ts";

/** « (le chef) du petit parti souverainiste ANEL »: the name behind what it is. */
export function takeNamedGroup(state: ComplementState): ComplementState | undefined {
  const { context, options, owner } = state;
  if (!options.isOffice || owner !== undefined) return undefined;
  const { surface, lexicon, spans } = context;
  let at = afterAdposition(state, "genitive") ?? surface.tokens.length;
  while (tokenAt(state, at)?.upos === "ADJ") at += 1;
  const noun = lexicon.organisations(surface, at) ?? lexicon.descriptiveNouns(surface, at);
  if (noun === undefined || isCapitalised(surface.forms[at])) return undefined;
  at = afterKind(state, noun.last);
  const span = spans.get(at);
  if (span === undefined || !isGroup(span, surface, noun.value)) return undefined;
  return { ...state, last: span.last, owner: span };
}

/** « (le parti) centriste », « (le parti) d'opposition (Holos) »: what kind of group it is. */
function afterKind(state: ComplementState, from: number): number {
  let at = from;
  while (tokenAt(state, at)?.upos === "ADJ") at += 1;
  const isKind =
    state.context.lexicon.isOf("genitive", tokenAt(state, at)) &&
    tokenAt(state, at + 1)?.upos === "NOUN" &&
    state.context.spans.has(at + 2);
  return isKind ? at + 2 : at;
}

/** Whether a name is known for that of an organisation, is told to be one, or has the shape of an acronym. */
function isGroup(span: NameSpan, { forms }: Surface, noun: Row): boolean {
  if (span.type !== undefined || span.records.length > 0) return isOrganisation(span);
  const isTold = noun.needs === "name"; // « la société Wagner »
  return isTold || (span.last - span.first === 1 && isAcronymShaped(forms[span.first] ?? ""));
}

/** « (chercheur) au Centre d'études du Golfe »: not « (chercheur) à Londres ». */
export function takeEmployer(state: ComplementState): ComplementState | undefined {
  const { context, options, owner } = state;
  const { tokens } = context.surface;
  // « le chef de la majorité à la Chambre », « la présidente du groupe socialiste au Parlement »
  const isFaction = state.words.some((word) => context.lexicon.isOf("faction", tokens[word]));
  if (!(options.takesEmployer === true || isFaction) || owner !== undefined) return undefined;
  const span = nameAfter(state, "host");
  if (span === undefined || !isOrganisation(span)) return undefined;
  return { ...state, last: afterAcronym(context.surface, span.last), owner: span };
}

/** Whether a name may be an organisation's. */
export function isOrganisation({ type, records }: NameSpan): boolean {
  return type === "Organization" || records.some((record) => record.type === "Organization");
}

/** « du Fonds monétaire international (FMI) »: the acronym belongs to the owner. */
export function afterAcronym({ tokens, forms }: Surface, at: number): number {
  const isAcronym = tokens[at]?.text === "(" && tokens[at + 2]?.text === ")";
  return isAcronym && isCapitalised(forms[at + 1]) ? at + 3 : at;
}
