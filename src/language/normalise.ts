/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["œ", "oe"],
  ["æ", "ae"],
  ["ß", "ss"],
  ["ı", "i"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
]);

/** Text that has nothing to normalise but its capitals. */
const PLAIN = /^[A-Za-z0-9]*$/;

/** A name as authority files write it: composed letters, plain apostrophes, hyphens and spaces. */
export function normaliseName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2018\u2019\u02BC`´]/g, "'")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** The key under which names that differ only in case and accents are one: « Etats-Unis », « ÉTATS-UNIS ». */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const lower = normaliseName(text).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return lower.replace(/[œæßıøłđðþ]/g, (letter) => LETTERS.get(letter) ?? letter);
}
