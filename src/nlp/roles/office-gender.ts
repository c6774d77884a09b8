import type { LanguagePack } from "../../language/pack.ts";
import type { NameLexicon } from "../mentions/name-lexicon.ts";
import { fold } from "../mentions/surface.ts";

/** An office as it is said of a person of the given name (« présidente » of a man → « président »). */
export type OfficeAgreement = (office: string, name: string) => string;

/** Compiles the table of offices' forms for men and women. */
export function compileOfficeAgreement(
  pack: LanguagePack,
  { firstNames }: Pick<NameLexicon, "firstNames">,
): OfficeAgreement {
  const rows = pack.tables.get("office-genders") ?? [];
  const forms = (from: "m" | "f", to: "m" | "f") =>
    new Map(rows.map((row) => [row[from] ?? "", row[to] ?? ""]));
  const feminine = forms("m", "f");
  const masculine = forms("f", "m");
  const openers = new Set(
    (pack.tables.get("word-classes") ?? []).flatMap((row) =>
      OPENERS.has(row.class ?? "") ? [row.word ?? ""] : [],
    ),
  );
  return (office, name) => {
    const gender = firstNames.get(fold(name).split(" ")[0] ?? "");
    if (gender !== "m" && gender !== "f") return office;
    return agreed(office, gender === "m" ? masculine : feminine, openers);
  };
}

/** Classes of adpositions that open a complement of an office. */
const OPENERS: ReadonlySet<string> = new Set(["genitive", "host", "dative"]);

/** The words before the first complement agree (« secrétaire générale »), those within it do not. */
function agreed(
  office: string,
  forms: ReadonlyMap<string, string>,
  openers: ReadonlySet<string>,
): string {
  const words = office.split(" ");
  const opener = words.findIndex((word) => openers.has(word));
  const end = opener < 0 ? words.length : opener;
  return words.map((word, at) => (at < end ? (forms.get(word) ?? word) : word)).join(" ");
}
