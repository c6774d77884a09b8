import type { Mention } from "../../document/mention.ts";
import { feature, type ParsedToken } from "../../document/token.ts";
import { type HolderFinder, isPersonName, nationAt, personAt, tenure } from "./make-tenure.ts";
import type { OfficeFound, TenureFound } from "./office-found.ts";

/** « Sergueï Lavrov est ministre des Affaires étrangères depuis 2004. » */
function byCopula(office: OfficeFound): readonly TenureFound[] {
  const { tokens } = office.context.surface;
  const head = headOfNoun(office);
  const copula = tokens.find((token) => token.head === head && token.deprel === "cop");
  if (copula === undefined) return [];
  const holder = dependentPerson(office, head, (deprel) => deprel.startsWith("nsubj"));
  if (holder !== undefined) return [tenure(office, holder, "role.copula")];
  const described = describedPerson(office);
  if (described === undefined) return [];
  const found = tenure(office, described, "role.copula");
  return [PAST.has(feature(copula, "Tense") ?? "") ? { ...found, status: "former" } : found];
}

/** « premier *ministre* »: the token of an office of several words on which the others hang. */
function headOfNoun({ phrase, context }: OfficeFound): number {
  const { head: first, nounLast } = phrase;
  const isInside = (token: number) => token >= first && token < nounLast;
  const nouns = Array.from({ length: nounLast - first }, (_, index) => first + index);
  const { tokens } = context.surface;
  return nouns.find((token) => !isInside(tokens[token]?.head ?? -1)) ?? first;
}

const PAST: ReadonlySet<string> = new Set(["Past", "Imp"]);

/** « Thabo Mbeki, qui fut président de l'Afrique du Sud »: whom the relative clause describes. */
function describedPerson(office: OfficeFound): Mention | undefined {
  const { context, mentions } = office;
  const { tokens } = context.surface;
  const token = tokens[headOfNoun(office)];
  if (!token?.deprel.startsWith("acl")) return undefined;
  // « son rival Ali Taher, qui fut ministre »: the name is apposed to the noun.
  const isDescribed = (name: number) =>
    name === token.head || (tokens[name]?.head === token.head && tokens[name]?.deprel === "appos");
  return mentions.find((mention) => isPersonName(mention) && isDescribed(mention.head));
}

/** « (l'OEA, dont) le secrétaire général est le Chilien José Miguel Insulza »: the name is said of it. */
function byPredicateName(office: OfficeFound): readonly TenureFound[] {
  const { tokens } = office.context.surface;
  const subject = tokens[headOfNoun(office)];
  const predicate = subject?.head ?? -1;
  const hasCopula = tokens.some(({ head, deprel }) => head === predicate && deprel === "cop");
  if (!hasCopula || !subject?.deprel.startsWith("nsubj")) return [];
  const holder = office.mentions.find(
    (mention) =>
      isPersonName(mention) &&
      (mention.head === predicate || tokens[mention.head]?.head === predicate),
  );
  return holder === undefined ? [] : [tenure(office, holder, "role.predicate-name")];
}

/** « X a été nommé ambassadeur », « le parlement a élu X président ». */
function byAppointment(office: OfficeFound): readonly TenureFound[] {
  const { surface, lexicon } = office.context;
  const { head: verb = -1, deprel = "" } = surface.tokens[headOfNoun(office)] ?? {};
  const token = surface.tokens[verb];
  if (!lexicon.isOf("appoint", token) && !lexicon.isOf("become", token)) return [];
  if (deprel === "nsubj") return []; // « le président a nommé X »
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

/** « Le poste de Premier ministre a été confié à l'économiste X », « revient à X ». */
function byEntrustment(office: OfficeFound): readonly TenureFound[] {
  const { phrase, context } = office;
  const { surface, lexicon } = context;
  const isPost = lexicon.isOf("post", surface.tokens[phrase.first - 2]);
  const verb = surface.tokens.findIndex(
    (token, at) => at >= phrase.last && lexicon.isOf("entrust", token),
  );
  const isGiven = isPost && verb >= 0 && lexicon.isOf("dative", surface.tokens[verb + 1]);
  const holder = isGiven ? personAt(office, verb + 2) : undefined;
  if (holder === undefined) return [];
  return [{ ...tenure(office, holder, "role.entrusted"), status: "appointed" }];
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
    const token = tokens[nounOf(office, mention)];
    return isPersonName(mention) && token?.head === head && accepts(token.deprel);
  });
}

/** « le Guatémaltèque Bernardo Arévalo »: the word of nationality heads the name behind it. */
function nounOf(office: OfficeFound, { head, firstToken }: Mention): number {
  const { tokens } = office.context.surface;
  const nation = nationAt(office, firstToken - 1);
  return nation !== undefined && tokens[head]?.head === nation ? nation : head;
}

/** Ways to find a holder that go by the verb of the clause. */
export const BY_VERB: readonly HolderFinder[] = [
  byCopula,
  byPredicateName,
  byAppointment,
  byResignation,
  byEntrustment,
];
