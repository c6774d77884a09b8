import type { ParsedToken } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { headOf, type NameSpan } from "./name-span.ts";
import { compilePhrases, type PhraseFinder } from "./phrases.ts";
import { beforeWord, fold, isCapitalised, type Surface } from "./surface.ts";

/** How a name that may act or be a location is meant where it stands. */
export type Reading = "actor" | "place";

/** Reads a capital, a seat of power or an embassy by the grammar around it. */
export type NameReader = (surface: Surface, span: NameSpan, spans: readonly NameSpan[]) => Reading;

/** The words that decide, by slot: « sanction » + « à » → actor. */
interface Governors {
  readonly bySlot: ReadonlyMap<string, Reading>;
  readonly prepositions: PhraseFinder<Reading>;
  readonly lexicon: NameLexicon;
}

interface Site {
  readonly surface: Surface;
  readonly span: NameSpan;
  readonly spans: readonly NameSpan[];
  readonly governors: Governors;
}

/** Compiles the table of governors to a reader. */
export function compileNameReader(pack: LanguagePack, lexicon: NameLexicon): NameReader {
  const governors = compileGovernors(pack, lexicon);
  const read: NameReader = (surface, span, spans) => {
    const site = { surface, span, spans, governors };
    const first = firstConjunct(site);
    if (first !== undefined) return read(surface, first, spans);
    return (
      readAsked(site) ??
      readPreposition(site) ??
      readClause(site) ??
      readVerb(site) ??
      readTree(site)
    );
  };
  return read;
}

function compileGovernors(pack: LanguagePack, lexicon: NameLexicon): Governors {
  const rows = pack.tables.get("readings") ?? [];
  const reading = (value: string | undefined): Reading => (value === "actor" ? "actor" : "place");
  const bySlot = new Map(
    rows.map((row) => [`${fold(row.governor ?? "")} ${row.slot}`, reading(row.reading)]),
  );
  const prepositions = rows
    .filter(({ slot }) => slot === "preposition")
    .map((row) => [row.governor ?? "", reading(row.reading)] as const);
  return { bySlot, prepositions: compilePhrases(prepositions), lexicon };
}

/** « il appartient à Bakou de confirmer »: who is to do what the infinitive says. */
function readAsked(site: Site): Reading | undefined {
  const { tokens } = site.surface;
  const { lexicon } = site.governors;
  const isDative = lexicon.isOf("dative", tokens[site.span.first - 1]);
  const isOwn = lexicon.isOf("genitive", tokens[site.span.last]);
  return isDative && isOwn && isAddressed(site) ? "actor" : undefined;
}

/** « entre Kiev et Washington », « de Kiev et de Washington »: the second reads as the first does. */
function firstConjunct({ surface, span, spans, governors }: Site): NameSpan | undefined {
  let at = beforeWord(surface, span.first);
  const repeats = surface.tokens[at]?.upos === "ADP";
  if (repeats) at = beforeWord(surface, at);
  const joint = surface.tokens[at];
  if (joint?.upos !== "CCONJ" && (joint?.text !== "," || repeats)) return undefined;
  const previous = spans.find((other) => other.last === at && other.first < span.first);
  if (previous === undefined) return undefined;
  if (repeats) return sharesAdposition(surface, previous, span) ? previous : undefined;
  // « …, Moscou a accepté »: behind a comma a subject begins anew.
  if (joint.text === "," && readVerb({ surface, span, spans, governors }) !== undefined) {
    return undefined;
  }
  const head = surface.tokens[headOf(surface, span)];
  const isJoined =
    head?.deprel === "conj" && head.head >= previous.first && head.head < previous.last;
  return isJoined || joint.upos === "CCONJ" ? previous : undefined;
}

function sharesAdposition(surface: Surface, one: NameSpan, other: NameSpan): boolean {
  const [first, second] = [one, other].map((span) => surface.tokens[span.first - 1]);
  return first?.upos === "ADP" && first.lemma === second?.lemma;
}

const LONGEST_PREPOSITION = 4;

/** What the adposition before the name says, with the word that governs it. */
function readPreposition(site: Site): Reading | undefined {
  const { surface, governors } = site;
  const at = adpositionBefore(site);
  if (at === undefined) return undefined;
  const isGenitive = governors.lexicon.isOf("genitive", surface.tokens[at]);
  // « quitter Djeddah pour Amman »: what the verb says outweighs what the adposition does.
  const governed = isGenitive ? undefined : readGoverned(site, at);
  const phrase = governed ?? readPhrase(site, at);
  if (phrase !== undefined) return phrase;
  return isGenitive ? readGenitive(site, at) : "place";
}

