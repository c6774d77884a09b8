import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Quad } from "@rdfjs/types";
import type { Article } from "../document/article.ts";
import { codePointIndex } from "./code-points.ts";
import { describe, integer, plain, text, typed } from "./describe.ts";
import { literal } from "./n3.ts";
import { articleNode, type GraphSettings } from "./settings.ts";
import { DATATYPES, dpc, TERMS } from "./vocabulary.ts";

const LABEL_LENGTH = 80;

/** What the graph says of an article: where it comes from and which text it is, never the text. */
export function articleQuads(article: Article, settings: GraphSettings): readonly Quad[] {
  const language = article.lang ?? settings.language;
  const { date, url } = article;
  return describe(articleNode(article.id, settings), [
    typed("Article"),
    [TERMS.label, text(labelOf(article), language)],
    [TERMS.headline, text(article.title, language)],
    [TERMS.datePublished, date === undefined ? undefined : literal(date, DATATYPES.date)],
    [TERMS.publisher, plain(article.publisher)],
    [TERMS.author, plain(article.author)],
    // A literal: an address as received may hold what no IRI may.
    [TERMS.url, url === undefined ? undefined : literal(url, DATATYPES.anyUri)],
    [TERMS.inLanguage, literal(language)],
    [dpc("sha256"), literal(bytesToHex(sha256(utf8ToBytes(article.text))))],
    [dpc("characters"), integer(codePointIndex(article.text)(article.text.length))],
  ]);
}

/** The title, or the opening words of a text that has none. */
function labelOf(article: Article): string {
  const words = (article.title ?? article.text).trim().replace(/\s+/gu, " ");
  if (words.length <= LABEL_LENGTH || article.title !== undefined) return words;
  return `${words.slice(0, words.lastIndexOf(" ", LABEL_LENGTH))}…`;
}
