// What the measurement uses of Recogito, so that the types can be checked where it is not installed.
declare module '@recogito/text-annotator' {
  export interface Selector {
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly range?: Range;
  }
  export interface Annotation {
    readonly id: string;
    readonly bodies: readonly [];
    readonly target: { readonly annotation: string; readonly selector: readonly Selector[]; readonly created: Date };
  }
  export interface Annotator {
    setAnnotations(annotations: readonly Annotation[]): void;
    addAnnotation(annotation: Annotation): void;
  }
  export function createTextAnnotator(
    container: HTMLElement,
    options?: { readonly renderer?: 'SPANS' | 'CSS_HIGHLIGHTS' },
  ): Annotator;
}
