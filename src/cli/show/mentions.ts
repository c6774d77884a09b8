import type { Analysis } from "../../document/analysis.ts";
import type { Chain, Role } from "../../document/chain.ts";
import type { Document } from "../../document/document.ts";
import type { Token } from "../../document/token.ts";
import { lines, quote } from "./lines.ts";

/** Surface tokens: start, end, text; a blank line between sentences. */
export function showTokens(doc: Document<Token>): string {
  const blocks = doc.sentences.map(({ tokens }) =>
    tokens.map(({ start, end, text }) => `${start}\t${end}\t${text}`).join("\n"),
  );
  return `${blocks.join("\n\n")}\n`;
}

/** Expressions of time with their value and what it was counted from. */
export function showTimes({ times }: Analysis): string {
  return lines(
    times.map(
      ({ start, text, edtf, kind, anchor, rule }) =>
        `${start}\t${quote(text)}\t${edtf ?? "-"}\t${kind}\t${anchor}\t${rule}`,
    ),
  );
}

/** Chains with their mentions, then roles. */
export function showMentions({ chains, roles }: Analysis): string {
  return lines([...chains.map(describeChain), ...roles.map((role) => describeRole(role, chains))]);
}

function describeChain({ id, type, name, authority, mentions }: Chain): string {
  const forms = mentions.map(({ text, start, kind }) => `  ${start}\t${kind}\t${quote(text)}`);
  return [`${id}\t${type}\t${name}\t${authority ?? "not linked"}`, ...forms].join("\n");
}

function describeRole(
  { person, office, of, status, evidence }: Role,
  chains: readonly Chain[],
): string {
  const served = of === undefined ? "" : ` of ${chains[of]?.name}`;
  return `role\t${chains[person]?.name}: ${office}${served} (${status})\t${evidence.start}-${evidence.end}`;
}

/** The ledger of what was not drawn. */
export function showGaps({ gaps }: Analysis): string {
  return lines(
    gaps.map(({ start, kind, text, reason }) => `${start}\t${kind}\t${quote(text)}\t${reason}`),
  );
}
