import { type ComplementState, nameAfter, tokenAt, upTo } from "./complement-state.ts";
import type { NameSpan } from "./name-span.ts";

/** « (directeur du programme) Asie », « (directrice) Afrique de l'ONG »: the area with no adposition before it. */
export function takeBareArea(state: ComplementState): ComplementState | undefined {
  const { context, options, last, owner } = state;
  const span = options.isOffice && owner === undefined ? context.spans.get(last) : undefined;
  if (span === undefined || !isRegion(span) || tokenAt(state, last - 1)?.upos !== "NOUN")
    return undefined;
  return ownedBehind({ ...state, last: span.last, words: upTo(state, span.last), hasField: true });
}

/** Whether a name is that of a region or a state and may be no other. */
function isRegion({ type, records }: NameSpan): boolean {
  const types = type === undefined ? records.map((record) => record.type) : [type];
  return types.length > 0 && types.every((each) => each === "Place" || each === "State");
}

/** « (directeur du Centre) énergie et climat (de l'Ifri) »: nouns with no adposition before them. */
export function takeBareNoun(state: ComplementState): ComplementState | undefined {
  const { options, last, hasField, owner } = state;
  const isOpen = options.isOffice && hasField && owner === undefined;
  const isNoun = (at: number) =>
    tokenAt(state, at)?.upos === "NOUN" && /^\p{Ll}/u.test(tokenAt(state, at)?.text ?? "");
  if (!isOpen || !isNoun(last)) return undefined;
  const isJoined = tokenAt(state, last + 1)?.upos === "CCONJ" && isNoun(last + 2);
  const end = isJoined ? last + 3 : last + 1;
  return ownedBehind({ ...state, last: end, words: upTo(state, end) });
}

/** The state, if the name of whose the office is follows; without it the words may be no part of the office. */
function ownedBehind(state: ComplementState): ComplementState | undefined {
  return nameAfter(state, "genitive") === undefined ? undefined : state;
}
