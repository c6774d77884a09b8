import type { NounContext } from "./complement-state.ts";
import type { NameSpan } from "./name-span.ts";
import { isCapitalised } from "./surface.ts";

/**
 * Finds names that stand beside their initials: « Organisation de coopération de Shanghai (OCS) »,
 * where the initials tell where the name begins, and « le RND (Rassemblement national démocratique) ».
 */
export function findExpansions(context: NounContext): NameSpan[] {
  return context.surface.tokens.flatMap(({ text }, paren) => {
    if (text !== "(") return [];
    const found = before(context, paren) ?? within(context, paren);
    if (found === undefined) return [];
    const base = { type: "Organization" as const, records: [] };
    return [
      { ...base, ...found.name, rule: "name.expansion" },
      { ...base, ...found.acronym, rule: "name.acronym-of-expansion" },
    ];
  });
}

/** Two runs of tokens: a name in full and its initials. */
interface Pair {
  readonly name: Run;
  readonly acronym: Run;
}

type Run = Pick<NameSpan, "first" | "last">;

/** « Organisation de coopération de Shanghai (OCS) ». */
function before(context: NounContext, paren: number): Pair | undefined {
  const { surface } = context;
  if (!/^[),]$/.test(surface.tokens[paren + 2]?.text ?? "")) return undefined;
  const first = expansionStart(context, paren, surface.forms[paren + 1] ?? "");
  if (first === undefined) return undefined;
  return { name: { first, last: paren }, acronym: { first: paren + 1, last: paren + 2 } };
}

/** « ALN (Armée de libération nationale) ». */
function within({ surface, spans }: NounContext, paren: number): Pair | undefined {
  const { tokens, forms, words } = surface;
  const first = paren + 1;
  const last = tokens.findIndex(({ text }, at) => at > first && /^[),;]$/.test(text));
  const acronym = forms[paren - 1] ?? "";
  if (last < 0 || last - first > LONGEST_EXPANSION || !isCapitalised(forms[first]))
    return undefined;
  if (!ACRONYM.test(acronym) || !isCapitals(acronym)) return undefined;
  // « l'EDF (Pierre Gadonneix) »: who stands there is somebody.
  const isPerson = spans.get(first)?.records.some(({ type }) => type === "Person") === true;
  if (isPerson || !spells(words.slice(first, last), acronym)) return undefined;
  return { name: { first, last }, acronym: { first: paren - 1, last: paren } };
}

function isCapitals(form: string): boolean {
  return !/\p{Ll}/u.test(form);
}

const ACRONYM = /^\p{Lu}[\p{L}\d-]{1,9}$/u;
const LONGEST_EXPANSION = 16;

/** The latest capitalised noun before the parenthesis from which the initials spell the acronym. */
function expansionStart(context: NounContext, paren: number, acronym: string): number | undefined {
  const { surface } = context;
  if (!ACRONYM.test(acronym)) return undefined;
  for (let at = paren - 1; at >= 0 && at > paren - LONGEST_EXPANSION; at -= 1) {
    const upos = surface.tokens[at]?.upos;
    if (upos === "PUNCT" || upos === "VERB") return undefined;
    if (!isCapitalised(surface.forms[at])) continue;
    if (spells(surface.words.slice(at, paren), acronym)) return at;
  }
  return undefined;
}

/** Whether the letters of an acronym occur in order at or near the start of the words. */
function spells(words: readonly string[], acronym: string): boolean {
  const letters = [...acronym.toLowerCase().normalize("NFD").replace(/\P{L}/gu, "")];
  const plain = words.filter((word) => word !== "").map((word) => word.normalize("NFD"));
  if (plain.length < 2 || plain[0]?.[0] !== letters[0]) return false;
  const initials = plain.map((word) => word[0]).join("");
  return isSubsequence(letters, initials) || isSubsequence(letters, plain.join(""), plain.length);
}

/** Whether letters occur in order in a text; acronyms like « Cédéao » take letters inside words. */
function isSubsequence(letters: readonly string[], text: string, words = 0): boolean {
  if (words > letters.length + 6) return false;
  let at = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
