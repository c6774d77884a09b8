import type { Gap } from "../../src/document/analysis.ts";
import type { Span } from "../../src/document/span.ts";
import type { ArticleMark, ArticlePage } from "../../src/view/article-page.ts";
import type { PictureNode } from "../../src/view/picture.ts";
import { writeUrl } from "../state/url-codec.ts";
import { select } from "../state/view-state.ts";
import { readableDate } from "../words/words.ts";
import { type Child, h, later, nameOf, plainName } from "./dom.ts";
import { nodeIcon } from "./icons.ts";
import { openNode } from "./open.ts";
import type { Viewer } from "./viewer.ts";

/** An article for reading: every mention and trigger marked, what was drawn and what was not. */
export function renderArticle(
  viewer: Viewer,
  { id, at }: { readonly id: string; readonly at?: number },
): readonly Child[] {
  const words = viewer.words();
  const known = viewer.article(id);
  return [
    h("p", { class: "kicker" }, words.articleKicker),
    h("h2", { tabindex: -1, id: "details-title" }, nameOf(known?.title ?? id)),
    later(viewer.client.article(id), words, (page) => renderPage(viewer, page, at)),
  ];
}

function renderPage(viewer: Viewer, page: ArticlePage, at: number | undefined): readonly Child[] {
  const text = articleText(viewer, page);
  if (at !== undefined) queueMicrotask(() => showPlace(text, at));
  return [
    sourceHead(viewer, page),
    markLegend(viewer),
    text,
    ...drawn(viewer, page),
    ...gapList(viewer, page),
  ];
}

function sourceHead(viewer: Viewer, page: ArticlePage): HTMLElement {
  const words = viewer.words();
  const date = page.date === undefined ? words.noDate : readableDate(page.date, words.locale);
  const parts = [page.publisher, page.author && words.by(page.author), date]
    .filter(Boolean)
    .join(" · ");
  return h(
    "p",
    { class: "source" },
    nameOf(parts),
    isWebAddress(page.url) && originalLink(viewer, page.url),
  );
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}

function originalLink(viewer: Viewer, url: string): HTMLElement {
  return h(
    "a",
    { href: url, rel: "noopener noreferrer", target: "_blank" },
    viewer.words().original,
  );
}

function markLegend(viewer: Viewer): HTMLElement {
  const { marks } = viewer.words();
  const kinds = Object.entries(marks).map(([kind, label]) =>
    h("li", {}, h("span", { class: `mark mark-${kind}` }, label)),
  );
  return h("ul", { class: "mark-legend" }, ...kinds);
}

/** A stretch of text with the marks and the gap that cover it. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly ArticleMark[];
  readonly gap: Gap | undefined;
}

function articleText(viewer: Viewer, page: ArticlePage): HTMLElement {
  const pieces = cutPieces(page.text, allMarks(viewer, page), page.gaps);
  const { lang } = page;
  return h(
    "div",
    { class: "article-text", ...(lang === undefined ? {} : { lang }) },
    ...pieces.map((piece) => renderPiece(viewer, page.text, piece)),
  );
}

/** What claims rest on, and the mentions of things that the graph knows. */
function allMarks(viewer: Viewer, page: ArticlePage): readonly ArticleMark[] {
  const article = viewer.picture.articles.findIndex(({ id }) => id === page.id);
  const byName = new Map<string, PictureNode>();
  for (const node of viewer.picture.nodes) {
    if (!node.articles.includes(article)) continue;
    for (const name of [...node.names, node.label]) byName.set(`${node.class} ${name}`, node);
  }
  const mentions = page.mentions.flatMap(({ start, end, type, name, iri }): ArticleMark[] => {
    const node = viewer.node(iri ?? "") ?? byName.get(`${type} ${name}`);
    return node === undefined ? [] : [{ start, end, kind: "thing", iri: node.iri }];
  });
  return [...page.marks, ...mentions];
}

