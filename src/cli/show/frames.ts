import type { Analysis } from "../../document/analysis.ts";
import type { EpisodeRelation, Frame } from "../../document/frame.ts";
import type { Quotation } from "../../document/quotation.ts";
import { lines, quote } from "./lines.ts";

/** Episodes with the frames that tell them, relations between them, quotations. */
export function showFrames(analysis: Analysis): string {
  const { episodes, relations, quotations } = analysis;
  const nameOf = (chain: number | undefined) =>
    chain === undefined ? "-" : (analysis.chains[chain]?.name ?? "?");
  const blocks = episodes.map(({ id, type, frames, summary }) => {
    const who = summary.participants
      .map(({ role, chain }) => `${nameOf(chain)} ${role}`)
      .join(", ");
    const head = `${id}\t${type}\t${summary.status}\t[${who}]\t${nameOf(summary.place?.chain)}\t${summary.date?.edtf ?? "-"}`;
    const tellings = frames.flatMap((frame) => analysis.frames[frame] ?? []);
    return [head, ...tellings.map((frame) => describeFrame(frame, analysis, nameOf))].join("\n");
  });
  return lines([
    ...blocks,
    ...relations.map(describeRelation),
    ...quotations.map((quotation) => describeQuotation(quotation, nameOf)),
  ]);
}

type NameOf = (chain: number | undefined) => string;

function describeFrame(frame: Frame, { document }: Analysis, nameOf: NameOf): string {
  const { trigger, type, status, participants, place, date, voice, rule } = frame;
  const words = document.article.text.slice(trigger.start, trigger.end);
  const who = participants.map(({ role, chain }) => `${nameOf(chain)} ${role}`).join(", ");
  const where = place === undefined ? "" : ` at ${nameOf(place.chain)}`;
  const when = date === undefined ? "" : ` on ${date.edtf}`;
  const said = voice === undefined ? "" : ` says ${nameOf(voice)}`;
  return `  ${trigger.start}\t${quote(words)}\t${type} ${status}: ${who}${where}${when}${said}\t${rule}`;
}

function describeRelation({ from, kind, to, rule }: EpisodeRelation): string {
  return `relation\t${from} ${kind} ${to}\t${rule}`;
}

function describeQuotation({ kind, speaker, text, rule }: Quotation, nameOf: NameOf): string {
  return `quotation\t${kind}\t${nameOf(speaker)}\t${quote(text)}\t${rule}`;
}
