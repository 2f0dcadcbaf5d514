// The part of the RDF packages that the tests use; they bring no types.
declare module 'jsonld' {
  const jsonld: { toRDF(document: object, options: object): Promise<unknown> };
  export default jsonld;
}
declare module 'n3' {
  interface Term {
    readonly value: string;
  }
  export class Parser {
    constructor(options: { readonly format: string });
    parse(text: string): readonly { readonly subject: Term; readonly predicate: Term; readonly object: Term }[];
  }
}