/** Cuts the text wherever a mark or a gap begins or ends. */
function cutPieces(
  text: string,
  marks: readonly ArticleMark[],
  gaps: readonly Gap[],
): readonly Piece[] {
  const cuts = [...marks, ...gaps].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...cuts, text.length])]
    .filter((place) => place <= text.length)
    .sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const inside = (span: Span) => span.start <= start && end <= span.end;
    return { start, end, marks: marks.filter(inside), gap: gaps.find(inside) };
  });
}

function renderPiece(viewer: Viewer, text: string, { start, end, marks, gap }: Piece): Child {
  const words = text.slice(start, end);
  if (marks.length === 0 && gap === undefined) return h("span", { "data-start": start }, words);
  const inner = innermost(marks);
  const target = inner === undefined ? undefined : viewer.node(inner.iri);
  const given = {
    class: markClasses(marks, gap, target).join(" "),
    title: plainName([gap?.reason, target && viewer.label(target.iri)].filter(Boolean).join(" — ")),
    "data-start": start,
  };
  if (target === undefined) return h("span", given, words);
  const follow = (event: Event): void => {
    event.preventDefault();
    openNode(viewer, target.iri);
  };
  // A link, not a button: a long name must be able to break across lines.
  const address = `?${writeUrl(select({ kind: "node", iri: target.iri })(viewer.store.state()))}`;
  return h("a", { ...given, href: address, onclick: follow }, words);
}

function markClasses(
  marks: readonly ArticleMark[],
  gap: Gap | undefined,
  target: PictureNode | undefined,
): readonly string[] {
  const kinds = new Set(marks.map(({ kind }) => `mark-${kind}`));
  const isThing = innermost(marks)?.kind === "thing" && target !== undefined;
  return [
    "mark",
    ...kinds,
    ...(gap === undefined || isThing ? [] : ["mark-gap"]),
    ...(isThing ? [`of-${target.class.toLowerCase()}`] : []),
  ];
}

function innermost(marks: readonly ArticleMark[]): ArticleMark | undefined {
  return [...marks].sort(
    (one, other) =>
      one.end - one.start - (other.end - other.start) ||
      ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  )[0];
}

/** Of marks on the same words, which one a press opens. */
const ORDER: readonly ArticleMark["kind"][] = ["thing", "trigger", "date", "topic", "quotation"];

function showPlace(text: HTMLElement, at: number): void {
  const pieces = [...text.querySelectorAll<HTMLElement>("[data-start]")];
  const piece = pieces.findLast((candidate) => Number(candidate.dataset.start) <= at);
  piece?.classList.add("mark-here");
  piece?.scrollIntoView({ block: "center" });
}

function drawn(viewer: Viewer, page: ArticlePage): readonly Child[] {
  const subjects = new Set(page.claims.map(({ subject }) => subject));
  const events = [...subjects].flatMap((iri) => viewer.node(iri) ?? []);
  if (events.length === 0) return [];
  return [
    h("h3", {}, viewer.words().drawn, h("span", { class: "count" }, String(events.length))),
    h(
      "ul",
      { class: "links" },
      ...events.map((node) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", class: "link link-node", onclick: () => openNode(viewer, node.iri) },
            nodeIcon(node),
            nameOf(viewer.label(node.iri)),
          ),
          h(
            "span",
            { class: "quiet" },
            viewer.words().claims(page.claims.filter(({ subject }) => subject === node.iri).length),
          ),
        ),
      ),
    ),
  ];
}

function gapList(viewer: Viewer, { gaps }: ArticlePage): readonly Child[] {
  const words = viewer.words();
  const rows = gaps.map(({ text, reason }) =>
    h("li", {}, h("q", {}, nameOf(text)), " ", nameOf(reason)),
  );
  return [
    h("h3", {}, words.gaps, h("span", { class: "count" }, String(gaps.length))),
    gaps.length === 0
      ? h("p", { class: "quiet" }, words.gapsNone)
      : h("ul", { class: "gaps" }, ...rows),
  ];
}
