import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import { type Discourse, headToken, tiesBefore } from "./discourse.ts";
import type { Thread, Tie } from "./thread.ts";

/** How many sentences back the reception may have been told. */
const RECEIVED_WITHIN = 3;

/** « X a reçu Y … a dit son hôte »: the person of whom a verb of receiving was told last. */
export function tieHost(
  mention: Mention,
  discourse: Discourse,
  isReceiving: (token: ParsedToken | undefined) => boolean,
): Thread | undefined {
  const found = tiesBefore(discourse, mention, RECEIVED_WITHIN).find(
    (tie) => tie.threads.length === 1 && isHost(tie, discourse, isReceiving),
  );
  return found?.threads[0]?.type === "Person" ? found.threads[0] : undefined;
}

/** « X a reçu Y », « Y a été reçu par X ». */
function isHost(
  { mention }: Tie,
  discourse: Discourse,
  isReceiving: (token: ParsedToken | undefined) => boolean,
): boolean {
  const { tokens } = discourse.doc.sentences[mention.sentence] ?? { tokens: [] };
  const token = headToken(discourse, mention);
  const isAgent = token?.deprel === "nsubj" || token?.deprel === "obl:agent";
  return isAgent && isReceiving(tokens[token.head]);
}
