const VARIANTS: Readonly<Record<string, string>> = {
  "\u2019": "'",
  "\u2018": "'",
  "\u02bc": "'",
  "\u2010": "-",
  "\u2011": "-",
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
};
const VARIANT = /[\u2018\u2019\u02bc\u2010\u2011\u00a0\u202f\u2009\u201c\u201d\u201e]/;
const EVERY_VARIANT = new RegExp(VARIANT.source, "g");

/** A form with the apostrophes, hyphens, spaces and quotation marks of a typewriter; same length. */
export function plainForm(form: string): string {
  if (!VARIANT.test(form)) return form;
  return form.replace(EVERY_VARIANT, (variant) => VARIANTS[variant] ?? variant);
}
