import type { NounContext } from "./complement-state.ts";

/** Where an office phrase ends with the place it is held at: « le coordinateur des Nations unies à Rangoun, X ». */
export function afterPlace({ surface, lexicon, spans }: NounContext, last: number): number {
  if (!lexicon.isOf("host", surface.tokens[last])) return last;
  const first = surface.tokens[last + 1]?.upos === "DET" ? last + 2 : last + 1;
  const name = spans.get(first);
  const isClosed = name !== undefined && surface.tokens[name.last]?.text === ",";
  return isClosed ? name.last : last;
}
