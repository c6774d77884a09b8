import type { LanguagePack, Row } from "../language/pack.ts";
import { plainForm } from "./plain-form.ts";

/** Lengths of the tokens that one written word holds: « qu'est-ce » → 3, 3, 3. */
export type WordCutter = (word: string, opensClause: boolean) => readonly number[];

interface Clitic {
  readonly form: string;
  readonly after: RegExp;
}

interface CutRules {
  readonly whole: ReadonlySet<string>;
  /** Elided form without its apostrophe → whether a capital before a capital is a name's. */
  readonly elisions: ReadonlyMap<string, boolean>;
  readonly clitics: readonly Clitic[];
  /** « 20h30 », « 160km »: a number glued to its unit. */
  readonly units: RegExp;
}

/** Makes the function that cuts elided words and clitics off a written word. */
export function compileWordCutter(pack: LanguagePack): WordCutter {
  const rules = compileRules(pack);
  return (word, opensClause) => {
    const plain = plainForm(word);
    const quantity = rules.units.exec(plain);
    if (quantity) return quantity.slice(1).flatMap((part) => (part ? [part.length] : []));
    if (!/['-]/.test(plain) || rules.whole.has(plain.toLowerCase())) return [word.length];
    const front = elisionLength(plain, rules);
    const rest = plain.slice(front);
    if (front > 0 && rest.length > 0) return [front, ...cutRest(rest, opensClause, rules)];
    return cutRest(plain, opensClause, rules);
  };
}

function compileRules(pack: LanguagePack): CutRules {
  const rows = (name: string): readonly Row[] => pack.tables.get(name) ?? [];
  return {
    whole: new Set(rows("whole-words").map((row) => row.form ?? "")),
    elisions: new Map(rows("elisions").map((row) => [row.elision ?? "", row.name === "yes"])),
    clitics: rows("clitics")
      .map((row) => ({
        form: row.clitic ?? "",
        after: new RegExp(`(?:${row.after ?? "\\p{L}"})$`, "iu"),
      }))
      .sort((one, other) => other.form.length - one.form.length),
    units: new RegExp(
      `^(\\d+)(${
        rows("glued-units")
          .map((row) => row.unit)
          .join("|") || "(?!)"
      })(\\d*)$`,
      "iu",
    ),
  };
}

function cutRest(plain: string, opensClause: boolean, rules: CutRules): readonly number[] {
  if (rules.whole.has(plain.toLowerCase())) return [plain.length];
  const front = elisionLength(plain, rules);
  if (front > 0 && front < plain.length) {
    return [front, ...cutRest(plain.slice(front), opensClause, rules)];
  }
  return cutClitics(plain, opensClause, rules);
}

/** Length of the elided word that opens a form, its apostrophe included, or 0. */
function elisionLength(plain: string, { elisions }: CutRules): number {
  const apostrophe = plain.indexOf("'");
  if (apostrophe <= 0) return 0;
  const isName = elisions.get(plain.slice(0, apostrophe).toLowerCase());
  if (isName === undefined) return 0;
  const capitals = /^\p{Lu}'\p{Lu}\p{Ll}/u.test(plain);
  return isName && capitals ? 0 : apostrophe + 1;
}

function cutClitics(plain: string, opensClause: boolean, rules: CutRules): readonly number[] {
  if (!plain.includes("-")) return [plain.length];
  // A capital inside a clause is a name's: « Kim Jong-il », « Marie-France-la … ».
  if (!opensClause && /^\p{Lu}\p{Ll}/u.test(plain)) return [plain.length];
  const tail = cliticLength(plain, rules.clitics);
  if (tail === 0) return [plain.length];
  return [...cutClitics(plain.slice(0, -tail), opensClause, rules), tail];
}

function cliticLength(plain: string, clitics: readonly Clitic[]): number {
  const lower = plain.toLowerCase();
  for (const { form, after } of clitics) {
    if (!lower.endsWith(form) || lower.length === form.length) continue;
    if (after.test(lower.slice(0, -form.length))) return form.length;
  }
  return 0;
}
