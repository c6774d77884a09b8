import type { EntityMatch } from "./entities.ts";
import type { Gold, GoldQuote } from "./gold.ts";
import { wordsOf } from "./normalise-form.ts";
import type { Counts } from "./score.ts";
import type { Told } from "./told.ts";

/** How the quotations of the graph of one article compare with the gold file. */
export interface QuoteMatch {
  readonly counts: Counts;
  /** Right speakers over matched quotations. */
  readonly speaker: Counts;
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
  readonly differences: readonly string[];
}

type ToldQuote = Told["quotations"][number];

/** Matches quotations one-to-one; indirect speech may match but is never a false hit. */
export function matchQuotes(told: Told, gold: Gold, { goldOf }: EntityMatch): QuoteMatch {
  const left = [...told.quotations].sort(
    (one, other) => Number(one.kind === "indirect") - Number(other.kind === "indirect"),
  );
  const missed: string[] = [];
  const pairs: { readonly quote: GoldQuote; readonly found: ToldQuote }[] = [];
  for (const quote of gold.quotes) {
    const index = left.findIndex((found) => isSame(found, quote));
    const [found] = index < 0 ? [] : left.splice(index, 1);
    if (found === undefined) missed.push(`${quote.speaker}: ${quote.first_words}…`);
    else pairs.push({ quote, found });
  }
  const spurious = left.filter(({ kind }) => kind === "direct");
  const speakerOf = ({ speaker }: ToldQuote) =>
    speaker === undefined ? null : (goldOf.get(speaker)?.name ?? speaker);
  const wrong = pairs.filter(({ quote, found }) => speakerOf(found) !== quote.speaker);
  return {
    counts: {
      correct: pairs.length,
      predicted: pairs.length + spurious.length,
      gold: gold.quotes.length,
    },
    speaker: { correct: pairs.length - wrong.length, predicted: pairs.length, gold: pairs.length },
    missed,
    spurious: spurious.map(({ text }) => text),
    differences: wrong.map(
      ({ quote, found }) =>
        `${quote.first_words}…: speaker ${speakerOf(found) ?? "-"}, gold ${quote.speaker ?? "-"}`,
    ),
  };
}

const FIRST_WORDS = 3;
const LENGTH_TOLERANCE = 0.2;

/** The first three normalised words agree and the lengths differ by at most a fifth. */
function isSame(found: ToldQuote, quote: GoldQuote): boolean {
  const start = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []).slice(0, FIRST_WORDS);
  const [one, other] = [
    wordsOf(start(found.text).join(" ")),
    wordsOf(start(quote.first_words).join(" ")),
  ];
  const isClose =
    Math.abs([...found.text].length - quote.length_chars) <= LENGTH_TOLERANCE * quote.length_chars;
  return isClose && one.slice(0, other.length).join(" ") === other.join(" ");
}
