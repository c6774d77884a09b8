import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** What a source says about one of its texts. */
export interface ArticleSource {
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

/** One text as received, with what its source says about it. */
export interface Article extends ArticleSource {
  /** First 16 hex digits of the SHA-256 of `text` in UTF-8. */
  readonly id: string;
  /** Title, blank line, body; or the body alone where there is no title. Offsets count here. */
  readonly text: string;
}

/** An article from its body and what its source says; the title, if any, opens the stored text. */
export function makeArticle(body: string, source: ArticleSource): Article {
  const text = source.title === undefined ? body : `${source.title}\n\n${body}`;
  return { id: contentHash(text).slice(0, 16), text, ...source };
}

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
export function contentHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
