import type { Actor } from "./actors.ts";
import type { RuleRole } from "./frame-rule.ts";
import { isPlaceType } from "./places.ts";
import type { Reading } from "./reading.ts";
import type { Site } from "./tree.ts";

/** Who or what fills a role at a token: actors, or for a place its names. */
export function standsFor(role: RuleRole, site: Site, reading: Reading): readonly Actor[] {
  if (role !== "place") return reading.actorsAt(site);
  return reading.mentions
    .at(site)
    .filter(({ mention }) => isPlaceType(mention.type))
    .map(({ chain, mention }) => ({
      chain: chain.id,
      type: mention.type,
      evidence: { start: mention.start, end: mention.end },
      direct: true,
    }));
}
