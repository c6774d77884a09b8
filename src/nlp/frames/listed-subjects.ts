import { feature } from "../../document/token.ts";
import { dependents, type Site, subtree, type Tree } from "./tree.ts";

const LONGEST = 20;
const INSIDE: readonly string[] = ["NOUN", "ADJ", "DET", "PROPN", "NUM"];

/**
 * The names listed right before a subject whose verb is plural: « Sergueï Skripal, ancien colonel,
 * et sa fille Ioulia ont … ». Parsers lose the first of a list more often than its last.
 */
export function listedBefore(verb: Site, subject: number): readonly number[] {
  const { tree } = verb;
  if (!isPlural(tree, verb.token)) return [];
  const found: number[] = [];
  const own = (child: number) => !["CCONJ", "PUNCT"].includes(tree.tokens[child]?.upos ?? "");
  let start = Math.min(...subtree(tree, subject, own).filter((token) => token <= subject));
  for (let step = 0; step < LONGEST; step += 1) {
    const end = listEnd(tree, start);
    const name = end === undefined ? undefined : tree.names.find(({ last }) => last === end);
    if (name === undefined) break;
    start = phraseStart(tree, name.first);
    // « Après leur rencontre à Singapour, X et Y ont »: a place is none of them.
    if (tree.tokens[start - 1]?.upos === "ADP") break;
    found.push(name.head);
  }
  return found;
}

function isPlural(tree: Tree, verb: number): boolean {
  return [verb, ...dependents(tree, verb, ["aux", "cop"])].some((token) => {
    const word = tree.tokens[token];
    return (
      word !== undefined &&
      feature(word, "Number") === "Plur" &&
      (feature(word, "VerbForm") === "Fin" || feature(word, "Mood") !== undefined)
    );
  });
}

/** The token before « , » or « et », `undefined` where neither stands before `start`. */
function listEnd(tree: Tree, start: number): number | undefined {
  let left = start - 1;
  if (tree.tokens[left]?.upos === "CCONJ") left -= 1;
  if (tree.forms[left] === ",") left -= 1;
  return left < start - 1 && left >= 0 ? left : undefined;
}

/** Back over the title before a name: « le président Hollande ». */
function phraseStart(tree: Tree, first: number): number {
  let start = first;
  while (start > 0 && INSIDE.includes(tree.tokens[start - 1]?.upos ?? "")) start -= 1;
  return start;
}
