import type { Role } from "../../document/chain.ts";
import type { Mention } from "../../document/mention.ts";
import type { NounContext } from "../mentions/complement-state.ts";
import type { OfficePhrase } from "../mentions/office-phrase.ts";

/** An office phrase and the sentence it stands in. */
export interface OfficeFound {
  readonly phrase: OfficePhrase;
  readonly context: NounContext;
  /** The names, nationality words and references of the sentence. */
  readonly mentions: readonly Mention[];
}

/** An office and the name of who holds it, as one sentence says. */
export interface TenureFound extends OfficeFound {
  readonly holder: Mention;
  readonly status: Role["status"];
  readonly rule: string;
}

/** The mention of a name that opens at a token, the longest if several do. */
export function nameAt({ mentions }: OfficeFound, token: number): Mention | undefined {
  return mentions
    .filter(({ kind, firstToken }) => kind === "name" && firstToken === token)
    .sort((one, other) => other.lastToken - one.lastToken)[0];
}

/** The mentions of nationality at a token: one, or two for a compound word. */
export function demonymsAt({ mentions }: OfficeFound, token: number): readonly Mention[] {
  return mentions.filter(({ kind, firstToken }) => kind === "demonym" && firstToken === token);
}
