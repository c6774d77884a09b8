import type { EvidenceClaim } from "../../src/view/evidence.ts";
import type { PictureNode } from "../../src/view/picture.ts";
import { STATUS_FILLS } from "../appearance.ts";
import { readableDate } from "../words/words.ts";
import { type Child, h, plainName } from "./dom.ts";
import { shapeIcon } from "./icons.ts";
import type { Viewer } from "./viewer.ts";

interface Step {
  readonly date: string;
  readonly title: string;
  readonly status: string;
}

/** What became of an event from article to article: announced, postponed, held. */
export function lifeLine(
  viewer: Viewer,
  node: PictureNode,
  claims: readonly EvidenceClaim[],
): readonly Child[] {
  if (node.event === undefined) return [];
  const steps = stepsOf(
    viewer,
    claims.filter((claim) => claim.subject === node.iri),
  );
  const words = viewer.words();
  if (new Set(steps.map(({ status }) => status)).size < 2) return [];
  return [
    h("h3", {}, words.lifeLine),
    h(
      "ol",
      { class: "life-line" },
      ...steps.map(({ date, title, status }) =>
        h(
          "li",
          {},
          shapeIcon("diamond", fillOf(status), "of-event"),
          h("b", {}, words.statuses[status] ?? status),
          h(
            "span",
            { class: "quiet" },
            `${date === "" ? words.noDate : readableDate(date, words.locale)} · ${plainName(title)}`,
          ),
        ),
      ),
    ),
  ];
}

function fillOf(status: string) {
  return Object.entries(STATUS_FILLS).find(([name]) => name === status)?.[1] ?? "full";
}

/** One step an article: the status it states, in order of publication. */
function stepsOf(viewer: Viewer, claims: readonly EvidenceClaim[]): readonly Step[] {
  const byArticle = new Map<string, Step>();
  for (const claim of claims) {
    const status =
      claim.predicate === "status"
        ? claim.object
        : claim.predicate === "eventType"
          ? claim.status
          : undefined;
    if (status === undefined || (claim.predicate !== "status" && byArticle.has(claim.article)))
      continue;
    const article = viewer.article(claim.article);
    byArticle.set(claim.article, {
      date: article?.date ?? "",
      title: article?.title ?? claim.article,
      status,
    });
  }
  return [...byArticle.values()].sort((one, other) =>
    one.date < other.date ? -1 : Number(one.date > other.date),
  );
}
