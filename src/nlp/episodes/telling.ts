import type { Role } from "../../document/chain.ts";
import type { Frame } from "../../document/frame.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { compileEventTypes, type EventType } from "../frames/event-types.ts";
import { dependents, type Tree } from "../frames/tree.ts";
import { compileWordClasses } from "../frames/words.ts";

/** A frame as coreference looks at it. */
export interface Telling {
  readonly frame: Frame;
  readonly type: EventType;
  /** Folded lemma of the word that carries the event. */
  readonly lemma: string;
  /** Chains that take part, and the states or organisations the persons among them serve. */
  readonly actors: ReadonlySet<number>;
  readonly served: ReadonlySet<number>;
  readonly servedBy: (person: number) => readonly number[];
  /** « le sommet », « cette rencontre », « leur entretien ». */
  readonly isDefinite: boolean;
  readonly isDemonstrative: boolean;
  readonly isNoun: boolean;
  /** Words that set an event apart from others of its kind (« prochain », « deuxième »). */
  readonly distinctive: readonly string[];
  /** Names an item of a programme (« déjeuner de travail »). */
  readonly isProgramme: boolean;
}

/** Reads the frames of an article for coreference. */
export type TellingReader = (
  frames: readonly Frame[],
  trees: readonly Tree[],
  roles: readonly Role[],
) => readonly Telling[];

/** Compiles what the pack says of event types and of the words that tell events apart. */
export function compileTellings(pack: LanguagePack): TellingReader {
  const typeOf = compileEventTypes(pack);
  const classes = compileWordClasses(pack);
  return (frames, trees, roles) => {
    const serves = servedBy(roles);
    return frames.flatMap((frame) => {
      const tree = trees[frame.sentence];
      if (tree === undefined) return [];
      const present = frame.participants.filter(({ role }) => role !== "absent");
      const actors = new Set(present.map(({ chain }) => chain));
      const words = determiners(tree, frame.head);
      return [
        {
          frame,
          type: typeOf(frame.type),
          lemma: tree.lemmas[frame.head] ?? "",
          actors,
          served: new Set([...actors].flatMap((chain) => serves.get(chain) ?? [])),
          servedBy: (person) => serves.get(person) ?? [],
          isDefinite: words.some(
            ({ feats, lemma }) => isDefinite(feats) || classes(lemma, "possessive"),
          ),
          isDemonstrative: words.some(({ lemma }) => classes(lemma, "demonstrative")),
          isNoun: ["NOUN", "PROPN"].includes(tree.tokens[frame.head]?.upos ?? ""),
          distinctive: dependents(tree, frame.head, ["amod", "nummod", "det"])
            .map((token) => tree.lemmas[token] ?? "")
            .filter((lemma) => classes(lemma, "other-event")),
          isProgramme: classes(tree.lemmas[frame.head] ?? "", "programme"),
        },
      ];
    });
  };
}

function servedBy(roles: readonly Role[]): ReadonlyMap<number, readonly number[]> {
  const served = new Map<number, readonly number[]>();
  for (const { person, of } of roles) {
    if (of !== undefined) served.set(person, [...(served.get(person) ?? []), of]);
  }
  return served;
}

function determiners(
  tree: Tree,
  token: number,
): readonly { readonly feats: string; readonly lemma: string }[] {
  return dependents(tree, token, ["det"]).map((child) => ({
    feats: tree.tokens[child]?.feats ?? "",
    lemma: tree.lemmas[child] ?? "",
  }));
}

function isDefinite(feats: string): boolean {
  return /Definite=Def|PronType=Dem/.test(feats);
}
