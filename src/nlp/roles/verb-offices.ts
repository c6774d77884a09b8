import type { Chain, Role } from "../../document/chain.ts";
import type { Document } from "../../document/document.ts";
import type { Mention } from "../../document/mention.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack, Row } from "../../language/pack.ts";
import type { NameLexicon } from "../mentions/name-lexicon.ts";
import { fold } from "../mentions/surface.ts";
import { stateOfPerson } from "./chain-index.ts";

/** Finds offices that a verb or a noun of action tells: « présidé par X », « qui représente Y ». */
export type VerbOfficeReader = (
  doc: Document<ParsedToken>,
  chains: readonly Chain[],
) => readonly Role[];

/** Compiles the table of such verbs and nouns. */
export function compileVerbOffices(
  pack: LanguagePack,
  { firstNames, gazetteer, isOf }: NameLexicon,
): VerbOfficeReader {
  const isFeminine = (name: string) => firstNames.get(fold(name).split(" ")[0] ?? "") === "f";
  const isHolding = (verb: ParsedToken) => isOf("hold", verb);
  const isAppointing = (verb: ParsedToken) => isOf("appoint", verb);
  const isWhose = (token: ParsedToken) => isOf("whose", token);
  const rows = new Map(
    (pack.tables.get("office-verbs") ?? []).map((row) => [
      `${fold(row.word ?? "")} ${row.upos}`,
      row,
    ]),
  );
  return (doc, chains) => {
    const stateOf = (person: Chain | undefined) =>
      person && stateOfPerson(person, { chains, gazetteer, served: new Map() });
    return doc.sentences.flatMap(({ tokens }, sentence) =>
      tokens.flatMap((token, at) => {
        const row = rows.get(`${fold(token.lemma)} ${token.upos}`);
        if (row === undefined) return [];
        return readRow({
          tokens,
          sentence,
          at,
          row,
          chains,
          isFeminine,
          stateOf,
          isHolding,
          isAppointing,
          isWhose,
        });
      }),
    );
  };
}

interface Site {
  readonly tokens: readonly ParsedToken[];
  readonly sentence: number;
  readonly at: number;
  readonly row: Row;
  readonly chains: readonly Chain[];
  readonly isFeminine: (name: string) => boolean;
  /** Whether a verb says that its subject holds what its object names. */
  readonly isHolding: (verb: ParsedToken) => boolean;
  /** Whether a verb says that somebody comes into an office. */
  readonly isAppointing: (verb: ParsedToken) => boolean;
  /** Whether a token is « dont ». */
  readonly isWhose: (token: ParsedToken) => boolean;
  /** « sous la présidence de X »: the state that X is known to serve. */
  readonly stateOf: (person: Chain | undefined) => Chain | undefined;
}

interface Named {
  readonly chain: Chain;
  readonly mention: Mention;
}

function readRow(site: Site): readonly Role[] {
  if (site.row.voice === "active" && isPassive(site)) return [];
  const appointing = appointingVerb(site);
  const person = appointing === undefined ? holderOf(site) : appointedBy(site, appointing);
  // « X assure la présidence du débat »: not of the state.
  const isAlone =
    site.row.upos === "NOUN" && holdingVerb(site) === undefined && appointing === undefined;
  const known = isAlone ? site.stateOf(person?.chain) : undefined;
  const served = servedOf(site) ?? known;
  if (person === undefined || served === undefined) return [];
  const token = site.tokens[site.at];
  if (token === undefined || !(site.row.of ?? "").split(",").includes(served.type)) return [];
  const start = Math.min(token.start, person.mention.start);
  const end = Math.max(token.end, person.mention.end);
  return [
    {
      person: person.chain.id,
      of: served.id,
      office: (site.isFeminine(person.chain.name) ? site.row.f : site.row.m) ?? "",
      status: appointing === undefined ? statusAt(site) : "appointed",
      evidence: { start, end },
      rule: "role.verb",
      confidence: 0.7,
    },
  ];
}

/** « X avait présidé », « qui a présidé »: what was done is over. */
function statusAt({ tokens, at, row }: Site): Role["status"] {
  const isOver = tokens.some(({ head, deprel }) => head === at && deprel === "aux:tense");
  return isOver && row.upos === "VERB" ? "former" : "current";
}

/** « élu à la présidence du Kenya »: the verb that stands close before the noun. */
function appointingVerb({ tokens, at, row, isAppointing }: Site): number | undefined {
  if (row.upos !== "NOUN") return undefined;
  const from = Math.max(0, at - APPOINTED_WITHIN);
  const back = tokens.slice(from, at).findLastIndex(isAppointing);
  const isOpened = tokens[at - 1]?.upos === "DET" && tokens[at - 2]?.upos === "ADP";
  return back < 0 || !isOpened ? undefined : from + back;
}

