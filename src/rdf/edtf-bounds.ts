// TODO 0.2: gone once src/document/edtf.ts exports boundsOf.

/** First and last day that an EDTF date may mean. */
export interface Bounds {
  readonly earliest?: string;
  readonly latest?: string;
}

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[?~%]?$/;

/** The bounds of a date or of an interval, open ends included; `undefined` for anything else. */
export function boundsOf(edtf: string): Bounds | undefined {
  const [from = "", until = from] = edtf.split("/");
  const earliest = from === ".." || from === "" ? {} : dayOf(from, "earliest");
  const latest = until === ".." || until === "" ? {} : dayOf(until, "latest");
  return earliest === undefined || latest === undefined ? undefined : { ...earliest, ...latest };
}

function dayOf(date: string, bound: "earliest" | "latest"): Bounds | undefined {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return { [bound]: `${year}-${month}-${day}` };
  if (bound === "earliest") return { earliest: `${year}-${month ?? "01"}-01` };
  const last = new Date(Date.UTC(Number(year), Number(month ?? "12"), 0)).getUTCDate();
  return { latest: `${year}-${month ?? "12"}-${last}` };
}
