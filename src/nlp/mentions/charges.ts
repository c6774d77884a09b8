import { type ComplementState, nameAfter, tokenAt, upTo } from "./complement-state.ts";

/** « (ministre) chargé des Amériques »: what the charge is of, though it is a name. */
export function takeCharge(state: ComplementState): ComplementState | undefined {
  const { context, last } = state;
  const isCharge = context.lexicon.isOf("charge", tokenAt(state, last - 1));
  const span = isCharge ? nameAfter(state, "genitive") : undefined;
  return span && { ...state, last: span.last, words: upTo(state, span.last), hasField: true };
}
