import type { Picture, PictureNode } from "../../src/view/picture.ts";
import type { Language } from "../state/view-state.ts";
import { ENGLISH } from "./english.ts";
import { FRENCH, type Words } from "./french.ts";

/** The words of each language. */
export const WORDS: Readonly<Record<Language, Words>> = { fr: FRENCH, en: ENGLISH };

/** The label of a node in a language. */
export function labelOf(node: PictureNode, language: Language): string {
  return language === "en" ? (node.labelEn ?? node.label) : node.label;
}

/** The label of a term of the ontology, or its name where it has none. */
export function termLabel(picture: Picture, name: string, language: Language): string {
  const term = picture.terms[name];
  return (language === "en" ? term?.en : term?.fr) ?? name;
}

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A day, month or year as one reads it (« 27 février 2025 »); other EDTF is put into words by parts. */
export function readableDate(edtf: string, locale: string): string {
  const ends = edtf.split("/");
  if (ends.length === 2) return readableInterval(ends[0] ?? "", ends[1] ?? "", locale);
  const [, year, month, day] = DAY.exec(edtf.replace(/[~?%]$/, "")) ?? [];
  if (year === undefined) return edtf;
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return edtf;
  const approximate = /[~?%]$/.test(edtf) ? "≈ " : "";
  const parts = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  return approximate + dateFormat(locale, parts).format(date);
}

const PARTS = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
} as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A format of dates; making one takes longer than writing a hundred dates. */
function dateFormat(locale: string, parts: keyof typeof PARTS): Intl.DateTimeFormat {
  const key = `${locale} ${parts}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...PARTS[parts], timeZone: "UTC" });
  formats.set(key, format);
  return format;
}

function readableInterval(from: string, until: string, locale: string): string {
  const open = (end: string) => end === "" || end === "..";
  if (open(from)) return `… → ${readableDate(until, locale)}`;
  if (open(until)) return `${readableDate(from, locale)} → …`;
  return `${readableDate(from, locale)} – ${readableDate(until, locale)}`;
}
