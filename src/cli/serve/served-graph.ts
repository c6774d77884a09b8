import type { Quad } from "@rdfjs/types";
import type { QueryAnswer } from "../../graph.ts";
import type { EvidenceSources } from "../../view/evidence.ts";
import type { Picture } from "../../view/picture.ts";

/** A question that ships with the ontology. */
export interface Question {
  readonly name: string;
  /** Title by language, read from the query's first comments. */
  readonly title: Readonly<Record<string, string>>;
  readonly query: string;
}

/** Everything that the server answers from. */
export interface ServedGraph extends EvidenceSources {
  readonly picture: Picture;
  readonly questions: readonly Question[];
  /** Answers any read-only query in the best syntax for an `Accept` header or a name (`csv`). */
  readonly answer: (query: string, accept: string) => Promise<QueryAnswer>;
  readonly quads: () => Promise<readonly Quad[]>;
  /** Ends the graph's thread. */
  readonly close: () => Promise<void>;
  /** Folder of the built page. */
  readonly page: string;
}
