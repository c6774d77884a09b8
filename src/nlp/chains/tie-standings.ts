import type { Mention } from "../../document/mention.ts";
import { feature } from "../../document/token.ts";
import type { Discourse } from "./discourse.ts";
import type { Thread } from "./thread.ts";
import { tiePronoun } from "./tie-pronouns.ts";

/** « La travailliste de 41 ans a évoqué … »: whom « elle » would stand for, if a person. */
export function tieStanding(mention: Mention, discourse: Discourse): Thread | undefined {
  const tokens = discourse.doc.sentences[mention.sentence]?.tokens ?? [];
  const [article, noun] = tokens.slice(mention.firstToken - 1, mention.firstToken + 1);
  const gender = [article, noun]
    .map((token) => (token === undefined ? undefined : feature(token, "Gender")))
    .find((told) => told !== undefined);
  const form = { gender: (gender ?? "").slice(0, 1).toLowerCase(), kind: PERSONAL };
  return tiePronoun(mention, { ...form, isOfGroup: false }, discourse);
}

/** Kind of the table of pronouns that stand for persons only. */
const PERSONAL = "object";