/** How many tokens before the noun the verb may stand (« élu en août à la présidence »). */
const APPOINTED_WITHIN = 5;

/** Who is elected: the subject of a passive, whom the participle describes, or the subject it stands before. */
function appointedBy(site: Site, verb: number): Named | undefined {
  const head = site.tokens[verb]?.head ?? -1;
  const persons = [
    ...dependents(site, verb).filter(({ deprel }) => /^(nsubj:pass|obj)/.test(deprel)),
    ...namedAt(site, head),
    ...dependents(site, head).filter(({ deprel }) => deprel.startsWith("nsubj")),
  ];
  return persons.find(({ chain }) => chain.type === "Person");
}

function isPassive({ tokens, at }: Site): boolean {
  return tokens.some(({ head, deprel }) => head === at && deprel === "aux:pass");
}

/** Who presides: the agent of a passive, the subject of a relative clause, the owner of the noun. */
function holderOf(site: Site): Named | undefined {
  const verb = holdingVerb(site);
  if (verb !== undefined) return holderOf({ ...site, at: verb });
  return (
    dependents(site, site.at).find(
      ({ chain, deprel }) => chain.type === "Person" && HOLDER.test(deprel),
    ) ?? antecedent(site)
  );
}

/** « X, qui assure la présidence de l'Union »: the verb that the noun of the office is the object of. */
function holdingVerb({ tokens, at, isHolding }: Site): number | undefined {
  const token = tokens[at];
  const verb = tokens[token?.head ?? -1];
  return token?.deprel === "obj" && verb !== undefined && isHolding(verb) ? token.head : undefined;
}

const HOLDER = /^(obl:agent|obl|nmod|nsubj)/;

/** « Linda Thomas-Greenfield, qui représente … »: the noun that the relative clause describes. */
function antecedent(site: Site): Named | undefined {
  const token = site.tokens[site.at];
  if (!token?.deprel.startsWith("acl") || hasOwnSubject(site)) return undefined;
  return namedAt(site, token.head).find(({ chain }) => chain.type === "Person");
}

/** « X, dont le pays préside l'Asean »: it is the country that presides. */
function hasOwnSubject({ tokens, at }: Site): boolean {
  return tokens.some(
    ({ head, deprel, feats }) =>
      head === at && deprel.startsWith("nsubj") && !feats.includes("PronType=Rel"),
  );
}

/** What is presided: the object, or the noun that a participle describes. */
function servedOf(site: Site): Chain | undefined {
  const token = site.tokens[site.at];
  const object = dependents(site, site.at).find(
    ({ chain, deprel }) => chain.type !== "Person" && /^(obj|nmod|obl)/.test(deprel),
  );
  if (object !== undefined) return object.chain;
  if (holdingVerb(site) !== undefined) return beforeWhose(site);
  // « l'Américaine X, qui préside la juridiction »: of nothing that the relative clause describes.
  const isParticiple = token?.deprel === "acl" && token.feats.includes("VerbForm=Part");
  return isParticiple ? namedAt(site, token.head)[0]?.chain : undefined;
}

/** « la Caricom, dont X assure la présidence »: what stands before the relative pronoun. */
function beforeWhose(site: Site): Chain | undefined {
  const pronoun = site.tokens.findLastIndex(
    (token, index) => index < site.at && site.isWhose(token),
  );
  const last = site.tokens[pronoun - 1]?.text === "," ? pronoun - 1 : pronoun;
  const inClause = site.tokens.slice(pronoun, site.at).every(({ text }) => text !== ",");
  if (pronoun < 0 || !inClause) return undefined;
  return site.chains.find(({ mentions }) =>
    mentions.some(({ sentence, lastToken }) => sentence === site.sentence && lastToken === last),
  );
}

function dependents(site: Site, head: number): readonly (Named & { readonly deprel: string })[] {
  return site.tokens.flatMap((token, at) =>
    token.head === head
      ? namedAt(site, at).map((named) => ({ ...named, deprel: token.deprel }))
      : [],
  );
}

function namedAt({ chains, sentence }: Site, head: number): readonly Named[] {
  return chains.flatMap((chain) =>
    chain.mentions
      .filter((mention) => mention.sentence === sentence && mention.head === head)
      .map((mention) => ({ chain, mention })),
  );
}
