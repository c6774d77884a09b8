import { feature } from "../../document/token.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { Cue, QuoteText } from "./quote-context.ts";

/** Whether a pronoun or noun that tells who speaks may mean a chain, as far as given names tell. */
export type GenderTest = (text: QuoteText, cue: Cue, chain: number) => boolean;

/** « *Vivian* … »: the table has « m », « f », or nothing for names of both. */
const GENDERS: Readonly<Record<string, string>> = { m: "Masc", f: "Fem" };

/** Compiles the given names of a pack to the test that « a-t-elle dit » is no man. */
export function compileGenderTest(pack: LanguagePack): GenderTest {
  const given = new Map(
    (pack.tables.get("first-names") ?? []).map(({ name = "", gender = "" }) => [name, gender]),
  );
  return (text, cue, chain) => {
    const told = describedGender(cue) ?? pronounGender(text, cue);
    const [first = ""] = text.named.nameOf(chain).split(" ");
    const known = GENDERS[given.get(first) ?? ""];
    return told === undefined || known === undefined || told === known;
  };
}

/** « *la* vétérane », « le religieux ». */
function describedGender({ reading }: Cue): string | undefined {
  const noun = reading.kind === "unknown" ? reading.description : undefined;
  return noun && feature(noun, "Gender");
}

/** The gender of the pronoun joined to the verb of a cue. */
function pronounGender({ treeAt }: QuoteText, { sentence, verb }: Cue): string | undefined {
  const tree = treeAt(sentence);
  if (verb === undefined || !tree) return undefined;
  const pronoun = tree.tokens.find(
    ({ upos, text }, at) => upos === "PRON" && text.startsWith("-") && Math.abs(at - verb) <= REACH,
  );
  return pronoun && feature(pronoun, "Gender");
}

/** How far from its verb a pronoun may stand: « a-t-elle tenu à préciser ». */
const REACH = 4;
