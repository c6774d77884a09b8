import type { EvidenceClaim, EvidenceQuotation } from "../../src/view/evidence.ts";
import type { Passage } from "../../src/view/passage.ts";
import { LIMITS } from "../appearance.ts";
import { select } from "../state/view-state.ts";
import { readableDate, termLabel } from "../words/words.ts";
import { type Child, h, nameOf, plainName } from "./dom.ts";
import { longList } from "./long-list.ts";
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

function cardList<T>(
  viewer: Viewer,
  items: readonly T[],
  row: (item: T) => HTMLElement,
): readonly Child[] {
  return longList(viewer, items, { tag: "ol", class: "cards", step: LIMITS.cards, row });
}

/** Claims that rest on one passage. */
interface Card {
  readonly passage: Passage | undefined;
  readonly article: string;
  readonly claims: readonly EvidenceClaim[];
}

/** The claims as cards, one a passage, in order of publication; `about` is what the panel is about. */
export function claimCards(
  viewer: Viewer,
  claims: readonly EvidenceClaim[],
  about: readonly string[],
): readonly Child[] {
  const kept = claims
    .filter((claim) => inWindow(viewer, claim.article))
    .sort((one, other) => compare(dateOf(viewer, one.article), dateOf(viewer, other.article)));
  if (kept.length === 0) return [h("p", { class: "quiet" }, viewer.words().noEvidence)];
  return cardList(viewer, cardsOf(kept), (card) => renderCard(viewer, card, about));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function dateOf(viewer: Viewer, article: string): string {
  return viewer.article(article)?.date ?? "9999";
}

function inWindow(viewer: Viewer, article: string): boolean {
  const { articles, window: dates, axis } = viewer.store.state();
  if (articles.length > 0 && !articles.includes(article)) return false;
  if (axis !== "articles" || (dates.from === undefined && dates.until === undefined)) return true;
  const date = viewer.article(article)?.date;
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

function renderCard(
  viewer: Viewer,
  { passage, article, claims }: Card,
  about: readonly string[],
): HTMLElement {
  const at = passage?.marks[0] && passage.start + passage.marks[0].start;
  return h(
    "li",
    { class: "card" },
    passageQuote(viewer, passage),
    ...alikeClaims(viewer, claims).map((group) => saidTogether(viewer, group, about)),
    sourceLine(viewer, article, at),
  );
}

/** Claims of one passage that share their status, voice and certainty. */
function alikeClaims(
  viewer: Viewer,
  claims: readonly EvidenceClaim[],
): readonly (readonly EvidenceClaim[])[] {
  const groups = new Map<string, EvidenceClaim[]>();
  for (const claim of claims) {
    const notes = notesOf(viewer, claim);
    groups.set(notes, [...(groups.get(notes) ?? []), claim]);
  }
  return [...groups.values()];
}

/** What claims say, then once for all: how surely, by whose voice and which rules. */
function saidTogether(
  viewer: Viewer,
  claims: readonly EvidenceClaim[],
  about: readonly string[],
): HTMLElement {
  const [first] = claims;
  // Who holds a post is the person that the panel or the sentence is about.
  const told = claims.filter(({ predicate }) => predicate !== "person");
  const lines = (told.length > 0 ? told : claims).map((claim) => claimLine(viewer, claim, about));
  const unique = [...new Map(lines.map((line) => [line.textContent, line])).values()];
  const rules = [...new Set(claims.map(({ rule }) => rule))];
  return h(
    "div",
    { class: "said" },
    h("ul", {}, ...unique),
    h(
      "p",
      { class: "notes" },
      first === undefined ? "" : notesOf(viewer, first),
      ...rules.map((rule) => h("code", { class: "rule", title: viewer.words().rule(rule) }, rule)),
    ),
  );
}

function passageQuote(viewer: Viewer, passage: Passage | undefined): HTMLElement {
  if (passage === undefined) return h("p", { class: "quiet" }, viewer.words().noText);
  return h("blockquote", { class: "passage" }, ...markedText(passage));
}

/** How surely a claim is made, and by whose voice. */
function notesOf(viewer: Viewer, claim: EvidenceClaim): string {
  const words = viewer.words();
  return [
    claim.status === undefined ? undefined : (words.statuses[claim.status] ?? claim.status),
    claim.basis === "inferred" ? words.inferred : undefined,
    claim.confidence === undefined ? undefined : words.confidence(claim.confidence),
    claim.voice === undefined ? undefined : words.voice(plainName(viewer.label(claim.voice))),
  ]
    .filter((note) => note !== undefined)
    .join(" · ");
}

/** What one claim says; its subject is named where the panel is about something else. */
function claimLine(viewer: Viewer, claim: EvidenceClaim, about: readonly string[]): HTMLElement {
  const subject = about.includes(claim.subject) ? undefined : viewer.node(claim.subject);
  const role = roleLabel(viewer, claim.predicate);
  const isAbout = subject !== undefined && about.includes(claim.object);
  return h(
    "li",
    {},
    subject && h("b", {}, nameOf(viewer.label(subject.iri))),
    subject && " : ",
    role,
    !isAbout && " ",
    !isAbout && h("b", {}, objectText(viewer, claim)),
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
  const article = viewer.article(id);
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
  return [
    h("h3", {}, words.quotations),
    ...cardList(viewer, kept, (quotation) => quotationCard(viewer, quotation)),
  ];
}

function quotationCard(
  viewer: Viewer,
  { article, kind, speaker, passage }: EvidenceQuotation,
): HTMLElement {
  const words = viewer.words();
  const name = speaker === undefined ? words.unknownSpeaker : viewer.label(speaker);
  const first = passage?.marks[0];
  return h(
    "li",
    { class: "card" },
    passageQuote(viewer, passage),
    h(
      "p",
      { class: "said-by" },
      h("b", {}, nameOf(name)),
      ` · ${words.quotationKinds[kind] ?? kind}`,
    ),
    sourceLine(viewer, article, first && passage && passage.start + first.start),
  );
}
