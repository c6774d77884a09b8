import { feature } from "../../document/token.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";

/** The subject of a verb, taken over from the verbs it is joined to or depends on. */
export function subjectOf(tree: SentenceTree, verb: number): number | undefined {
  for (let at: number | undefined = verb, steps = 0; at !== undefined && steps < 4; steps += 1) {
    const own = ownSubject(tree, at);
    if (own !== undefined) return antecedent(tree, own, at);
    at = sharingVerb(tree, at);
  }
  return undefined;
}

function ownSubject(tree: SentenceTree, verb: number): number | undefined {
  const children = tree.childrenOf(verb);
  const agent = children.find((each) => tree.tokens[each]?.deprel === "obl:agent");
  // Where the tree has two, the nearer is the subject; the other was misplaced.
  const subject = children
    .filter((each) => relation(tree.tokens[each]) === "nsubj")
    .sort((one, other) => Math.abs(one - verb) - Math.abs(other - verb))[0];
  const isPassive = tree.tokens[subject ?? -1]?.deprel === "nsubj:pass";
  return isPassive ? agent : (subject ?? agent);
}

/** « qui » stands for the noun that its clause is about. */
function antecedent(tree: SentenceTree, subject: number, verb: number): number {
  const token = tree.tokens[subject];
  const isRelative = token !== undefined && feature(token, "PronType") === "Rel";
  const head = tree.tokens[verb]?.head ?? -1;
  return isRelative && head >= 0 ? head : subject;
}

/** A verb without a subject shares that of the verb it is joined to, or that governs it. */
function sharingVerb(tree: SentenceTree, verb: number): number | undefined {
  const token = tree.tokens[verb];
  const shares = ["conj", "xcomp", "advcl", "ccomp"].includes(relation(token));
  if (!token || !shares || token.head < 0) return undefined;
  return token.head;
}
