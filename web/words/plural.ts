/** Forms of a noun by plural category; `other` stands for those not given. */
export interface Forms {
  readonly one: string;
  readonly many?: string;
  readonly other: string;
}

/** Compiles counting in one language: « 1 lien », « 2 liens », « 1 000 000 de liens ». */
export function compileCount(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale);
  return (count, forms) => {
    const category = rules.select(count);
    const form =
      category === "one"
        ? forms.one
        : category === "many"
          ? (forms.many ?? forms.other)
          : forms.other;
    return `${format.format(count)}\u00a0${form}`;
  };
}
