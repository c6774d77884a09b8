/** A name as part of an IRI: ASCII letters and digits, words joined by hyphens (« Öncu Keçeli » → `oncu-keceli`). */
export function slug(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d")
    .replace(/ı/g, "i")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** `One` → `one`, `MilitaryAction` → `military-action`. */
export function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}

/** What follows the last slash of an IRI (`state/RUS` → `RUS`). */
export function lastSegment(iri: string): string {
  return iri.slice(iri.lastIndexOf("/") + 1);
}
