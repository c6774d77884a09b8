import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Quad } from "@rdfjs/types";
import { utf16Index } from "../rdf/code-points.ts";
import { groupBy } from "../rdf/group-by.ts";
import { dpc, TERMS } from "../rdf/vocabulary.ts";
import type { Violation } from "./violation.ts";

/** A stored article, as the file beside the graph has it. */
export interface StoredText {
  readonly id: string;
  readonly text: string;
}

/** Checks that the stored texts are those of the graph, and that evidence stands in them word for word. */
export function checkTexts(
  quads: readonly Quad[],
  texts: readonly StoredText[],
): readonly Violation[] {
  const stored = new Map(texts.map(({ id, text }) => [id, text]));
  const selectors = groupBy(
    quads.filter(({ predicate }) => predicate.equals(TERMS.exact)),
    ({ graph }) => graph.value,
  );
  return quads
    .filter(({ predicate }) => predicate.equals(dpc("sha256")))
    .flatMap((hash) => {
      const text = stored.get(idOf(hash.subject.value));
      if (text === undefined) return [missing(hash)];
      return [
        ...checkHash(hash, text),
        ...checkWords(selectors.get(hash.subject.value) ?? [], text),
      ];
    });
}

function missing({ subject }: Quad): Violation {
  return {
    code: "text-missing",
    focus: subject,
    message: "Its text is not among the stored articles.",
  };
}

function checkHash({ subject, object }: Quad, text: string): readonly Violation[] {
  if (bytesToHex(sha256(utf8ToBytes(text))) === object.value) return [];
  const message = "The stored text is not the one that was read: its hash differs.";
  return [{ code: "text-changed", focus: subject, message }];
}

function checkWords(exact: readonly Quad[], text: string): readonly Violation[] {
  const utf16 = utf16Index(text);
  return exact.flatMap(({ subject, object }) => {
    const [, start, end] = /#char=(\d+),(\d+)$/.exec(subject.value) ?? [];
    const words = text.slice(utf16(Number(start)), utf16(Number(end)));
    if (words === object.value) return [];
    const message = `The text has « ${words} » where the evidence has « ${object.value} ».`;
    return [{ code: "evidence-moved", focus: subject, message }];
  });
}

function idOf(article: string): string {
  return article.slice(article.lastIndexOf("/") + 1);
}
