import type { Span } from "../document/span.ts";
import { foldName } from "./normalise.ts";

/** A run of letters and digits within a name: « Charm el-Cheikh » has three. */
export interface NamePiece extends Span {
  readonly text: string;
  /** The piece with case and accents folded. */
  readonly key: string;
  /** Whether a blank, a hyphen or an apostrophe alone parts it from the piece before. */
  readonly joined: boolean;
}

/** An acronym with points (« O.N.U. ») is one piece; else letters, marks and digits. */
const PIECE = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const JOINT = /^(?:\s+|[-\u2010\u2011]|['\u2018\u2019\u02BC]\s?|\.\s)$/u;

/** Cuts text into the pieces by which names are compared, whatever joins them. */
export function namePieces(text: string, from = 0): readonly NamePiece[] {
  const pieces: NamePiece[] = [];
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const joined = pieces.length > 0 && JOINT.test(text.slice(end, index));
    end = index + piece.length;
    const key = foldName(piece).replaceAll(".", "");
    pieces.push({ text: piece, key, joined, start: from + index, end: from + end });
  }
  return pieces;
}

/** Letters a capital must have to tell a name apart from « Le », « La », « El ». */
const TELLING = 4;

/** Whether the pieces seen in a text, as many as the name has, bear the capitals that make it a name. */
export type CapitalTest = (seen: readonly NamePiece[], opensSentence: boolean) => boolean;

/**
 * Compiles the test of a name: « Union Européenne » and « UNION EUROPÉENNE » are « Union européenne »,
 * « Le cap » is not « Le Cap », « Otan » is « OTAN ».
 */
export function compileCapitals(name: readonly NamePiece[]): CapitalTest {
  const capitals = name.flatMap((piece, index) => (isCapital(piece.text) ? [index] : []));
  if (capitals.length === 0) return () => true;
  const proofs = tellingCapitals(name, capitals);
  // « Vingt-sept morts »: the capital that opens a sentence tells nothing where the name has another.
  const later = capitals.filter((index) => index > 0);
  const laterProofs = later.length > 0 ? tellingCapitals(name, later) : proofs;
  return (seen, opensSentence) => {
    const indices = opensSentence ? laterProofs : proofs;
    return (
      indices.some((index) => agrees(name[index], seen[index])) ||
      seen.every(({ text }) => isUpper(text))
    );
  };
}

/** The capitals of long pieces, or the last one where all are short. */
function tellingCapitals(
  name: readonly NamePiece[],
  capitals: readonly number[],
): readonly number[] {
  const long = capitals.filter((index) => (name[index]?.text.length ?? 0) >= TELLING);
  return long.length > 0 ? long : capitals.slice(-1);
}

function agrees(name: NamePiece | undefined, seen: NamePiece | undefined): boolean {
  if (name === undefined || seen === undefined || !isCapital(seen.text)) return false;
  // « Pam » is no « PAM », but « Unesco » is « UNESCO ».
  return !isUpper(name.text) || name.key.length >= TELLING || isUpper(seen.text);
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase();
}
