import type { EvidenceClaim } from "../../src/view/evidence.ts";
import type { PictureNode } from "../../src/view/picture.ts";
import { type Child, h } from "./dom.ts";
import { markedText, objectText, roleLabel, sourceLine } from "./passage-card.ts";
import type { Viewer } from "./viewer.ts";

/** The versions of every disputed property of an event, side by side with who says so. */
export function disagreements(
  viewer: Viewer,
  node: PictureNode,
  claims: readonly EvidenceClaim[],
): readonly Child[] {
  return (node.event?.disputed ?? []).flatMap((property) => {
    const versions = versionsOf(
      claims.filter((claim) => claim.predicate === property && claim.subject === node.iri),
    );
    if (versions.length < 2) return [];
    const title = viewer.words().disputedWhat(roleLabel(viewer, property));
    return [
      h(
        "section",
        { class: "dispute", "aria-label": title },
        h("h3", {}, h("span", { class: "dispute-sign", "aria-hidden": "true" }, "≠"), title),
        h(
          "div",
          { class: "versions" },
          ...versions.map((version) => renderVersion(viewer, version)),
        ),
      ),
    ];
  });
}

function versionsOf(claims: readonly EvidenceClaim[]): readonly (readonly EvidenceClaim[])[] {
  const versions = new Map<string, EvidenceClaim[]>();
  for (const claim of claims)
    versions.set(claim.object, [...(versions.get(claim.object) ?? []), claim]);
  return [...versions.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, list]) => list);
}

function renderVersion(viewer: Viewer, claims: readonly EvidenceClaim[]): Child {
  const first = claims[0];
  if (first === undefined) return undefined;
  return h(
    "div",
    { class: "version" },
    h("h4", {}, objectText(viewer, first)),
    ...claims.map((claim) =>
      h(
        "div",
        {},
        claim.passage && h("blockquote", { class: "passage" }, ...markedText(claim.passage)),
        claim.voice !== undefined &&
          h("p", { class: "notes" }, viewer.words().voice(viewer.label(claim.voice))),
        sourceLine(viewer, claim.article, claim.passage?.start),
      ),
    ),
  );
}