/** « au nom de Paris », « avec Moscou »: an adposition, or a phrase that ends in one. */
function readPhrase({ surface, governors }: Site, at: number): Reading | undefined {
  for (let first = at; first >= Math.max(0, at - LONGEST_PREPOSITION); first -= 1) {
    const hit = governors.prepositions(surface, first);
    if (hit !== undefined && hit.last > at) return hit.value;
  }
  return undefined;
}

function adpositionBefore({ surface, span }: Site): number | undefined {
  let at = span.first - 1;
  while (surface.tokens[at]?.upos === "DET" || surface.tokens[at]?.upos === "ADJ") at -= 1;
  return surface.tokens[at]?.upos === "ADP" ? at : undefined;
}

/** « les rues d'Helsinki »: a place; « la position de Moscou »: who holds it. */
function readGenitive(site: Site, at: number): Reading {
  const { surface } = site;
  const noun = nounBefore(surface, at) ?? nounAbove(surface, headOf(surface, site.span));
  const governor = surface.tokens[noun];
  const known = governed(site, governor) ?? compoundGoverned(site, noun);
  if (known !== undefined) return known;
  return HOLDERS.has(governor?.upos ?? "") ? "actor" : "place";
}

/** What the noun before « de » says: a declaration of a seat of power tells who acts, that of a town where. */
function governed({ span, governors }: Site, noun: ParsedToken | undefined): Reading | undefined {
  const lemma = fold(noun?.lemma ?? "");
  const isSeat = span.records.some(({ type }) => type === "Organization");
  const seat = isSeat ? governors.bySlot.get(`${lemma} seat`) : undefined;
  return seat ?? governors.bySlot.get(`${lemma} genitive`);
}

/** « la salle de réception de la Maison-Blanche »: a bare noun behind « de » belongs to the one before. */
function compoundGoverned(site: Site, noun: number): Reading | undefined {
  const { tokens } = site.surface;
  const token = tokens[noun];
  const isBare = token?.upos === "NOUN" && tokens[noun - 1]?.upos === "ADP";
  const isCompound = isBare && token.deprel === "nmod" && token.head < noun;
  return isCompound ? governed(site, tokens[token.head]) : undefined;
}

/** « la position de Kiev », « celle de Kiev »: what a state may have. */
const HOLDERS: ReadonlySet<string> = new Set(["NOUN", "PRON"]);

/** The noun or verb to the left of an adposition, adjectives and adverbs passed over. */
function nounBefore(surface: Surface, at: number): number | undefined {
  for (let index = at - 1; index >= 0; index -= 1) {
    const upos = surface.tokens[index]?.upos ?? "";
    if (GOVERNORS.has(upos)) return index;
    if (upos !== "ADJ" && upos !== "ADV" && upos !== "NUM") return undefined;
  }
  return undefined;
}

/** The head in the tree, adjectives passed over: « les efforts « sincères » de Washington ». */
function nounAbove({ tokens }: Surface, at: number): number {
  let head = tokens[at]?.head ?? -1;
  while (tokens[head]?.upos === "ADJ") head = tokens[head]?.head ?? -1;
  return head;
}

const GOVERNORS: ReadonlySet<string> = new Set(["NOUN", "VERB", "PROPN", "PRON"]);

