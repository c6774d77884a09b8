import type { ParsedToken } from "../../document/token.ts";

/** Words that may stand beside a date in the heading of a paragraph (« LE 5 MAI. », « En 2003 : »). */
const BESIDE: ReadonlySet<string> = new Set(["PUNCT", "SYM", "DET", "ADP"]);
/** What closes such a heading; a comma goes on with the sentence (« Mardi, il a … »). */
const CLOSING = /^[.:–—-]$/u;

/**
 * Index of the first token behind the heading of a chronology: times alone, closed by a mark, at the
 * start of a paragraph (« **Samedi soir.** La ministre arrive … »); 0 where no such heading stands.
 */
export function headingEnd(
  tokens: readonly ParsedToken[],
  isTime: (token: ParsedToken) => boolean,
): number {
  let closed = 0;
  let isDated = false;
  for (const [index, token] of tokens.entries()) {
    const isPart = isTime(token);
    if (!isPart && !BESIDE.has(token.upos)) break;
    isDated ||= isPart;
    if (isDated && !isPart && CLOSING.test(token.text)) closed = index + 1;
  }
  return isDated && opensClause(tokens, closed) ? closed : 0;
}

/** « 24 février. La Russie … », « 24 février : la Russie … »; « 2022-2023 » goes on. */
function opensClause(tokens: readonly ParsedToken[], closed: number): boolean {
  const next = tokens.slice(closed).find(({ upos }) => upos !== "PUNCT" && upos !== "SYM");
  const isColon = tokens[closed - 1]?.text === ":";
  return next === undefined || isColon || /^\p{Lu}/u.test(next.text);
}

/** Whether nothing but blanks stands between an offset and the line break before it. */
export function opensLine(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return before.trim() === "";
}
