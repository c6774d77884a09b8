import type { Chain } from "../../document/chain.ts";
import type { Document } from "../../document/document.ts";
import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileNameLexicon } from "../mentions/name-lexicon.ts";
import { compileOfficeReader } from "../roles/tenures.ts";
import type { Thread, Tie } from "./thread.ts";
import { toThreads } from "./threads.ts";
import { compileReferenceTier } from "./tie-references.ts";

/** Makes the mentions of one thing one chain, within an article. */
export type ChainBuilder = (
  doc: Document<ParsedToken>,
  mentions: readonly Mention[],
) => readonly Chain[];

/** Compiles the tables about names, offices and references to a chain builder. */
export function compileChains(pack: LanguagePack): ChainBuilder {
  const lexicon = compileNameLexicon(pack);
  const readOffices = compileOfficeReader(pack);
  const tieReferences = compileReferenceTier(pack, lexicon);
  return (doc, mentions) => {
    const { offices, tenures } = readOffices(doc, mentions);
    const threads = toThreads({ doc, mentions, offices, tenures, lexicon });
    const ties = tieReferences({ doc, threads, ties: [] }, mentions, offices);
    return threads.map((thread) => toChain(thread, ties));
  };
}

function toChain(thread: Thread, ties: readonly Tie[]): Chain {
  const own = ties.filter(({ threads }) => threads.includes(thread));
  const reasons = own.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  return {
    id: thread.id,
    type: thread.type,
    name: thread.name,
    ...(thread.authority !== undefined && { authority: thread.authority }),
    mentions: own.map((tie) => asMentionOf(tie, thread)),
    reasons: [...thread.reasons, ...reasons],
  };
}

/** A reference takes the class of what it refers to; one for several things is plural. */
function asMentionOf({ mention, threads }: Tie, thread: Thread): Mention {
  if (mention.kind === "name" || mention.kind === "demonym") return mention;
  return { ...mention, type: thread.type, plural: threads.length > 1 };
}