/** « les sanctions à Niamey », « demander à Paris »: the noun beside it or the head in the tree. */
function readGoverned(site: Site, at: number): Reading | undefined {
  const { surface, span, governors } = site;
  const slot = fold(surface.tokens[at]?.lemma ?? "");
  const head = surface.tokens[headOf(surface, span)]?.head ?? -1;
  // « À Paris, X a refusé … »: what comes before its verb is where, not to whom.
  for (const index of [nounBefore(surface, at), head < at ? head : undefined]) {
    const governor = index === undefined ? undefined : surface.tokens[index];
    const known = governors.bySlot.get(`${fold(governor?.lemma ?? "")} ${slot}`);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** « que Kiev », « comme Paris », « Paris, qui a suspendu … »: who is compared or told of acts. */
function readClause(site: Site): Reading | undefined {
  const { surface, span, governors } = site;
  if (surface.tokens[span.first - 1]?.upos === "SCONJ" || isAddressed(site)) return "actor";
  const relative = surface.tokens[span.last + 1];
  if (isDateline(site)) return "place";
  if (surface.tokens[span.last]?.text !== ",") return undefined;
  if (governors.lexicon.isOf("where", relative)) return "place";
  return relative?.feats.includes("PronType=Rel") ? "actor" : undefined;
}

/** « Bogota, 14 octobre – », « KIEV (AFP) – »: where the article was written. */
function isDateline({ surface, span }: Site): boolean {
  const [next, after] = surface.tokens.slice(span.last, span.last + 2);
  const isDated = next?.text === "," && (after?.upos === "NUM" || span.first > 0);
  const isFirst = span.first === 0 || (span.first === 1 && surface.tokens[0]?.text === "(");
  return isFirst && (isDated || /^[(\u2013\u2014-]$/.test(next?.text ?? ""));
}

/** « accuser Bagdad de dissimuler », « exhorter Moscou à cesser »: an infinitive follows. */
function isAddressed(site: Site): boolean {
  const { surface, governors } = site;
  const last = afterJoined(site);
  const [adposition, verb] = surface.tokens.slice(last, last + 2);
  const opens = governors.lexicon.isOf("infinitive-opener", adposition);
  return opens && verb?.feats.includes("VerbForm=Inf") === true;
}

/** A finite verb right after a bare name: the name is its subject, whatever the tree says. */
function readVerb(site: Site): Reading | undefined {
  const { surface } = site;
  let at = afterJoined(site);
  while (isClitic(surface, at)) at += 1;
  const token = surface.tokens[at];
  if (token === undefined || isCapitalised(token.text)) return undefined;
  if (isAlsoSaid(site, at)) return "actor";
  if (token.upos !== "AUX" && token.upos !== "VERB") return undefined;
  if (token.upos === "VERB" && !token.feats.includes("VerbForm=Fin")) return undefined;
  return readSubject(site, at);
}

/** « X a dit non. Le Kremlin aussi : … »: what was told of one is told of another, with no verb. */
function isAlsoSaid({ surface, span, governors }: Site, at: number): boolean {
  const first = surface.tokens[span.first - 1]?.upos === "DET" ? span.first - 1 : span.first;
  const isAlso = at === span.last + 1 && governors.lexicon.isOf("too", surface.tokens[at - 1]);
  return first === 0 && isAlso && surface.tokens[at]?.upos === "PUNCT";
}

/** « Riyad et Téhéran renouent »: where the names joined to this one end. */
function afterJoined({ surface, span, spans }: Site): number {
  let at = span.last;
  for (;;) {
    const upos = surface.tokens[at]?.upos;
    const after = surface.tokens[at + 1]?.upos === "DET" ? at + 2 : at + 1; // « et le TPLF »
    const next = spans.find(({ first }) => first === after);
    const isJoint = upos === "CCONJ" || (upos === "PUNCT" && surface.tokens[at]?.text === ",");
    if (next === undefined || !isJoint) return at;
    at = next.last;
  }
}

function isClitic(surface: Surface, at: number): boolean {
  const upos = surface.tokens[at]?.upos;
  return upos === "PRON" || upos === "ADV";
}

/** « Moscou est située … », « Kiev a été bombardée »: a place; else who acts. */
function readSubject({ surface, governors }: Site, at: number): Reading {
  let verb = at;
  let isPassive = false;
  while (surface.tokens[verb]?.upos === "AUX" || surface.tokens[verb]?.upos === "ADV") {
    isPassive ||= surface.tokens[verb]?.deprel === "aux:pass";
    verb += 1;
  }
  const lemma = fold(surface.tokens[verb]?.lemma ?? "");
  return governors.bySlot.get(`${lemma} ${isPassive ? "passive" : "subject"}`) ?? "actor";
}

/** What the tree says of a bare name: subject, object, or nothing that acts. */
function readTree(site: Site): Reading {
  const { surface, span, governors } = site;
  const token = surface.tokens[headOf(surface, span)];
  const lemma = fold(surface.tokens[token?.head ?? -1]?.lemma ?? "");
  const slot = SLOTS.find(([deprel]) => token?.deprel.startsWith(deprel));
  if (slot === undefined) return "place";
  return governors.bySlot.get(`${lemma} ${slot[1]}`) ?? "actor";
}

const SLOTS = [
  ["nsubj:pass", "passive"],
  ["nsubj", "subject"],
  ["obj", "object"],
  ["iobj", "object"],
] as const;
