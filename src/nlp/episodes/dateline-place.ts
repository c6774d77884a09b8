import type { Chain } from "../../document/chain.ts";
import type { Document } from "../../document/document.ts";
import type { Filler } from "../../document/frame.ts";
import type { ParsedToken } from "../../document/token.ts";
import { datelineEnd } from "../frames/lead-in.ts";
import { isPlaceType } from "../frames/places.ts";

/** The place from which an article is written (« GENÈVE – »), and the sentence that it opens. */
export interface Dateline {
  readonly sentence: number;
  readonly place: Filler;
}

/** A title and a heading may stand before the dateline. */
const FIRST_SENTENCES = 4;
const CONFIDENCE = 0.6;

/** The dateline of an article; one of two towns (« MOSCOU, TBILISSI – ») tells where nothing was. */
export function datelineOf(
  doc: Document<ParsedToken>,
  chains: readonly Chain[],
): Dateline | undefined {
  for (const [sentence, { tokens }] of doc.sentences.slice(0, FIRST_SENTENCES).entries()) {
    const end = datelineEnd(tokens);
    if (end === undefined) continue;
    const named = chains.flatMap(({ id, mentions }) =>
      mentions
        .filter((one) => one.sentence === sentence && one.lastToken <= end)
        .filter(({ type }) => isPlaceType(type))
        .map((mention) => ({ chain: id, evidence: { start: mention.start, end: mention.end } })),
    );
    const [only] = named;
    if (only === undefined || named.length > 1) return undefined;
    const known = { basis: "inferred", confidence: CONFIDENCE, rule: "scene.dateline" } as const;
    return { sentence, place: { ...only, ...known } };
  }
  return undefined;
}
