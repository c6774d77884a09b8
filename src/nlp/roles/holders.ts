import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import { nameAt, type OfficeFound, type TenureFound } from "./office-found.ts";

/** Finds who holds the office of a phrase, from the names that stand around it. */
export function holdersOf(
  office: OfficeFound,
  all: readonly OfficeFound[],
): readonly TenureFound[] {
  for (const find of FINDERS) {
    const found = find(office, all);
    if (found.length > 0) return found;
  }
  return [];
}

type Finder = (office: OfficeFound, all: readonly OfficeFound[]) => readonly TenureFound[];

/** From the surest to the least sure; the first that finds a holder decides. */
const FINDERS: readonly Finder[] = [
  directly,
  afterComma,
  inApposition,
  inParentheses,
  byCopula,
  byAppointment,
  byResignation,
];

/** « le président Mahamat Déby », « les présidents Poutine et Xi ». */
function directly(office: OfficeFound): readonly TenureFound[] {
  const at = afterTitle(office, office.phrase.last);
  const holder = personAt(office, at);
  if (holder === undefined) return [];
  const others = office.phrase.plural ? joinedTo(office, holder) : [];
  return [holder, ...others].map((person) => tenure(office, person, "role.direct"));
}

/** « le ministre des Affaires étrangères, Sergueï Lavrov ». */
function afterComma(office: OfficeFound): readonly TenureFound[] {
  const { phrase } = office;
  if (textAt(office, phrase.last) !== ",") return [];
  const holder = personAt(office, afterTitle(office, phrase.last + 1));
  if (holder === undefined || opensAnother(office, phrase.last + 1)) return [];
  if (!isDefiniteOrJoined(office)) return [];
  return [tenure(office, holder, "role.apposition-after")];
}

/** An apposition has its article (« le ministre …, X »), or follows « homologue », or is gapped. */
function isDefiniteOrJoined({ phrase, context }: OfficeFound): boolean {
  const before = context.surface.tokens[phrase.first - 1];
  const isIndefinite = before !== undefined && context.lexicon.isOf("indefinite", before);
  return !isIndefinite || !phrase.plural;
}

/** « …, le chancelier Olaf Scholz »: the name after the comma opens its own office phrase. */
function opensAnother(office: OfficeFound, at: number): boolean {
  return office.context.lexicon.offices(office.context.surface, at) !== undefined;
}

/** « Emmanuel Macron, président de la République française, … ». */
function inApposition(office: OfficeFound): readonly TenureFound[] {
  const { phrase, context } = office;
  let at = phrase.first - 1;
  if (context.surface.tokens[at]?.upos === "DET") at -= 1;
  while (isAppointing(office, at)) at -= 1;
  if (textAt(office, at) !== ",") return joinedOffice(office, at);
  if (phrase.isCounterpart && context.surface.tokens[phrase.last]?.upos !== "PUNCT") return [];
  const holder = personBefore(office, at);
  return holder === undefined ? [] : [tenure(office, holder, "role.apposition")];
}

/** « X, tout juste nommé ambassadeur »: the participle and its adverbs stand between. */
function isAppointing({ context }: OfficeFound, at: number): boolean {
  const token = context.surface.tokens[at];
  return context.lexicon.isOf("appoint", token) || token?.upos === "ADV" || token?.upos === "AUX";
}

/** « ministre d'État et conseiller à la sécurité nationale »: a second office of one holder. */
function joinedOffice(office: OfficeFound, at: number): readonly TenureFound[] {
  const { surface } = office.context;
  if (surface.tokens[at]?.upos !== "CCONJ") return [];
  const holder = office.mentions.find(
    (mention) =>
      isPersonName(mention) &&
      mention.lastToken < at &&
      textAt(office, mention.lastToken) === "," &&
      onlyOffices(office, mention.lastToken + 1, at),
  );
  return holder === undefined ? [] : [tenure(office, holder, "role.second-office")];
}

/** Whether the tokens between a comma and « et » are an office phrase and nothing else. */
function onlyOffices(office: OfficeFound, from: number, to: number): boolean {
  const { surface, lexicon } = office.context;
  const first = surface.tokens[from]?.upos === "DET" ? from + 1 : from;
  if (lexicon.offices(surface, first) === undefined) return false;
  return surface.tokens.slice(first, to).every(({ upos }) => upos !== "VERB" && upos !== "PUNCT");
}

/** « Abdoulaye Diop (ministre des Affaires étrangères) ». */
function inParentheses(office: OfficeFound): readonly TenureFound[] {
  const at = office.phrase.first - 1;
  if (textAt(office, at) !== "(") return [];
  const holder = personBefore(office, at);
  return holder === undefined ? [] : [tenure(office, holder, "role.parentheses")];
}

/** « Sergueï Lavrov est ministre des Affaires étrangères depuis 2004. » */
function byCopula(office: OfficeFound): readonly TenureFound[] {
  const { tokens } = office.context.surface;
  const { head } = office.phrase;
  if (!tokens.some((token) => token.head === head && token.deprel === "cop")) return [];
  const holder = dependentPerson(office, head, (deprel) => deprel.startsWith("nsubj"));
  return holder === undefined ? [] : [tenure(office, holder, "role.copula")];
}

