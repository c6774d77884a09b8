import { foldName } from "../../language/normalise.ts";

/** Spellings of one sound in transliterated names, the longer first (« Koutchma », « Kuchma »). */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|ch|sh|cz/g, "x"],
  [/dj|dzh|zh/g, "j"],
  [/gu(?=[ei])/g, "g"],
  [/ou|oo|w(?![aeiou])/g, "u"],
  [/ph/g, "f"],
  [/kh|gh/g, "h"],
  [/ck|c(?=[aouklr]|$)|q/g, "k"],
  [/w/g, "v"],
  [/[yj]/g, "i"],
  [/ff/g, "v"],
  [/(.)\1+/g, "$1"],
  [/^ie|^e/g, "e"],
  [/e?i+$/g, "i"],
];

/** A word of a name as it sounds: equal for the usual transliterations of one name. */
export function soundOf(word: string): string {
  let sound = foldName(word).replace(/[^a-z0-9]/g, "");
  for (const [spelling, written] of SOUNDS) sound = sound.replace(spelling, written);
  return sound;
}

/** The words of a person's name by sound; initials are left out (« Donald J. Trump »). */
export function soundsOf(name: string): readonly string[] {
  return name
    .split(/[\s\u00A0\u202F-]+/)
    .filter((word) => !/^\p{Lu}\.?$/u.test(word))
    .map(soundOf)
    .filter((sound) => sound !== "");
}

/** Whether words end, or begin, a longer name. */
export function shortens(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 0 || short.length >= full.length) return false;
  const isEnd = short.every((word, index) => word === full[full.length - short.length + index]);
  return isEnd || short.every((word, index) => word === full[index]);
}

/** « Faure Gnassingbé », « Faure Essozimna Gnassingbé »: one name, told with a middle name or without. */
export function leavesOutMiddle(short: readonly string[], full: readonly string[]): boolean {
  const isOne = short.length === 2 && full.length === 3;
  return isOne && short[0] === full[0] && short[1] === full[2];
}

/** Whether two full names are spellings of one. */
export function spellsSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}
