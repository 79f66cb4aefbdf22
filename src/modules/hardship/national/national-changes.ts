/** A keyed hash per column: tells that a value changed without telling the value. */
export type Marks = Readonly<Record<string, string>>;

export const changes = ['new', 'changed', 'same', 'gone'] as const;
export type Change = (typeof changes)[number];

export const changeNames = {
  new: '新增',
  changed: '有变化',
  same: '无变化',
  gone: '已退出',
} as const satisfies Record<Change, string>;

export interface FileChange {
  readonly fileId: string;
  readonly change: Change;
  /** Columns that differ, in the order of the form. */
  readonly columns: readonly string[];
}

/** Whether a stored mark and a value of today are the same; asked with every key, so that a key rotation changes nothing. */
export type SameMark = (stored: string, column: string, fileId: string) => boolean;

/**
 * What is new, changed or gone since the last export.
 * @param before marks of the files that the last export held
 * @param now ids of the files of today with their columns, in the order of the form
 */
export function compareExports(
  before: ReadonlyMap<string, Marks>,
  now: ReadonlyMap<string, readonly string[]>,
  isSame: SameMark,
): FileChange[] {
  const present = [...now].map(([fileId, columns]): FileChange => {
    const earlier = before.get(fileId);
    if (!earlier) return { fileId, change: 'new', columns: [] };
    const changed = columns.filter((column) => {
      const stored = earlier[column];
      return stored === undefined || !isSame(stored, column, fileId);
    });
    return { fileId, change: changed.length > 0 ? 'changed' : 'same', columns: changed };
  });
  const gone = [...before.keys()].filter((fileId) => !now.has(fileId));
  return [...present, ...gone.map((fileId): FileChange => ({ fileId, change: 'gone', columns: [] }))];
}

export function countChanges(all: readonly FileChange[]): Record<Change, number> {
  const count = (change: Change) => all.filter((one) => one.change === change).length;
  return { new: count('new'), changed: count('changed'), same: count('same'), gone: count('gone') };
}
