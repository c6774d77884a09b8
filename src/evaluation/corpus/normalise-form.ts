/** A form as the scorer compares it: NFC, apostrophes and spaces made one, case folded, œ→oe, æ→ae, leading determiner dropped. */
export function normaliseForm(form: string, determiners: ReadonlySet<string>): string {
  const words = wordsOf(form);
  const [first = "", ...rest] = words;
  if (rest.length > 0 && determiners.has(first)) return rest.join(" ");
  const elided = /^(\p{L}')(.+)$/u.exec(first);
  if (elided?.[1] !== undefined && determiners.has(elided[1]))
    return [elided[2], ...rest].join(" ");
  return words.join(" ");
}

/** The words of a form, normalised in characters and case. */
export function wordsOf(form: string): readonly string[] {
  return form
    .normalize("NFC")
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .split(" ");
}
