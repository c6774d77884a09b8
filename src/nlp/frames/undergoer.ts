import { dependents, headOf, relation, type Site } from "./tree.ts";
import { isInfinitive } from "./verb-form.ts";
import { isOfClass, type WordClasses } from "./words.ts";

/** What undergoers are found with. */
export interface UndergoerTools {
  readonly classes: WordClasses;
  readonly isReflexive: (site: Site) => boolean;
  readonly subject: (site: Site) => readonly number[];
}

/**
 * Whom an infinitive befalls: « X s'est vu infliger des sanctions par Y », « X s'est fait
 * expulser ». The subject suffers, and only « par » names who acts. `undefined` elsewhere.
 */
export function undergoersOf(site: Site, tools: UndergoerTools): readonly number[] | undefined {
  const { tree, token } = site;
  if (!isInfinitive(tree, token)) return undefined;
  const above = { tree, token: headOf(tree, token) };
  if (relation(tree, token) === "xcomp" && isUndergone(above, tools)) {
    return tools.isReflexive(above) ? tools.subject(above) : undefined;
  }
  const causes = dependents(tree, token, ["aux"]).some((aux) =>
    isUndergone({ tree, token: aux }, tools),
  );
  return causes && tools.isReflexive(site) ? tools.subject(site) : undefined;
}

function isUndergone(site: Site, { classes }: UndergoerTools): boolean {
  return site.token >= 0 && isOfClass(classes, site, "undergoing");
}
