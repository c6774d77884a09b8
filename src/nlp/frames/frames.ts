import type { Gap } from "../../document/analysis.ts";
import type { Frame } from "../../document/frame.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileNameLexicon } from "../mentions/name-lexicon.ts";
import { compileActors } from "./actors.ts";
import { linkAnnexes } from "./annexes.ts";
import { buildSentence } from "./build-sentence.ts";
import { type DraftTools, draftSentence } from "./candidates.ts";
import { captionFrames } from "./captions.ts";
import { compileCarriers } from "./carriers.ts";
import { compileClauses } from "./clause.ts";
import { compileDomain } from "./domain.ts";
import { compileEventTypes } from "./event-types.ts";
import { fold } from "./fold.ts";
import { type FrameRule, readFrameRules, readRolePatterns } from "./frame-rule.ts";
import { domainGap, refusalGaps } from "./gaps.ts";
import { compileModalities } from "./modality.ts";
import { type FrameInput, prepareReading, type Reading } from "./reading.ts";
import { compileRuleIndex } from "./rule-index.ts";
import { compileSelector, type SelectorTools } from "./selector.ts";
import { readSettings } from "./settings.ts";
import { speechRules } from "./speech-rules.ts";
import { storyHead } from "./story-head.ts";
import type { Tree } from "./tree.ts";
import { compileLookup, compileWordClasses, rowsOf } from "./words.ts";

/** The events of an article, and the triggers that gave none with the reason. */
export interface FrameReading {
  readonly frames: readonly Frame[];
  readonly gaps: readonly Gap[];
  /** The trees they were read from, by sentence; none where the article is of another domain. */
  readonly trees: readonly Tree[];
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
    if (domain !== undefined)
      return { frames: [], gaps: [domainGap(input.document, domain)], trees: [] };
    const reading = prepareReading(
      input,
      (mentions) => findActors({ mentions, clauses: tools.clauses }),
      {
        isPerfect: (lemma) => tools.classes(lemma, "perfect-auxiliary"),
        isBetween: (word) => tools.classes(fold(word), "between"),
        isAdjunct: (noun) => tools.classes(fold(noun), "clause-adjunct"),
        isOrder: (lemma) => ["before", "after"].some((name) => tools.classes(lemma, name)),
        isAdposition: (form) => tools.classes(form, "mistaken-participle"),
        isLocative: (word) => tools.classes(fold(word), "locative"),
        isStandpoint: (word) => tools.classes(fold(word), "standpoint"),
      },
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
  const offices = compileLookup(rowsOf(pack, "office-nouns"), "noun", "rank");
  const isOffice = (lemma: string) => delegates.get(lemma) === "person" || offices.has(lemma);
  const drafting: DraftTools = {
    index: compileRuleIndex([...readFrameRules(pack), ...speechRules(pack)], { clauses, classes }),
    carriersAt: compileCarriers(pack, { clauses, classes }),
    isNegated: modalities.isNegated,
    typeOf,
    classes,
    isOffice,
    clauses,
    carriedRoles: carriedRoles(pack, { clauses, classes }),
    isGroup: (lemma) => delegates.get(lemma) === "group",
  };
  const { gazetteer } = compileNameLexicon(pack);
  const capitalOf = (state: string) => gazetteer.byIri(state)?.capital;
  return { classes, clauses, modalities, drafting, typeOf, capitalOf, isOffice };
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
  const told = sentences.map((sentence) => buildSentence(sentence, reading, tools));
  const built = told.flatMap(({ frames }) => frames);
  const annexes = told.flatMap(({ annexes: found }) => found);
  const annexed = linkAnnexes(annexes, built, {
    familyOf: (type) => tools.typeOf(type).family,
    head: storyHead(reading.trees),
    ...(reading.published !== undefined && { published: reading.published }),
  });
  const shown = sentences.flatMap((sentence) => captionFrames(sentence, reading));
  const own = [...built.map(({ frame }) => frame), ...shown].map(
    (frame, id): Frame => ({ id, ...frame }),
  );
  const added = annexed.map(
    ({ frame, to }, i): Frame => ({ id: own.length + i, ...frame, of: to }),
  );
  return {
    frames: [...own, ...added],
    gaps: refusalGaps(reading, sentences),
    trees: reading.trees,
  };
}
