import type { Sentence } from "../../document/document.ts";
import type { ParsedToken } from "../../document/token.ts";
import type { Annex, Built } from "./annexes.ts";
import { assignSettings } from "./assign-settings.ts";
import { buildFrame, chooseDate, choosePlace, type Placed } from "./build-frame.ts";
import type { SentenceDrafts } from "./candidates.ts";
import { headingTimes } from "./chronology.ts";
import type { Draft } from "./draft.ts";
import { echoesOf } from "./echoes.ts";
import type { EventType } from "./event-types.ts";
import type { Modalities } from "./modality.ts";
import type { Fill } from "./needs.ts";
import { withQuotedWords } from "./quoted-words.ts";
import { isQuoted, type Reading } from "./reading.ts";
import { spreadOverPartners } from "./spread-partners.ts";
import { spreadOverPlaces } from "./spread-places.ts";
import { isTalkAim, type TopicTools, topicOf } from "./topics.ts";
import { dependents, headOf, isVerb, relation } from "./tree.ts";
import { isFiniteVerb, isPresentParticiple } from "./verb-form.ts";
import { voiceOf } from "./voice.ts";

/** What the frames of a sentence are built with. */
export interface BuildTools extends TopicTools {
  readonly modalities: Modalities;
  readonly typeOf: (name: string) => EventType;
  readonly isOffice: (lemma: string) => boolean;
}

/** The frames of a sentence, and what it adds to events told elsewhere. */
export interface SentenceFrames {
  readonly frames: readonly Built[];
  readonly annexes: readonly Annex[];
}

/** Sets the drafts of a sentence in time and place and makes them frames. */
export function buildSentence(
  sentence: SentenceDrafts,
  reading: Reading,
  tools: BuildTools,
): SentenceFrames {
  const { tree, settings } = sentence;
  const read = sentence.drafts
    .filter((draft) => !isQuotedSpeech(draft, reading, tools))
    .filter((draft) => !isHeadlineSpeech(draft, reading, tools))
    .filter((draft) => !isAttribute(draft, tools))
    .filter((draft, _, all) => !isToldOtherwise(draft, all, tools))
    .filter((draft, _, all) => !isAimOf(draft, all, tools));
  const drafts = withQuotedWords(read, { tree, reading }, tools);
  // Only what names its own occasion (« la cérémonie ») has a place and a day of its own.
  const occasions = sentence.annexes.filter(
    ({ rule, site }) => rule.to.length > 0 && !isVerb(tree, site.token),
  );
  const assigned = assignSettings(tree, [...drafts, ...occasions], {
    settings,
    classes: tools.classes,
    caseOf: tools.clauses.caseOf,
    isOffice: tools.isOffice,
    isPerformed: (draft) => isPerformed(draft, tools),
    isSpeech: ({ rule }) => isSpeech(rule.event ?? "", tools),
    isAbout: ({ rule }) => DISCUSSING.includes(tools.typeOf(rule.event ?? "").family),
    isGathering: ({ rule }) => tools.typeOf(rule.event ?? "").announced === "planned",
  });
  const frames = drafts.flatMap((draft) => {
    const type = tools.typeOf(draft.rule.event ?? "");
    const { places: own, times: told } = assigned.get(draft) ?? { places: [], times: [] };
    const times = told.length > 0 ? told : headingTimes(draft, reading);
    const places = own.length > 0 ? own : topicPlace(draft, reading);
    const voice = voiceOf(draft.site, drafts, (name) => isSpeech(name, tools));
    const topic = ABOUT.includes(type.family) ? topicOf(draft, reading, tools) : undefined;
    const placed: Placed = {
      draft: { ...draft, fills: draft.fills.filter((fill) => !isPlaceOnly(fill, places)) },
      type,
      places,
      times,
      ...(topic && { topic }),
      ...(voice !== undefined && { voice }),
    };
    const spread = spreadOverPlaces(placed).flatMap((one) =>
      spreadOverPartners(one, tools.classes),
    );
    return spread.flatMap((one) => {
      const frame = buildFrame(one, reading, tools.modalities);
      return frame === undefined ? [] : [{ draft, frame }];
    });
  });
  const echoed = sentence.annexes.flatMap((draft) => echoesOf(draft, tools));
  const annexes = [...sentence.annexes, ...echoed].map((draft): Annex => {
    const { places, times } = assigned.get(draft) ?? { places: [], times: [] };
    const place = choosePlace(places);
    const date = chooseDate(times, draft.rule.id);
    return { draft, ...(place && { place }), ...(date && { date }) };
  });
  return { frames, annexes };
}

/** « Mali : … Copenhague retire ses soldats »: in the country that the headline names, if nowhere else. */
function topicPlace({ rule, fills }: Draft, { topic }: Reading): readonly Fill[] {
  if (!rule.topical || topic === undefined) return [];
  const isKnown = fills.some(({ role, actor }) => role === "place" || actor.chain === topic.chain);
  return isKnown ? [] : [{ role: "place", actor: topic, rule: rule.id }];
}

/** « a annoncé à l'Assemblée », « au Mali même, a prévenu X »: where words were said is not to whom. */
function isPlaceOnly({ role, actor }: Fill, places: readonly Fill[]): boolean {
  const isSame = (place: Fill) => place.actor.evidence.start === actor.evidence.start;
  return role === "addressee" && places.some(isSame);
}

/** Families of events that are about something. */
const ABOUT: readonly string[] = ["encounter", "accord", "travel"];

