/** What went wrong, for callers to branch on. */
export type ErrorCode =
  | "bad-argument"
  | "bad-authority"
  | "bad-graph"
  | "bad-model"
  | "bad-pack"
  | "bad-query"
  | "cannot-read"
  | "cannot-write";

/** The one error class thrown on purpose; callers branch on `code`, never on the message. */
export class KnowledgeGraphError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "KnowledgeGraphError";
    this.code = code;
  }
}

/** Something wrong in the data; collected and returned beside the result, never thrown. */
export interface Issue {
  readonly code: string;
  readonly severity: "warning" | "error";
  /** The article's id, or the file's name where no article could be read. */
  readonly article: string;
  /** UTF-16 offset into the article's text; 0 where the issue concerns the whole of it. */
  readonly offset: number;
  readonly message: string;
}
