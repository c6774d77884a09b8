import type { Quotation } from "../../document/quotation.ts";
import { overlaps, type Span } from "../../document/span.ts";
import type { Actor } from "./actors.ts";
import type { Draft } from "./draft.ts";
import type { EventType } from "./event-types.ts";
import { type FrameRule, PLAIN } from "./frame-rule.ts";
import type { Reading } from "./reading.ts";
import { territoryOf } from "./territory.ts";
import { isVerb, type Tree } from "./tree.ts";
import type { WordClasses } from "./words.ts";

/** What quoted words are made statements with. */
export interface QuotedTools {
  readonly classes: WordClasses;
  readonly typeOf: (name: string) => EventType;
}

/** Quoted words, who speaks them, and the words of the sentence that say so. */
interface Spoken {
  readonly quotation: Quotation;
  readonly cue: Span;
  readonly actor: Actor;
}

/** Rules by which words are those of a text or a party to an interview, not said on an occasion. */
const TEXTS: readonly string[] = ["quotation.noun", "quotation.clause-about", "quotation.turn"];

const QUOTED: FrameRule = {
  ...PLAIN,
  id: "statement.quoted",
  reason: "Whoever is quoted has made a statement, whatever word tells it",
  event: "Statement",
  triggers: [],
  roles: new Map(),
  needs: [],
  status: "occurred",
};

/**
 * The drafts of a sentence with the statements that its quoted words make: the speaker of the
 * words speaks the statement they stand beside, and makes one where no rule read any (« X enfonce
 * le clou : « … » »).
 */
export function withQuotedWords(
  drafts: readonly Draft[],
  { tree, reading }: { readonly tree: Tree; readonly reading: Reading },
  tools: QuotedTools,
): readonly Draft[] {
  const spoken = spokenIn(tree, reading);
  const found = drafts.map((draft) => withSpeaker(draft, spoken, tools));
  for (const one of spoken) {
    const isTold = found.some((draft) => speaks(draft, one, tools));
    if (!isTold && !TEXTS.includes(one.quotation.rule)) found.push(toDraft(one, tree, tools));
  }
  return found;
}

/** The direct quotations that the words of a sentence give to a speaker. */
function spokenIn(tree: Tree, { input, mentions }: Reading): readonly Spoken[] {
  const first = tree.tokens[0]?.start ?? 0;
  const last = tree.tokens.at(-1)?.end ?? 0;
  return (input.quotations ?? []).flatMap((quotation): readonly Spoken[] => {
    const { cue, speaker, kind } = quotation;
    if (kind !== "direct" || cue === undefined || speaker === undefined) return [];
    if (cue.start < first || cue.start >= last) return [];
    const type = input.chains[speaker]?.type ?? "Person";
    const named = mentions
      .inSentence(tree.sentence)
      .filter(({ chain }) => chain.id === speaker)
      .map(({ mention }) => mention);
    const evidence = nearest(named, cue) ?? cue;
    const actor: Actor = {
      chain: speaker,
      type,
      evidence: { start: evidence.start, end: evidence.end },
      direct: true,
    };
    return [{ quotation, cue, actor }];
  });
}

function nearest<T extends Span>(spans: readonly T[], to: Span): T | undefined {
  const distance = (span: T) => Math.abs(span.start - to.start);
  return [...spans].sort((one, other) => distance(one) - distance(other))[0];
}

/** The statement at the words that give a quotation to its speaker is that speaker's. */
function withSpeaker(draft: Draft, spoken: readonly Spoken[], tools: QuotedTools): Draft {
  const { actor: role } = tools.typeOf(draft.rule.event ?? "");
  if (role !== "speaker") return draft;
  const own = spoken.find(({ cue }) => isAt(draft, cue));
  const speakers = draft.fills.filter((fill) => fill.role === role);
  if (own === undefined || speakers.some(({ actor }) => actor.chain === own.actor.chain)) {
    return draft;
  }
  const others = draft.fills.filter(
    (fill) =>
      fill.actor.chain !== own.actor.chain &&
      (fill.role !== role || isVoiced(fill.actor, own, draft.site.tree)),
  );
  return { ...draft, fills: [{ role, actor: own.actor, rule: QUOTED.id }, ...others] };
}

/** « la Chine, par la voix de X, a salué « … » »: both have spoken. */
function isVoiced({ type, direct, evidence }: Actor, { actor }: Spoken, tree: Tree): boolean {
  const isPronoun = tree.tokens.some(
    ({ start, upos }) => start === evidence.start && upos === "PRON",
  );
  return direct && !isPronoun && type !== "Person" && actor.type === "Person";
}

function isAt({ site, trigger }: Draft, cue: Span): boolean {
  return trigger.some((token) => {
    const word = site.tree.tokens[token];
    return word !== undefined && overlaps(word, cue);
  });
}

/** Whether a statement of the sentence is that of the quoted speaker. */
function speaks(draft: Draft, { actor, cue }: Spoken, { typeOf }: QuotedTools): boolean {
  if (typeOf(draft.rule.event ?? "").family !== "speech") return false;
  return (
    isAt(draft, cue) ||
    draft.fills.some(
      (fill) => ["speaker", "agent"].includes(fill.role) && fill.actor.chain === actor.chain,
    )
  );
}

function toDraft({ cue, actor }: Spoken, tree: Tree, { classes }: QuotedTools): Draft {
  const trigger = tree.tokens.flatMap((token, i) => (overlaps(token, cue) ? [i] : []));
  const token = trigger.find((one) => isVerb(tree, one)) ?? trigger[0] ?? 0;
  const site = { tree, token };
  return {
    rule: QUOTED,
    site,
    trigger: [token, ...trigger.filter((one) => one !== token)],
    fills: [{ role: "speaker", actor, rule: QUOTED.id }],
    carriers: [],
    territory: territoryOf(site, [], classes),
  };
}
