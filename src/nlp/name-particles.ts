import type { LanguagePack } from "../language/pack.ts";

/** Corrects the parts of speech of the particles inside names. */
export type ParticleNamer = (
  classes: readonly string[],
  forms: readonly string[],
) => readonly string[];

/** What no particle can be between two names, but a tagger that does not know it may believe. */
const IMPOSSIBLE = new Set(["ADJ", "ADV", "AUX", "INTJ", "NOUN", "VERB", "X"]);

/**
 * Makes the corrector of a language: a particle of the pack's table after a name and before a
 * capital is a part of the name (« Ursula von der Leyen », « Mohammed ben Salmane »).
 */
export function compileParticleNamer(pack: LanguagePack): ParticleNamer {
  const rows = pack.tables.get("particles") ?? [];
  const particles = new Set(rows.map(({ particle = "" }) => particle));
  return (classes, forms) => {
    const named = [...classes];
    forms.forEach((form, index) => {
      const isParticle = particles.has(form) && IMPOSSIBLE.has(classes[index] ?? "");
      if (isParticle && named[index - 1] === "PROPN" && leadsToName(forms, index, particles)) {
        named[index] = "PROPN";
      }
    });
    return named;
  };
}

/** Whether a capital follows, perhaps after more particles. */
function leadsToName(
  forms: readonly string[],
  index: number,
  particles: ReadonlySet<string>,
): boolean {
  const rest = forms.slice(index + 1).find((form) => !particles.has(form));
  return rest !== undefined && /^\p{Lu}/u.test(rest);
}
