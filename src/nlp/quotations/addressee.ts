import type { Cue, QuoteText } from "./quote-context.ts";
import { relation, type SentenceTree } from "./sentence-tree.ts";

const ADDRESSED = new Set(["iobj", "obl"]);

/** The chain to whom the verb of a cue is said to speak: « a dit X *à Kiev* », « *lui* a-t-il répondu ». */
export function addresseeOf(
  text: QuoteText,
  cue: Cue,
  speaker: number | undefined,
): number | undefined {
  const tree = text.treeAt(cue.sentence);
  if (!tree || cue.verb === undefined) return undefined;
  for (const child of tree.childrenOf(cue.verb)) {
    if (!isAddressed(tree, child)) continue;
    const found = text.named.at(cue.sentence, child);
    if (found?.mention.head !== child || found.chain.id === speaker) continue;
    if (found.mention.type !== "Place" && found.mention.type !== "Venue") return found.chain.id;
  }
  return undefined;
}

/** An indirect object, or a complement that the first adposition of the language's datives governs. */
function isAddressed(tree: SentenceTree, child: number): boolean {
  const token = tree.tokens[child];
  if (!ADDRESSED.has(relation(token))) return false;
  if (relation(token) === "iobj") return true;
  return token?.deprel === "obl:arg";
}
