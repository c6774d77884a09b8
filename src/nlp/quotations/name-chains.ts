import type { Chain } from "../../document/chain.ts";
import type { EntityType, Mention } from "../../document/mention.ts";

/** A mention and the chain it belongs to. */
export interface ChainedMention {
  readonly mention: Mention;
  readonly chain: Chain;
}

/** Finds what a token names: the chains of an article by sentence and token. */
export interface NamedTokens {
  /** Mentions of one sentence in order of text. */
  readonly inSentence: (sentence: number) => readonly ChainedMention[];
  /** The mention whose head is a token, else the shortest that holds it. */
  readonly at: (sentence: number, token: number) => ChainedMention | undefined;
  readonly typeOf: (chain: number) => EntityType | undefined;
  readonly nameOf: (chain: number) => string;
}

/** Indexes the mentions of all chains by sentence. */
export function indexChains(chains: readonly Chain[]): NamedTokens {
  const bySentence = new Map<number, ChainedMention[]>();
  for (const chain of chains) {
    for (const mention of chain.mentions) {
      const list = bySentence.get(mention.sentence) ?? [];
      list.push({ mention, chain });
      bySentence.set(mention.sentence, list);
    }
  }
  for (const list of bySentence.values()) {
    list.sort((one, other) => one.mention.start - other.mention.start);
  }
  const inSentence = (sentence: number) => bySentence.get(sentence) ?? [];
  const byId = new Map(chains.map((chain) => [chain.id, chain]));
  return {
    inSentence,
    at: (sentence, token) => mentionAt(inSentence(sentence), token),
    typeOf: (chain) => byId.get(chain)?.type,
    nameOf: (chain) => byId.get(chain)?.name ?? "",
  };
}

function mentionAt(mentions: readonly ChainedMention[], token: number): ChainedMention | undefined {
  const headed = mentions.find(({ mention }) => mention.head === token);
  if (headed) return headed;
  const holding = mentions.filter(
    ({ mention }) => mention.firstToken <= token && token < mention.lastToken,
  );
  return holding.sort((one, other) => width(one) - width(other))[0];
}

function width({ mention }: ChainedMention): number {
  return mention.lastToken - mention.firstToken;
}
