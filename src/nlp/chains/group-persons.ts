import type { Mention } from "../../document/mention.ts";
import { leavesOutMiddle, shortens, soundsOf, spellsSame } from "./name-words.ts";
import type { NameGroup } from "./thread.ts";

interface Group {
  readonly sounds: readonly string[];
  readonly mentions: Mention[];
  readonly reasons: string[];
}

/** Groups the mentions of persons by name: full names first, then the short names they explain. */
export function groupPersons(
  mentions: readonly Mention[],
  patronymics: ReadonlySet<string>,
): readonly NameGroup[] {
  const full = fullNames(mentions);
  const isShort = (short: readonly string[], long: readonly string[]) =>
    shortens(short, long) && !isFathersName(short, long, patronymics);
  const known = new Set(full.flatMap((group) => group.mentions));
  const alone: Group[] = [];
  const bound = new Map<string, Group>();
  for (const mention of mentions.filter((each) => !known.has(each))) {
    const sounds = soundsOf(mention.text);
    const key = sounds.join(" ");
    const sure = bound.get(key) ?? chooseFull(mention, sounds, { full, isShort });
    if (sure !== undefined) bound.set(key, sure);
    const group =
      sure ??
      chooseByCompany(mention, sounds, { full, mentions, isShort }) ??
      ownGroup(sounds, alone);
    if (group.sounds !== sounds) group.reasons.push(reasonFor(mention, group));
    group.mentions.push(mention);
  }
  return [...full, ...alone].map(toNameGroup);
}

/** Groups of names that no other name of the article makes longer. */
function fullNames(mentions: readonly Mention[]): Group[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const sounds = soundsOf(mention.text);
    if (sounds.length < 2) continue;
    const same = groups.find((group) => isSameName(group, mention, sounds));
    if (same === undefined) groups.push({ sounds, mentions: [mention], reasons: [] });
    else same.mentions.push(mention);
  }
  return groups.filter((group) => !groups.some(({ sounds }) => isPartOf(group.sounds, sounds)));
}

/** Two spellings of one name, or one with a middle name that the other leaves out; not two known persons. */
function isSameName(
  { sounds: known, mentions }: Group,
  { candidates }: Mention,
  sounds: readonly string[],
): boolean {
  if (spellsSame(known, sounds)) return true;
  const told = mentions[0]?.candidates ?? [];
  const areTwo = candidates.length > 0 && told.length > 0 && told[0] !== candidates[0];
  return !areTwo && (leavesOutMiddle(sounds, known) || leavesOutMiddle(known, sounds));
}

/** « von der Leyen » is a short form of « Ursula von der Leyen », not a full name beside it. */
function isPartOf(short: readonly string[], full: readonly string[]): boolean {
  return short.length < full.length && shortens(short, full);
}

/** « Salmane » is not « Mohammed ben Salmane », but his father. */
function isFathersName(
  short: readonly string[],
  full: readonly string[],
  patronymics: ReadonlySet<string>,
): boolean {
  const isEnd = short.length === 1 && short[0] === full.at(-1);
  return isEnd && full.length > 2 && patronymics.has(full.at(-2) ?? "");
}

/**
 * The full name that a short one stands for: the only one that fits among those read so far, or,
 * where none was read yet (a headline), the first to come. Two that fit leave it alone.
 */
function chooseFull(
  mention: Mention,
  sounds: readonly string[],
  { full, isShort }: FullNames,
): Group | undefined {
  const fitting = full.filter((group) => isShort(sounds, group.sounds));
  const before = fitting.filter((group) => startOf(group) < mention.start);
  if (before.length === 1) return before[0];
  if (before.length > 1) return undefined;
  return fitting.sort((one, other) => startOf(one) - startOf(other))[0];
}

interface FullNames {
  readonly full: readonly Group[];
  readonly isShort: (short: readonly string[], long: readonly string[]) => boolean;
}

interface Company extends FullNames {
  readonly mentions: readonly Mention[];
}

/** « MM. Obama et Castro » after « Barack Obama et Raul Castro »: of two that fit, the one named with the same company. */
function chooseByCompany(
  mention: Mention,
  sounds: readonly string[],
  { full, mentions, isShort }: Company,
): Group | undefined {
  const beside = mentions.filter((each) => each !== mention && each.sentence === mention.sentence);
  const families = new Set(beside.map(({ text }) => soundsOf(text).at(-1)));
  const fitting = full.filter((group) => isShort(sounds, group.sounds));
  const inCompany = fitting.filter((group) =>
    group.mentions.some(({ sentence }) =>
      mentions.some(
        (other) =>
          other.sentence === sentence &&
          !group.mentions.includes(other) &&
          families.has(soundsOf(other.text).at(-1)),
      ),
    ),
  );
  return inCompany.length === 1 ? inCompany[0] : undefined;
}

function startOf({ mentions }: Group): number {
  return mentions[0]?.start ?? 0;
}

function ownGroup(sounds: readonly string[], alone: Group[]): Group {
  const same = alone.find((group) => spellsSame(group.sounds, sounds));
  if (same !== undefined) return same;
  const group: Group = { sounds, mentions: [], reasons: [] };
  alone.push(group);
  return group;
}

function reasonFor({ text }: Mention, group: Group): string {
  const full = group.mentions[0]?.text ?? text;
  return `« ${text} » is short for « ${full} », the only name that fits.`;
}

function toNameGroup({ mentions, reasons }: Group): NameGroup {
  const longest = [...mentions].sort((one, other) => other.text.length - one.text.length)[0];
  return {
    type: "Person",
    name: longest?.text ?? "",
    mentions,
    reasons: [...new Set(reasons)],
  };
}
