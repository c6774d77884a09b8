import type { NounContext } from "./complement-state.ts";
import { fold } from "./surface.ts";

/** Where a name begins behind an article and one word of what its bearer is (« le républicain X », « l'économiste X »). */
export function afterEpithet({ surface, lexicon, spans }: NounContext, at: number): number {
  const token = surface.tokens[at];
  const isWord = EPITHET.has(token?.upos ?? "") && !spans.has(at);
  const isName = spans.has(at + 1) && /^\p{Ll}/u.test(surface.forms[at] ?? "");
  const office = lexicon.offices(surface, at)?.value;
  const isBesideOffice = office !== undefined && !lexicon.isStanding(fold(office.noun ?? ""));
  return isWord && isName && !isBesideOffice ? at + 1 : at;
}

const EPITHET: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);
