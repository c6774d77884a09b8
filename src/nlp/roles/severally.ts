import type { Mention } from "../../document/mention.ts";
import type { NameSpan } from "../mentions/name-span.ts";
import { personBefore, tenure, textAt } from "./make-tenure.ts";
import type { OfficeFound, TenureFound } from "./office-found.ts";

/** « X et Y, présidents du Chili et du Venezuela », « X et Y, ministres russe et turc »: to each their own. */
export function severally(office: OfficeFound): readonly TenureFound[] {
  const { phrase } = office;
  if (!phrase.plural || textAt(office, phrase.first - 1) !== ",") return [];
  const holders = holdersBefore(office, phrase.first - 1);
  const owned = phrase.owner === undefined ? [] : [phrase.owner, ...ownersJoined(office)];
  if (holders.length > 1 && owned.length === holders.length) {
    return holders.map((holder, index) =>
      tenure({ ...office, phrase: { ...phrase, ...ownedBy(owned[index]) } }, holder, SEVERALLY),
    );
  }
  const { nationalities } = phrase;
  if (holders.length < 2 || nationalities.length !== holders.length) return [];
  return holders.map((holder, index) => {
    const nationality = nationalities[index] ?? phrase.head;
    return tenure({ ...office, phrase: { ...phrase, nationality } }, holder, SEVERALLY);
  });
}

const SEVERALLY = "role.severally";

function ownedBy(owner: NameSpan | undefined) {
  return owner === undefined ? {} : { owner };
}

/** The persons whose names end before a token, joined by commas and « et », in order of text. */
function holdersBefore(office: OfficeFound, at: number): readonly Mention[] {
  const last = personBefore(office, at);
  if (last === undefined) return [];
  const before = last.firstToken - 1;
  const isJoint =
    textAt(office, before) === "," || office.context.surface.tokens[before]?.upos === "CCONJ";
  return isJoint ? [...holdersBefore(office, before), last] : [last];
}

/** « … et du Venezuela »: the owners that follow the first. */
function ownersJoined({ phrase, context }: OfficeFound): readonly NameSpan[] {
  const { surface, lexicon, spans } = context;
  const owners: NameSpan[] = [];
  for (let at = phrase.last; ; ) {
    const isJoint = surface.tokens[at]?.upos === "CCONJ" || surface.tokens[at]?.text === ",";
    if (!isJoint || !lexicon.isOf("genitive", surface.tokens[at + 1])) return owners;
    const owner = spans.get(surface.tokens[at + 2]?.upos === "DET" ? at + 3 : at + 2);
    if (owner === undefined) return owners;
    owners.push(owner);
    at = owner.last;
  }
}
