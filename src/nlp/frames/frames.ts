import type { Gap } from "../../document/analysis.ts";
import type { Frame } from "../../document/frame.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileActors } from "./actors.ts";
import { type Built, linkAnnexes } from "./annexes.ts";
import { assignSettings } from "./assign-settings.ts";
import { buildFrame } from "./build-frame.ts";
import { type DraftTools, draftSentence, type SentenceDrafts } from "./candidates.ts";
import { compileCarriers } from "./carriers.ts";
import { compileClauses } from "./clause.ts";
import { compileDomain } from "./domain.ts";
import type { Draft } from "./draft.ts";
import { compileEventTypes } from "./event-types.ts";
import { fold } from "./fold.ts";
import { type FrameRule, readFrameRules, readRolePatterns } from "./frame-rule.ts";
import { domainGap, refusalGaps } from "./gaps.ts";
import { compileModalities } from "./modality.ts";
import { type FrameInput, isQuoted, prepareReading, type Reading } from "./reading.ts";
import { compileRuleIndex } from "./rule-index.ts";
import { compileSelector, type SelectorTools } from "./selector.ts";
import { readSettings } from "./settings.ts";
import { speechRules } from "./speech-rules.ts";
import { voiceOf } from "./voice.ts";
import { compileLookup, compileWordClasses, rowsOf } from "./words.ts";

/** The events of an article, and the triggers that gave none with the reason. */
export interface FrameReading {
  readonly frames: readonly Frame[];
  readonly gaps: readonly Gap[];
}

/**
 * Compiles the pack's event rules to the reader of events.
 *
 * @throws KnowledgeGraphError `bad-pack` when a rule cannot be used.
 */
export function compileFrameReader(pack: LanguagePack): (input: FrameInput) => FrameReading {
  const tools = compileTools(pack);
  const findActors = compileActors(pack, tools.classes);
  const domainOf = compileDomain(pack);
  return (input) => {
    const domain = domainOf(input.document);
    if (domain !== undefined) return { frames: [], gaps: [domainGap(input.document, domain)] };
    const reading = prepareReading(
      input,
      (mentions) => findActors({ mentions, clauses: tools.clauses }),
      (lemma) => tools.classes(lemma, "perfect-auxiliary"),
    );
    return readFrames(reading, tools);
  };
}

/** The events of an article: what `compileFrameReader` finds, without the gaps. */
export function compileFrames(pack: LanguagePack): (input: FrameInput) => readonly Frame[] {
  const read = compileFrameReader(pack);
  return (input) => read(input).frames;
}

type Tools = ReturnType<typeof compileTools>;

function compileTools(pack: LanguagePack) {
  const classes = compileWordClasses(pack);
  const typeOf = compileEventTypes(pack);
  const clauses = compileClauses(classes, speechLemmas(pack));
  const modalities = compileModalities(pack, { classes, clauses });
  const delegates = compileLookup(rowsOf(pack, "delegates"), "lemma", "kind");
  const drafting: DraftTools = {
    index: compileRuleIndex([...readFrameRules(pack), ...speechRules(pack)], { clauses, classes }),
    carriersAt: compileCarriers(pack, { clauses, classes }),
    isNegated: modalities.isNegated,
    typeOf,
    classes,
    isOffice: (lemma) => delegates.get(lemma) === "person",
    clauses,
    carriedRoles: carriedRoles(pack, { clauses, classes }),
    isGroup: (lemma) => delegates.get(lemma) === "group",
  };
  return { classes, clauses, modalities, drafting, typeOf };
}

/** Name of the argument pattern that holds at a verb carrying an event. */
const CARRIED = "carried";

function carriedRoles(pack: LanguagePack, tools: SelectorTools): DraftTools["carriedRoles"] {
  const roles: FrameRule["roles"] = readRolePatterns(pack).get(CARRIED) ?? new Map();
  return [...roles].map(
    ([role, selectors]) => [role, selectors.map((text) => compileSelector(text, tools))] as const,
  );
}

