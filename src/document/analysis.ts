import type { Chain, Role } from "./chain.ts";
import type { Document } from "./document.ts";
import type { Episode, EpisodeRelation, Frame } from "./frame.ts";
import type { Quotation } from "./quotation.ts";
import type { Span } from "./span.ts";
import type { TimeExpression } from "./time.ts";
import type { ParsedToken } from "./token.ts";

/** A place where the text may say something that was not drawn from it: the « why not » ledger. */
export interface Gap extends Span {
  readonly kind: "trigger" | "name" | "time" | "quotation";
  readonly text: string;
  /** A sentence for the reader: why nothing was drawn. */
  readonly reason: string;
}

/** Everything that one article says, as far as it was understood. */
export interface Analysis {
  readonly document: Document<ParsedToken>;
  readonly times: readonly TimeExpression[];
  readonly chains: readonly Chain[];
  readonly roles: readonly Role[];
  readonly frames: readonly Frame[];
  readonly episodes: readonly Episode[];
  readonly relations: readonly EpisodeRelation[];
  readonly quotations: readonly Quotation[];
  readonly gaps: readonly Gap[];
}
