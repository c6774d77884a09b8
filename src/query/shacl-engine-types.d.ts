/** The part of shacl-engine that we use; it ships no types. */
declare module "shacl-engine" {
  import type { DataFactory, DatasetCore, Literal, Term } from "@rdfjs/types";

  interface Pointer {
    readonly term?: Term;
    readonly terms: readonly Term[];
  }

  export interface Result {
    readonly focusNode: Pointer;
    readonly path?: readonly { readonly predicates: readonly Term[] }[];
    readonly value?: Pointer;
    readonly constraintComponent: Term;
    readonly message: readonly Literal[];
  }

  export class Validator {
    constructor(shapes: DatasetCore, options: { readonly factory: DataFactory });
    validate(data: { readonly dataset: DatasetCore }): Promise<{ readonly results: Result[] }>;
  }
}
