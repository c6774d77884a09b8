import type { Span } from "../../document/span.ts";
import type { LanguagePack } from "../../language/pack.ts";

/** What one party says in an interview, after a label that names it. */
export interface Turn extends Span {
  readonly label: Span;
}

/** Fewer labelled lines than this are no conversation. */
const FEWEST_TURNS = 3;

/**
 * A label at the head of a line, set off by a dash after a stop (« Donald Trump. – Oui. »,
 * « **Jeff Mason (Reuters).** – ») or, where it is a letter or a known word, by a stop or colon.
 */
const NAMED =
  /^[\s*_]*(?<label>\p{Lu}[\p{L}'’ .-]{1,50}?)(?:\s*\([^)]{1,60}\))?\s*[.:]?[*_]*\s*[.:]?\s*[:–—-]\s+(?=\S)/u;

/** Finds the turns of an interview in a text. */
export type TurnFinder = (text: string) => readonly Turn[];

/** Compiles the labels that stand for a party (« Question », « R ») from the language pack. */
export function compileTurns(pack: LanguagePack): TurnFinder {
  const words = (pack.tables.get("turn-labels") ?? []).map((row) => row.form ?? "");
  const worded =
    words.length === 0
      ? undefined
      : new RegExp(
          `^[\\s*_]*(?<label>${words.join("|")})[*_]*\\s*[.:]?[*_]*\\s*[.:–—-]+\\s*(?=\\S)`,
          "u",
        );
  return (text) => {
    const found = linesOf(text).flatMap((line) => turnOf(line, worded));
    const lines = withoutHeadings(text, found, new Set(words));
    return lines.length >= FEWEST_TURNS && hasTwoLabels(text, lines) ? lines : [];
  };
}

/** « Point de presse – extraits » above « Q – … », « R – … »: where words mark the parties, a label met once is a heading. */
function withoutHeadings(
  text: string,
  turns: readonly Turn[],
  words: ReadonlySet<string>,
): readonly Turn[] {
  const labelOf = ({ label }: Turn) => text.slice(label.start, label.end);
  if (!turns.some((turn) => words.has(labelOf(turn)))) return turns;
  return turns.filter(
    (turn) =>
      words.has(labelOf(turn)) ||
      turns.filter((each) => labelOf(each) === labelOf(turn)).length > 1,
  );
}

function linesOf(text: string): readonly (Span & { readonly text: string })[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

function turnOf(
  line: Span & { readonly text: string },
  worded: RegExp | undefined,
): readonly Turn[] {
  const match = worded?.exec(line.text) ?? NAMED.exec(line.text);
  const name = match?.groups?.label;
  if (!match || name === undefined) return [];
  const label = line.start + line.text.indexOf(name);
  return [
    {
      start: line.start + match[0].length,
      end: line.start + line.text.trimEnd().length,
      label: { start: label, end: label + name.length },
    },
  ];
}

/** A list whose every item begins alike, or each otherwise, is no conversation. */
function hasTwoLabels(text: string, turns: readonly Turn[]): boolean {
  const labels = new Set(turns.map(({ label }) => text.slice(label.start, label.end)));
  return labels.size >= 2 && labels.size < turns.length;
}
