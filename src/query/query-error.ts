import { KnowledgeGraphError } from "../errors.ts";
import { PROLOGUE_LINES } from "./prologue.ts";

const POSITION = /^error at (\d+):(\d+): (.*)$/s;
const LONGEST = 160;

/** An error that shows where the query breaks. */
export function queryError(sparql: string, cause: unknown): KnowledgeGraphError {
  const found = cause instanceof Error ? cause.message : String(cause);
  const [, lineNumber, columnNumber, expected] = POSITION.exec(found) ?? [];
  if (lineNumber === undefined || columnNumber === undefined || expected === undefined) {
    return new KnowledgeGraphError("bad-query", `The query cannot be answered: ${found}`, {
      cause,
    });
  }
  const line = Number(lineNumber) - PROLOGUE_LINES;
  const column = Number(columnNumber);
  const text = sparql.split("\n")[line - 1] ?? "";
  const reason = reasonOf(expected, text.slice(0, column - 1));
  const message = `The query breaks near line ${line}, column ${column}: ${reason}`;
  const excerpt = `  ${text}\n  ${" ".repeat(Math.max(0, column - 1))}^`;
  return new KnowledgeGraphError("bad-query", `${message}\n${excerpt}`, { cause });
}

/** The engine lists every token it would take, character classes included: keep what helps. */
function reasonOf(expected: string, before: string): string {
  const words = expected
    .replace(/\[[^\]]*\](?:, )?/g, "")
    .replace(/\s+/g, " ")
    .replace(/[, ]+$/, "")
    .trim();
  const prefix = /[\w-]+:[\w-]*$/.exec(before)?.[0];
  if (words.includes("Prefix not found") && prefix !== undefined) {
    return `the prefix of « ${prefix} » is not declared`;
  }
  const told = /\bThe [A-Z].*/.exec(words); // « The SELECT contains a variable that is unbound »
  if (told !== null) return told[0];
  const useful = words.replace("Prefix not found, ", "");
  if (/^expected(?: one of)?$/.test(useful)) return "this is not expected here";
  return useful.length <= LONGEST
    ? useful
    : `${useful.slice(0, useful.lastIndexOf(" ", LONGEST))} …`;
}