/** Verbs that may follow the words they report (« …, a lancé l'ambassadeur »). */
function speechLemmas(pack: LanguagePack): ReadonlySet<string> {
  const rows = rowsOf(pack, "speech-verbs").filter(({ incise }) => incise === "yes");
  const own = readFrameRules(pack)
    .filter(({ incise }) => incise)
    .flatMap(({ triggers }) => triggers)
    .filter(({ kind, rest }) => kind === "verb" && rest.length === 0);
  return new Set([...rows.map(({ verb = "" }) => fold(verb)), ...own.map(({ lemma }) => lemma)]);
}

function readFrames(reading: Reading, tools: Tools): FrameReading {
  const sentences = reading.trees.map((tree) =>
    draftSentence({ reading, tree, settings: readSettings(reading, tree, tools) }, tools.drafting),
  );
  const built = sentences.flatMap((sentence) => buildSentence(sentence, reading, tools));
  const annexed = linkAnnexes(sentences, built, (type) => tools.typeOf(type).family);
  const own = built.map(({ frame }, id): Frame => ({ id, ...frame }));
  const added = annexed.map(
    ({ frame, to }, i): Frame => ({ id: own.length + i, ...frame, of: to }),
  );
  return {
    frames: [...own, ...added],
    gaps: refusalGaps(reading, sentences),
  };
}

function buildSentence(sentence: SentenceDrafts, reading: Reading, tools: Tools): readonly Built[] {
  const drafts = sentence.drafts
    .filter((draft) => !isQuotedSpeech(draft, reading, tools))
    .filter((draft, _, all) => !isToldOtherwise(draft, all, tools));
  const [first] = drafts;
  if (first === undefined) return [];
  const isSpeech = (type: string) => tools.typeOf(type).family === "speech";
  const assigned = assignSettings(first.site.tree, drafts, {
    settings: sentence.settings,
    classes: tools.classes,
    isPerformed: ({ rule, carriers }) =>
      tools.typeOf(rule.event ?? "").announced === "occurred" &&
      carriers.some(({ status }) => status === "announced" || status === "performed"),
    isSpeech: ({ rule }) => isSpeech(rule.event ?? ""),
  });
  return drafts.flatMap((draft) => {
    const type = tools.typeOf(draft.rule.event ?? "");
    const { places, times } = assigned.get(draft) ?? { places: [], times: [] };
    const voice = voiceOf(draft.site, drafts, isSpeech);
    const placed = { draft, type, places, times, ...(voice === undefined ? {} : { voice }) };
    const frame = buildFrame(placed, reading, tools.modalities);
    return frame === undefined ? [] : [{ draft, frame }];
  });
}

/**
 * « a ordonné l'expulsion »: the act is told, not an order beside it; « a approuvé l'adhésion »:
 * the vote is told, not an accession beside it.
 */
function isToldOtherwise(draft: Draft, all: readonly Draft[], tools: Tools): boolean {
  const family = ({ rule }: Draft) => tools.typeOf(rule.event ?? "").family;
  const carriesAct = all.some(
    (other) =>
      family(other) !== "vote" &&
      family(other) !== "accord" &&
      other.carriers.some(
        ({ verb, status }) => verb.token === draft.site.token && status === "performed",
      ),
  );
  if (carriesAct) return true;
  const isVotedOn = (token: number) =>
    all.some((other) => family(other) === "vote" && other.site.token === token);
  return family(draft) === "accord" && draft.carriers.some(({ verb }) => isVotedOn(verb.token));
}

/** Who speaks inside quoted words speaks in somebody else's story. */
function isQuotedSpeech({ rule, site }: Draft, reading: Reading, tools: Tools): boolean {
  const token = site.tree.tokens[site.token];
  const speech = tools.typeOf(rule.event ?? "").family === "speech";
  return speech && token !== undefined && isQuoted(reading, token);
}
