import { type ComplementState, nameAfter, tokenAt, upTo } from "./complement-state.ts";

/** « (l'ambassade américaine) de Bagdad »: behind a nationality « de » and a town tell the host of a mission. */
export function takeTown(state: ComplementState): ComplementState | undefined {
  const { options, nationality, host } = state;
  const isMission = options.takesHost && !options.isOffice && nationality !== undefined;
  const span = isMission && host === undefined ? nameAfter(state, "genitive") : undefined;
  const isTown = span !== undefined && span.records.length > 0 && span.type === undefined;
  if (!isTown || !span.records.every(({ type }) => type === "Place")) return undefined;
  return { ...state, last: span.last, words: upTo(state, span.last), host: span };
}

/** « aux Philippines », « en Australie », « à Washington », « pour le Yémen ». */
export function takeHost(state: ComplementState): ComplementState | undefined {
  const { options, context, host } = state;
  if (!options.takesHost || host !== undefined) return undefined;
  const isPurpose = context.lexicon.isOf("purpose", tokenAt(state, state.last));
  if (options.takesPurpose === true && !isPurpose) return undefined;
  const span = nameAfter(state, "host");
  return span && { ...state, last: span.last, words: upTo(state, span.last), host: span };
}
