/**
 * How a lemma is made of a form: letters to cut from the end, a bar, letters to add
 * (« étrangères » → `4|er`), both from the form in lower case unless the script opens with `=`.
 */
export function editScript(form: string, lemma: string): string {
  const lower = form.toLowerCase();
  const fromLower = scriptBetween(lower, lemma);
  if (lower === form) return fromLower;
  const fromForm = scriptBetween(form, lemma);
  return fromForm.length < fromLower.length ? `=${fromForm}` : fromLower;
}

/** The lemma that an edit script makes of a form, or `undefined` where the form is too short. */
export function applyScript(form: string, script: string): string | undefined {
  const keepsCase = script.startsWith("=");
  const base = keepsCase ? form : form.toLowerCase();
  const cut = cutSize(script);
  if (cut > base.length) return undefined;
  return base.slice(0, base.length - cut) + script.slice(script.indexOf("|") + 1);
}

/** How many letters an edit script cuts from the end. */
export function cutSize(script: string): number {
  return Number(script.slice(script.startsWith("=") ? 1 : 0, script.indexOf("|")));
}

function scriptBetween(form: string, lemma: string): string {
  let shared = 0;
  while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) shared++;
  return `${form.length - shared}|${lemma.slice(shared)}`;
}
