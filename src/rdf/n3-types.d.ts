/** The part of n3 that we use; n3 ships no types of its own. */
declare module "n3" {
  import type { DatasetCore, DataFactory as Factory, Quad, Term } from "@rdfjs/types";

  export type { Literal, NamedNode, Quad, Term } from "@rdfjs/types";

  type Pattern = Term | string | null | undefined;

  export const DataFactory: Factory<Quad>;

  export class Parser {
    constructor(options: { readonly format?: string; readonly baseIRI?: string });
    parse(text: string): Quad[];
  }

  export class Store implements DatasetCore<Quad> {
    constructor(quads?: Iterable<Quad>);
    readonly size: number;
    add(quad: Quad): this;
    delete(quad: Quad): this;
    has(quad: Quad): boolean;
    match(subject?: Pattern, predicate?: Pattern, object?: Pattern, graph?: Pattern): Store;
    getSubjects(predicate: Pattern, object: Pattern, graph: Pattern): Quad["subject"][];
    getObjects(subject: Pattern, predicate: Pattern, graph: Pattern): Quad["object"][];
    [Symbol.iterator](): Iterator<Quad>;
  }

  export interface Sink {
    write(chunk: string, encoding: string, done?: () => void): void;
    end(done?: () => void): void;
  }

  export class Writer {
    constructor(
      sink: Sink,
      options: { readonly format: string; readonly prefixes?: Readonly<Record<string, string>> },
    );
    addQuads(quads: readonly Quad[]): void;
    end(): void;
  }
}
