import type { Mention } from "../../document/mention.ts";
import { personAt, textAt } from "./make-tenure.ts";
import { nameAt, type OfficeFound } from "./office-found.ts";

/** The token after a closing parenthesis, where one opens here. */
export function closing(office: OfficeFound, at: number): number {
  if (textAt(office, at) !== "(") return at;
  const { tokens } = office.context.surface;
  const length = tokens.slice(at, at + LONGEST_PARENTHESIS).findIndex(({ text }) => text === ")");
  return length < 0 ? at : at + length + 1;
}

const LONGEST_PARENTHESIS = 10;

/** Names joined to a first by commas and « et », what stands in parentheses passed over. */
export function joinedTo(office: OfficeFound, first: Mention): readonly Mention[] {
  const { tokens } = office.context.surface;
  const found: Mention[] = [];
  let last = afterAside(office, first);
  for (;;) {
    const isJoint = textAt(office, last) === "," || tokens[last]?.upos === "CCONJ";
    const next = isJoint ? personAt(office, last + 1) : undefined;
    if (next === undefined) return found;
    found.push(next);
    last = afterAside(office, next);
  }
}

/** What may stand behind one of several holders: « (Défense) », « du Bénin », « , pour le gouvernement, ». */
function afterAside(office: OfficeFound, { lastToken }: Mention): number {
  return afterSide(office, afterState(office, closing(office, lastToken)));
}

/** « (les présidents X) du Bénin (et Y) de Sierra Leone »: the state of each is passed over. */
function afterState(office: OfficeFound, at: number): number {
  const { surface, lexicon } = office.context;
  if (!lexicon.isOf("genitive", surface.tokens[at])) return at;
  const state = nameAt(office, surface.tokens[at + 1]?.upos === "DET" ? at + 2 : at + 1);
  return state?.type === "State" ? state.lastToken : at;
}

/** « (X), pour le gouvernement, (et Y) »: whom each of several stands for is passed over. */
function afterSide(office: OfficeFound, at: number): number {
  const { surface, lexicon } = office.context;
  const { tokens } = surface;
  if (textAt(office, at) !== "," || !lexicon.isOf("purpose", tokens[at + 1])) return at;
  const first = tokens[at + 2]?.upos === "DET" ? at + 3 : at + 2;
  const noun = tokens[first]?.upos === "NOUN" ? first + 1 : at;
  const side = nameAt(office, first)?.lastToken ?? noun;
  return textAt(office, side) === "," && tokens[side + 1]?.upos === "CCONJ" ? side + 1 : side;
}
