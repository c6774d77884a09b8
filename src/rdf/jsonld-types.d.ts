/** The part of jsonld that we use; it ships no types. */
declare module "jsonld" {
  interface JsonLd {
    fromRDF(text: string, options: { readonly format: string }): Promise<object>;
    compact(
      document: object,
      context: object,
      options: { readonly graph: boolean },
    ): Promise<object>;
  }
  const jsonld: JsonLd;
  // biome-ignore lint/style/noDefaultExport: this is how the library exports itself
  export default jsonld;
}
