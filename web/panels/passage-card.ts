import type { EvidenceClaim, EvidenceQuotation } from "../../src/view/evidence.ts";
import type { Passage } from "../../src/view/passage.ts";
import { select } from "../state/view-state.ts";
import { readableDate, termLabel } from "../words/words.ts";
import { type Child, h, nameOf, plainName } from "./dom.ts";
import { on } from "./open.ts";
import type { Viewer } from "./viewer.ts";

/** The words of a passage with its ranges marked: text nodes and offsets, never markup. */
export function markedText({ text, marks }: Passage): readonly Child[] {
  const sorted = [...marks].sort((one, other) => one.start - other.start);
  const parts: Child[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), h("mark", {}, text.slice(from, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** Claims that rest on one passage. */
interface Card {
  readonly passage: Passage | undefined;
  readonly article: string;
  readonly claims: readonly EvidenceClaim[];
}

/** The claims as cards, one a passage, those of the newest article last. */
export function claimCards(viewer: Viewer, claims: readonly EvidenceClaim[]): readonly Child[] {
  const kept = claims.filter((claim) => inWindow(viewer, claim.article));
  if (kept.length === 0) return [h("p", { class: "quiet" }, viewer.words().noEvidence)];
  return [h("ol", { class: "cards" }, ...cardsOf(kept).map((card) => renderCard(viewer, card)))];
}

function inWindow(viewer: Viewer, article: string): boolean {
  const { articles, window: dates, axis } = viewer.store.state();
  if (articles.length > 0 && !articles.includes(article)) return false;
  if (axis !== "articles" || (dates.from === undefined && dates.until === undefined)) return true;
  const date = articleOf(viewer, article)?.date;
  if (date === undefined) return false;
  return date >= (dates.from ?? "") && date <= `${dates.until ?? ""}\uffff`;
}

function cardsOf(claims: readonly EvidenceClaim[]): readonly Card[] {
  const cards = new Map<string, Card>();
  for (const claim of claims) {
    const key = `${claim.article} ${claim.passage?.start ?? claim.iri} ${claim.passage?.text.length}`;
    const known = cards.get(key);
    cards.set(key, known === undefined ? newCard(claim) : withClaim(known, claim));
  }
  return [...cards.values()];
}

function newCard(claim: EvidenceClaim): Card {
  return { passage: claim.passage, article: claim.article, claims: [claim] };
}

function withClaim(card: Card, claim: EvidenceClaim): Card {
  const passage =
    card.passage === undefined || claim.passage === undefined
      ? card.passage
      : { ...card.passage, marks: [...card.passage.marks, ...claim.passage.marks] };
  return { ...card, passage, claims: [...card.claims, claim] };
}

function articleOf(viewer: Viewer, id: string) {
  return viewer.picture.articles.find((article) => article.id === id);
}

function renderCard(viewer: Viewer, { passage, article, claims }: Card): HTMLElement {
  return h(
    "li",
    { class: "card" },
    passageQuote(viewer, passage),
    h(
      "ul",
      { class: "said" },
      ...uniqueLines(
        claims
          .filter(({ predicate }) => predicate !== "person")
          .map((claim) => claimLine(viewer, claim)),
      ),
    ),
    sourceLine(viewer, article, passage?.marks[0] && passage.start + passage.marks[0].start),
  );
}

function uniqueLines(lines: readonly HTMLElement[]): readonly HTMLElement[] {
  return [...new Map(lines.map((line) => [line.textContent, line])).values()];
}

function passageQuote(viewer: Viewer, passage: Passage | undefined): HTMLElement {
  if (passage === undefined) return h("p", { class: "quiet" }, viewer.words().noText);
  return h("blockquote", { class: "passage" }, ...markedText(passage));
}

/** What one claim says, how surely, by whose voice and which rule. */
function claimLine(viewer: Viewer, claim: EvidenceClaim): HTMLElement {
  const words = viewer.words();
  const notes = [
    claim.status === undefined ? undefined : (words.statuses[claim.status] ?? claim.status),
    claim.basis === "inferred" ? words.inferred : undefined,
    claim.confidence === undefined ? undefined : words.confidence(claim.confidence),
    claim.voice === undefined ? undefined : words.voice(plainName(viewer.label(claim.voice))),
  ].filter((note) => note !== undefined);
  return h(
    "li",
    {},
    h(
      "span",
      { class: "said-what" },
      `${roleLabel(viewer, claim.predicate)} `,
      h("b", {}, objectText(viewer, claim)),
    ),
    h("span", { class: "notes" }, notes.join(" · ")),
    h("code", { class: "rule", title: words.rule(claim.rule) }, claim.rule),
  );
}

/** The name of a property in the language of the page. */
export function roleLabel(viewer: Viewer, predicate: string): string {
  const { language } = viewer.store.state();
  return viewer.words().roles[predicate] ?? termLabel(viewer.picture, predicate, language);
}

/** What a claim says of its subject, in words. */
export function objectText(viewer: Viewer, claim: EvidenceClaim): HTMLElement {
  const { language } = viewer.store.state();
  const words = viewer.words();
  if (claim.objectKind === "term") {
    const label =
      words.statuses[claim.object] ??
      words.tenureStatuses[claim.object] ??
      termLabel(viewer.picture, claim.object, language);
    return nameOf(label);
  }
  if (claim.objectKind === "thing") return nameOf(thingLabel(viewer, claim.object));
  return nameOf(readableDate(claim.object, words.locale));
}

/** The label of a thing that is drawn, or of the office of a tenure, which is not. */
function thingLabel(viewer: Viewer, iri: string): string {
  return viewer.node(iri) === undefined ? (viewer.officeLabel(iri) ?? iri) : viewer.label(iri);
}

/** Title, outlet and date of an article, and the way to read it. */
export function sourceLine(viewer: Viewer, id: string, at: number | undefined): HTMLElement {
  const article = articleOf(viewer, id);
  const words = viewer.words();
  const date =
    article?.date === undefined ? words.noDate : readableDate(article.date, words.locale);
  return h(
    "p",
    { class: "source" },
    h(
      "button",
      {
        type: "button",
        class: "link",
        title: words.read,
        onclick: on(viewer, select({ kind: "article", id, ...(at === undefined ? {} : { at }) })),
      },
      nameOf(article?.title ?? id),
    ),
    h(
      "span",
      { class: "quiet" },
      [article?.publisher, date].filter((part) => part !== undefined).join(", "),
    ),
  );
}

/** Quotations as cards: whose words, and where. */
export function quotationCards(
  viewer: Viewer,
  quotations: readonly EvidenceQuotation[],
): readonly Child[] {
  const words = viewer.words();
  const kept = quotations.filter(({ article }) => inWindow(viewer, article));
  if (kept.length === 0) return [];
  const cards = kept.map((quotation) =>
    h(
      "li",
      { class: "card" },
      passageQuote(viewer, quotation.passage),
      h(
        "p",
        { class: "said-by" },
        h(
          "b",
          {},
          nameOf(
            quotation.speaker === undefined
              ? words.unknownSpeaker
              : viewer.label(quotation.speaker),
          ),
        ),
        ` · ${words.quotationKinds[quotation.kind] ?? quotation.kind}`,
      ),
      sourceLine(
        viewer,
        quotation.article,
        quotation.passage?.marks[0] && quotation.passage.start + quotation.passage.marks[0].start,
      ),
    ),
  );
  return [h("h3", {}, words.quotations), h("ol", { class: "cards" }, ...cards)];
}
