import type { AuthorityRecord } from "../../language/authority.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import type { NameSpan } from "./name-span.ts";
import { afterParty } from "./party-names.ts";
import { afterWord, beforeWord, isAcronymShaped, isCapitalised, type Surface } from "./surface.ts";

/** Finds the names that the authority files know. */
export function findListed(surface: Surface, lexicon: NameLexicon, text: string): NameSpan[] {
  const sentence = {
    start: surface.tokens[0]?.start ?? 0,
    end: surface.tokens.at(-1)?.end ?? 0,
    tokens: surface.tokens,
  };
  return lexicon.gazetteer.find(sentence, text).flatMap((match) => {
    const records = match.senses
      .filter(({ kind }) => kind === "name" || kind === "familyName")
      .map(({ record }) => record);
    const whole = { first: match.firstToken, last: match.lastToken };
    const span = behindOffice(withoutTitle(whole, surface, lexicon), surface, lexicon);
    if (records.length === 0 || isCommonWord(surface, span)) return [];
    if (isRegionInSmall(surface, span, records)) return [];
    if (isOtherAcronym(surface, span, records)) return [];
    return [{ ...span, records, rule: "name.authority" }];
  });
}

/** « les pays baltes »: known as a region, but no proper name. */
function isRegionInSmall(
  { forms }: Surface,
  { first, last }: Run,
  records: readonly AuthorityRecord[],
): boolean {
  const isRegion = records.every(({ type }) => type === "Place");
  return isRegion && !forms.slice(first, last).some((form) => /\p{Lu}/u.test(form));
}

/** « (NIS) » is no town of Niš: capitals inside a sentence make an acronym, not a place. */
function isOtherAcronym(
  surface: Surface,
  { first, last }: Run,
  records: readonly AuthorityRecord[],
): boolean {
  const form = surface.forms[first] ?? "";
  if (first === 0 || last - first > 1 || !/^\p{Lu}{2,4}$/u.test(form)) return false;
  return records.every(({ names }) => !names.includes(form));
}

/** « pape Jean-Paul II »: an authority file may know a name with its title. */
function withoutTitle(span: Run, surface: Surface, lexicon: NameLexicon): Run {
  if (isCapitalised(surface.forms[span.first])) return span;
  const title = lexicon.titles(surface, span.first)?.last ?? span.last;
  return title < span.last ? { ...span, first: title } : span;
}

/** « le secrétaire d'État du Vatican »: the office ends with the first word of what could be a longer name. */
function behindOffice(span: Run, surface: Surface, lexicon: NameLexicon): Run {
  const { first, last } = span;
  const isCut = [first - 1, first - 2, first - 3].some((at) => {
    const end = at < 0 ? undefined : lexicon.offices(surface, at, first + 1)?.last;
    return end === first + 1;
  });
  if (!isCut || !lexicon.isOf("genitive", surface.tokens[first + 1])) return span;
  const next = surface.tokens[first + 2]?.upos === "DET" ? first + 3 : first + 2;
  return next < last ? { first: next, last } : span;
}

/** « Tours », « Nice » at the start of a sentence may be common words: the tagger tells. */
function isCommonWord(surface: Surface, { first, last }: { first: number; last: number }): boolean {
  const token = surface.tokens[first];
  if (token === undefined || last - first > 1) return false;
  return COMMON.has(token.upos);
}

const COMMON: ReadonlySet<string> = new Set([
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "PRON",
  "SCONJ",
  "VERB",
  "ADP",
]);

/** Finds runs of capitalised words, with the particles that join them (« Mohammed ben Salmane »). */
export function findShaped(surface: Surface, lexicon: NameLexicon): NameSpan[] {
  const spans: NameSpan[] = [];
  const offices = officeWords(surface, lexicon);
  for (let at = 0; at < surface.tokens.length; ) {
    const last =
      !offices.has(at) && isNameWord(surface, lexicon, at) ? runEnd(surface, lexicon, at) : at;
    const first = withParticles(surface, lexicon, at);
    const own = last > at ? afterParty(surface, lexicon, { first, last }) : first;
    if (own > first) spans.push({ first, last: own, records: [], rule: "name.capitals" });
    if (last > at) spans.push({ first: own, last, records: [], rule: "name.capitals" });
    at = Math.max(last, afterWord(surface, at));
  }
  return spans;
}

/** Tokens of nouns of office: the capital of « secrétaire d'État » opens no name. */
function officeWords(surface: Surface, lexicon: NameLexicon): ReadonlySet<number> {
  const words = new Set<number>();
  surface.tokens.forEach((_, first) => {
    const last = lexicon.offices(surface, first)?.last ?? first;
    for (let at = first; at < last; at += 1) words.add(at);
  });
  return words;
}

