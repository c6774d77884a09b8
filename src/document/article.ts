/** One text as received, with what its source says about it. */
export interface Article {
  /** First 16 hex digits of the SHA-256 of `text` in UTF-8. */
  readonly id: string;
  /** Title, blank line, body; or the body alone where there is no title. Offsets count here. */
  readonly text: string;
  readonly title?: string;
  /** Publication day, ISO 8601 (`2025-02-27`). */
  readonly date?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** BCP 47 tag of the text's language. */
  readonly lang?: string;
  /** Where it was read from (file name, feed entry), for reports only. */
  readonly origin: string;
}