/** « se sont réunis pour discuter de X »: one encounter with its matter, where nobody else joins. */
function isAimOf(draft: Draft, all: readonly Draft[], tools: BuildTools): boolean {
  if (!isTalkAim(draft.site, tools)) return false;
  const above = headOf(draft.site.tree, draft.site.token);
  const whole = all.find(({ site }) => site.token === above);
  if (whole === undefined || tools.typeOf(whole.rule.event ?? "").family !== "encounter") {
    return false;
  }
  const known = new Set(whole.fills.map(({ actor }) => actor.chain));
  return draft.fills.every(({ actor }) => known.has(actor.chain));
}

/** Families in which people speak of something or settle it. */
const DISCUSSING: readonly string[] = ["encounter", "accord", "speech", "vote"];

function isSpeech(type: string, { typeOf }: BuildTools): boolean {
  return typeOf(type).family === "speech";
}

function isPerformed({ rule, carriers }: Draft, { typeOf }: BuildTools): boolean {
  return (
    typeOf(rule.event ?? "").announced === "occurred" &&
    carriers.some(({ status }) => status === "announced" || status === "performed")
  );
}

/**
 * « a ordonné l'expulsion »: the act is told, not an order beside it; « a approuvé l'adhésion »:
 * the vote is told, not an accession beside it.
 */
function isToldOtherwise(draft: Draft, all: readonly Draft[], tools: BuildTools): boolean {
  const family = ({ rule }: Draft) => tools.typeOf(rule.event ?? "").family;
  const carriesAct = all.some(
    (other) =>
      family(other) !== "vote" &&
      family(other) !== "accord" &&
      // « a approuvé l'envoi de soldats, une aide »: the vote is told, and what it allows.
      (family(draft) !== "vote" || !ALLOWED.includes(family(other))) &&
      other.carriers.some(
        ({ verb, status }) => verb.token === draft.site.token && status === "performed",
      ),
  );
  if (carriesAct || doesAct(draft, all, tools)) return true;
  const isVotedOn = (token: number) =>
    all.some((other) => family(other) === "vote" && other.site.token === token);
  return family(draft) === "accord" && draft.carriers.some(({ verb }) => isVotedOn(verb.token));
}

/** Families of acts that a vote allows. */
const ALLOWED: readonly string[] = ["other", "aid", "measure", "force"];

/** « le retrait exigé par le Conseil », « le plan proposé par Rabat »: what a body or state is known to hold. */
function isAttribute({ rule, site: { tree, token }, fills }: Draft, tools: BuildTools): boolean {
  const isBare =
    relation(tree, token) === "acl" &&
    isVerb(tree, token) &&
    !isFiniteVerb(tree, token) &&
    !isPresentParticiple(tree, token);
  if (!isBare || tools.typeOf(rule.event ?? "").actor !== "speaker") return false;
  return fills.every(({ role, actor }) => role !== "speaker" || actor.type !== "Person");
}

/** « Moscou promet une riposte »: a headline puts in short what its article lets somebody say. */
function isHeadlineSpeech({ rule, site }: Draft, { input }: Reading, tools: BuildTools): boolean {
  if (tools.typeOf(rule.event ?? "").actor !== "speaker") return false;
  const { article, sentences } = input.document;
  if (site.tree.sentence === 0) return article.title !== undefined;
  const sentence = sentences[site.tree.sentence];
  return sentence !== undefined && isHeading(article.text, sentence);
}

/** « Ce que dit Paris »: a short line of its own that no mark closes. */
function isHeading(text: string, { start, end, tokens }: Sentence<ParsedToken>): boolean {
  const isAlone =
    /\n[^\n\p{L}\p{N}]*$/u.test(text.slice(0, start)) &&
    /^[^\p{L}\p{N}\n]*(?:\n|$)/u.test(text.slice(end));
  return isAlone && tokens.length <= HEADING && !/[.!?…]["»”\s*_)]*$/u.test(text.slice(start, end));
}

/** Longest heading, in words and marks. */
const HEADING = 14;

/** What carrying a noun tells of its event where the verb itself says nothing. */
const DOING: readonly string[] = ["", "ongoing", "occurred", "cancelled", "postponed"];

/**
 * « ont repris des pourparlers », « lance des manœuvres »: verbs of speech elsewhere, here they
 * do what the noun names.
 */
function doesAct(draft: Draft, all: readonly Draft[], tools: BuildTools): boolean {
  const family = ({ rule }: Draft) => tools.typeOf(rule.event ?? "").family;
  if (family(draft) !== "speech") return false;
  return all.some(
    (other) =>
      family(other) !== "speech" &&
      other.carriers.some(
        ({ verb, status, acts }) =>
          verb.token === draft.site.token && acts && DOING.includes(status),
      ),
  );
}

/**
 * Who speaks inside quoted words speaks in somebody else's story, unless the clause begins outside
 * them: « Téhéran a « fermement condamné » ce vote ».
 */
function isQuotedSpeech({ rule, site }: Draft, reading: Reading, tools: BuildTools): boolean {
  const { tree, token } = site;
  const isOutside = (at: number) => {
    const word = tree.tokens[at];
    return word !== undefined && !isQuoted(reading, word);
  };
  if (!isSpeech(rule.event ?? "", tools) || isOutside(token)) return false;
  return !dependents(tree, token, ["nsubj", "aux"]).some((at) => at < token && isOutside(at));
}