/** « M. de Villepin », « Mme von der Leyen »: after a title the particles belong to the name. */
function withParticles(surface: Surface, lexicon: NameLexicon, at: number): number {
  let first = at;
  while (lexicon.particles.has(surface.words[beforeWord(surface, first)] ?? "")) {
    first = beforeWord(surface, first);
  }
  const title = beforeWord(surface, first);
  const hit = title < 0 || first === at ? undefined : lexicon.titles(surface, title);
  return hit?.last === first && hit.value.kind === "civility" ? first : at;
}

function runEnd(surface: Surface, lexicon: NameLexicon, first: number): number {
  let last = afterWord(surface, first);
  for (;;) {
    const next = continuation(surface, lexicon, { first, last });
    if (next === undefined) return last;
    last = next;
  }
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Where a run of name words goes on to, over one or more particles at most. */
function continuation(surface: Surface, lexicon: NameLexicon, run: Run): number | undefined {
  let at = run.last;
  while (isParticle(surface, lexicon, run, at)) at = afterWord(surface, at);
  // « Jens Berg du Comité norvégien »: behind a particle the noun of a body opens another name.
  if (at > run.last && lexicon.organisations(surface, at) !== undefined) return undefined;
  return goesOn(surface, lexicon, at) ? afterWord(surface, at) : undefined;
}

/** Inside a run any capital goes on (« Kim Jong Un »), but for an office or a title. */
function goesOn(surface: Surface, lexicon: NameLexicon, at: number): boolean {
  const form = surface.forms[at];
  if (form === undefined || isNameWord(surface, lexicon, at)) return form !== undefined;
  if (!isCapitalised(form) || /['\u2019]$/.test(form)) return false;
  const isRank = lexicon.titles(surface, at) ?? lexicon.offices(surface, at);
  return isRank === undefined || closesName(surface, lexicon, at);
}

/** « Dina Mufti, … »: an office that nothing completes may be a family name. */
function closesName(surface: Surface, lexicon: NameLexicon, at: number): boolean {
  const next = afterWord(surface, at);
  const isFirst = lexicon.firstNames.has(surface.words[beforeWord(surface, at)] ?? "");
  const isCompleted =
    lexicon.isOf("genitive", surface.tokens[next]) || isCapitalised(surface.forms[next]);
  return isFirst && !isCompleted && surface.tokens[next]?.upos !== "ADJ";
}

/** « ben », « von der » join any name; « de », « la » only after a first name (« Charles de Gaulle »). */
function isParticle(surface: Surface, lexicon: NameLexicon, run: Run, at: number): boolean {
  const word = surface.words[at];
  const token = surface.tokens[at];
  if (word === undefined || token === undefined || isCapitalised(token.text)) return false;
  if (lexicon.particles.has(word) && !lexicon.isOf("article-particle", token)) return true;
  return lexicon.isOf("article-particle", token) && isFirstName(surface, lexicon, run);
}

/** « le Nicaraguayen Miguel d'Escoto »: a noun of nationality may open the run. */
function isFirstName(surface: Surface, lexicon: NameLexicon, { first, last }: Run): boolean {
  const next = afterWord(surface, first);
  return [
    first,
    ...(next < last && !lexicon.isCommonWord(surface.forms[first] ?? "") ? [next] : []),
  ].some((at) => lexicon.firstNames.has(surface.words[at] ?? ""));
}

/** Whether a token can be a word of an unknown name. */
export function isNameWord(surface: Surface, lexicon: NameLexicon, at: number): boolean {
  const token = surface.tokens[at];
  const form = surface.forms[at];
  if (token === undefined || form === undefined || surface.words[at] === "") return false;
  if (isGlued(form, lexicon)) return true;
  if (isModel(form) || isCounted(surface, at)) return false;
  if (!isCapitalised(form) || form.endsWith("'") || form.endsWith("\u2019")) return false;
  if (isCommonNoun(surface, lexicon, at) && !isTitled(surface, lexicon, at)) return false;
  if (opensPassage(surface, at)) return isNameAtStart(surface, lexicon, at);
  return !FUNCTION.has(token.upos) || isArticleOfName(surface, lexicon, at);
}

/** « DC-10 », « S-400 », « T72 »: letters and a number name a machine; « XVe », « IIIème » only count. */
function isModel(form: string): boolean {
  if (/^[IVXLC]+(e|è|er|re|ème)$/.test(form)) return true;
  return /^\p{Lu}{1,3}-\d{1,4}\p{L}?$/u.test(form) || /^\p{Lu}\d{3}$/u.test(form);
}

/** « quatorze Rafale », « 50 Boeing »: what is counted is a thing. */
function isCounted({ tokens }: Surface, at: number): boolean {
  const before = tokens[at - 1];
  return before?.upos === "NUM" && /^(\d+|\p{Ll}+)$/u.test(before.text) && before.head === at;
}

/** A title, an office, or an acronym that is a noun (« l'ONG X ») opens no name. */
function isCommonNoun(surface: Surface, lexicon: NameLexicon, at: number): boolean {
  if (lexicon.titles(surface, at) || lexicon.offices(surface, at)) return true;
  const form = surface.forms[at] ?? "";
  if (!isAcronymShaped(form)) return false;
  return lexicon.organisations(surface, at) !== undefined || isShouted(surface, lexicon, at);
}

/** « COMMUNIQUÉ », « LA GUERRE VA PRENDRE FIN »: a common word in capitals is no acronym. */
function isShouted(surface: Surface, lexicon: NameLexicon, at: number): boolean {
  const form = surface.forms[at] ?? "";
  if (form.length < SHORTEST_SHOUT) return isAmongCapitals(surface, at);
  return lexicon.isCommonWord(form) || isAmongCapitals(surface, at);
}

/** Shorter words in capitals may be acronyms that look like a word (« CNRS », « OR »). */
const SHORTEST_SHOUT = 5;

/** Whether capitals fill the line around: a function word in capitals stands close by. */
function isAmongCapitals({ forms, tokens }: Surface, at: number): boolean {
  return tokens.some(
    ({ upos }, index) =>
      Math.abs(index - at) <= SHOUT_WITHIN &&
      SHOUTED.has(upos) &&
      index !== at &&
      /^\p{Lu}{2,}$/u.test(forms[index] ?? ""),
  );
}

const SHOUT_WITHIN = 5;
const SHOUTED: ReadonlySet<string> = new Set(["DET", "ADP", "PRON", "AUX", "VERB", "ADV"]);

/** « M. Sultan Al Jaber »: after a civility even the noun of an office is a name. */
function isTitled(surface: Surface, lexicon: NameLexicon, at: number): boolean {
  const before = beforeWord(surface, at);
  const title = before < 0 ? undefined : lexicon.titles(surface, before);
  return title?.last === at && title.value.kind === "civility" && title.value.number === "Sing";
}

/** « al-Aïban », « el-Sissi »: a particle joined to a capital. */
function isGlued(form: string, { particles }: NameLexicon): boolean {
  const [, particle] = /^(\p{Ll}{1,3})[-'\u2019]\p{Lu}/u.exec(form) ?? [];
  return particle !== undefined && particles.has(particle);
}

const FUNCTION: ReadonlySet<string> = new Set(["DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX"]);

/**
 * « Le Drian », « La Haye »: an article with a capital inside a sentence belongs to the name;
 * behind a mark (« (AFP) – Les Etats-Unis ») it opens a sentence, and « Par », « Avec » are no articles.
 */
function isArticleOfName(surface: Surface, lexicon: NameLexicon, at: number): boolean {
  const word = surface.words[at] ?? "";
  const isArticle =
    lexicon.isOf("article-particle", surface.tokens[at]) || lexicon.particles.has(word);
  if (!isArticle || !isCapitalised(surface.forms[afterWord(surface, at)])) return false;
  return /\p{L}/u.test(surface.tokens[beforeWord(surface, at)]?.text ?? "");
}

/** Where any word has a capital: at the start of a sentence, a line, a quotation, after a colon. */
export function opensPassage(surface: Surface, at: number): boolean {
  const previous = beforeWord(surface, at);
  if (previous < 0) return true;
  const text = surface.tokens[previous]?.text ?? "";
  return !/[\p{L}\p{N}]/u.test(text) && !/^[,;()/\u2013-]$/.test(text);
}

/** At the start only what the tagger calls a proper noun, a first name or an acronym is a name. */
function isNameAtStart(surface: Surface, lexicon: NameLexicon, at: number): boolean {
  const token = surface.tokens[at];
  const form = surface.forms[at] ?? "";
  if (lexicon.isOf("definite", token)) return false;
  if (token?.upos === "PROPN" || isAcronymShaped(form)) return true;
  return lexicon.firstNames.has(surface.words[at] ?? "") && token?.upos !== "VERB";
}
