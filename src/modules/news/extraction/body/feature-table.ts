/** Numbers that describe lines, one column for each feature; columns are known by name. */
export class FeatureTable {
  readonly columns = new Map<string, Float32Array>();

  readonly lines: number;

  constructor(lines: number) {
    this.lines = lines;
  }

  /** A new column, all 0. */
  column(name: string): Float32Array {
    const column = new Float32Array(this.lines);
    this.columns.set(name, column);
    return column;
  }

  get(name: string): Float32Array {
    const column = this.columns.get(name);
    if (!column) throw new Error(`no feature ${name}`);
    return column;
  }
}