/** « X a été nommé ambassadeur », « le parlement a élu X président ». */
function byAppointment(office: OfficeFound): readonly TenureFound[] {
  const { surface, lexicon } = office.context;
  const verb = surface.tokens[office.phrase.head]?.head ?? -1;
  const token = surface.tokens[verb];
  if (!lexicon.isOf("appoint", token) && !lexicon.isOf("become", token)) return [];
  const isPassive = surface.tokens.some(
    ({ head, deprel }) => head === verb && deprel === "aux:pass",
  );
  const holder =
    dependentPerson(office, verb, (deprel) => deprel === "obj") ??
    dependentPerson(office, verb, (deprel) =>
      isHolderOf(deprel, isPassive, isBecoming(office, token)),
    );
  if (holder === undefined) return [];
  return [{ ...tenure(office, holder, "role.appointed"), status: "appointed" }];
}

/** « X a démissionné du poste de ministre », « X quitte ses fonctions de président ». */
function byResignation(office: OfficeFound): readonly TenureFound[] {
  const { surface, lexicon } = office.context;
  const isPost = lexicon.isOf("post", surface.tokens[office.phrase.first - 2]);
  const verb = surface.tokens.findIndex((token) => lexicon.isOf("resign", token));
  if (!isPost || verb < 0 || verb > office.phrase.first) return [];
  const before = office.mentions.filter((each) => isPersonName(each) && each.lastToken <= verb);
  const holder = dependentPerson(office, verb, (deprel) => deprel === "nsubj") ?? before.at(-1);
  if (holder === undefined) return [];
  return [{ ...tenure(office, holder, "role.resigned"), status: "former" }];
}

function isBecoming({ context }: OfficeFound, token: ParsedToken | undefined): boolean {
  return context.lexicon.isOf("become", token);
}

/** The subject of « nommer » appoints, that of « être nommé » and « devenir » is appointed. */
function isHolderOf(deprel: string, isPassive: boolean, isBecomingVerb: boolean): boolean {
  return deprel === "nsubj:pass" || (deprel === "nsubj" && (isPassive || isBecomingVerb));
}

function dependentPerson(
  office: OfficeFound,
  head: number,
  accepts: (deprel: string) => boolean,
): Mention | undefined {
  const { tokens } = office.context.surface;
  return office.mentions.find((mention) => {
    const token = tokens[mention.head];
    return isPersonName(mention) && token?.head === head && accepts(token.deprel);
  });
}

/** Names joined to a first by commas and « et ». */
function joinedTo(office: OfficeFound, first: Mention): readonly Mention[] {
  const { tokens } = office.context.surface;
  const found: Mention[] = [];
  let last = first.lastToken;
  for (;;) {
    const isJoint = textAt(office, last) === "," || tokens[last]?.upos === "CCONJ";
    const next = isJoint ? personAt(office, last + 1) : undefined;
    if (next === undefined) return found;
    found.push(next);
    last = next.lastToken;
  }
}

function tenure(office: OfficeFound, holder: Mention, rule: string): TenureFound {
  const { phrase, context } = office;
  const before = context.surface.tokens.slice(
    Math.max(0, phrase.first - APPOINTED_WITHIN),
    phrase.first,
  );
  const isNew =
    rule !== "role.apposition-after" &&
    before.some((token) => context.lexicon.isOf("appoint", token));
  if (phrase.status !== "current") return { ...office, holder, rule, status: phrase.status };
  const status = isOusted(office, holder) ? "former" : isNew ? "appointed" : "current";
  return { ...office, holder, rule, status };
}

/** « le coup d'État qui a renversé le président Mohamed Bazoum ». */
function isOusted({ context }: OfficeFound, holder: Mention): boolean {
  const { tokens } = context.surface;
  const token = tokens[holder.head];
  const isObject = token?.deprel === "obj" || token?.deprel === "nsubj:pass";
  return isObject && context.lexicon.isOf("oust", tokens[token?.head ?? -1]);
}

/** « a nommé Premier ministre X », « tout juste nommé ambassadeur » : the verb stands close before. */
const APPOINTED_WITHIN = 3;

function personAt(office: OfficeFound, token: number): Mention | undefined {
  const name = nameAt(office, token);
  return name !== undefined && isPersonName(name) ? name : undefined;
}

function personBefore(office: OfficeFound, at: number): Mention | undefined {
  return office.mentions.find((mention) => isPersonName(mention) && mention.lastToken === at);
}

function isPersonName({ kind, type }: Mention): boolean {
  return kind === "name" && type === "Person";
}

/** A civility or a rank may stand between office and name: « le président, le général X ». */
function afterTitle({ context }: OfficeFound, at: number): number {
  return context.lexicon.titles(context.surface, at)?.last ?? at;
}

function textAt({ context }: OfficeFound, at: number): string | undefined {
  return context.surface.tokens[at]?.text;
}
