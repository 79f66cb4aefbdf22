/** Parts of a Word file that staff and workers go on editing. Texts may hold line breaks. */
export type WordBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 1 | 2 | undefined }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** indent: two characters in, as text runs on (the default); start: without; end: at the right edge. */
      readonly place?: 'indent' | 'start' | 'center' | 'end' | undefined;
    }
  | {
      readonly kind: 'table';
      /** Left out where the rows explain themselves. */
      readonly head?: readonly string[] | undefined;
      readonly rows: readonly (readonly string[])[];
      /** Shares of the width, one for each column; equal where left out. */
      readonly widths?: readonly number[] | undefined;
    }
  /** 落款: lines at the right, with room for pen and seal above. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  | { readonly kind: 'page-break' };

export interface WordFile {
  /** On top in the middle; a line break shows where a long title may be cut. */
  readonly title: string;
  readonly blocks: readonly WordBlock[];
}
