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
  const options: Intl.DateTimeFormatOptions = {
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
    timeZone: "UTC",
  };
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return edtf;
  const approximate = /[~?%]$/.test(edtf) ? "≈ " : "";
  return approximate + new Intl.DateTimeFormat(locale, options).format(date);
}

function readableInterval(from: string, until: string, locale: string): string {
  const open = (end: string) => end === "" || end === "..";
  if (open(from)) return `… → ${readableDate(until, locale)}`;
  if (open(until)) return `${readableDate(from, locale)} → …`;
  return `${readableDate(from, locale)} – ${readableDate(until, locale)}`;
}
