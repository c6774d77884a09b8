const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/œ/g, "oe"],
  [/æ/g, "ae"],
  [/ß/g, "ss"],
  [/ı/g, "i"],
  [/ø/g, "o"],
  [/ł/g, "l"],
  [/đ/g, "d"],
];

/** A name as the search compares it: no case, accents, ligatures, apostrophes or hyphens. */
export function fold(name: string): string {
  const bare = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const plain = LIGATURES.reduce((text, [from, to]) => text.replace(from, to), bare);
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
