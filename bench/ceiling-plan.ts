/** A statement as the store sends it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What the ceiling answers under one path: the rows of these statements in a page of the same length. */
export interface CeilingPage {
  readonly path: string;
  readonly statements: readonly Statement[];
  readonly kind: 'html' | 'json';
  readonly bytes: number;
}

/** Statements of one insert, in one transaction; `fresh` are the values that must differ from request to request. */
export interface CeilingInsert {
  readonly path: string;
  readonly statements: readonly Statement[];
  readonly fresh: readonly { readonly value: string; readonly kind: 'id' | 'number' | 'index' }[];
}

export interface CeilingPlan {
  readonly url: string;
  readonly pool: number;
  readonly pages: readonly CeilingPage[];
  readonly insert: CeilingInsert | undefined;
}
