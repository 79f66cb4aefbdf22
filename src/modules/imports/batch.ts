import type { Mapping } from './mapping.ts';

export type BatchState =
  | 'reading'
  | 'choosing'
  | 'mapping'
  | 'checking'
  | 'clinic'
  | 'repairing'
  | 'committing'
  | 'done'
  | 'abandoned'
  | 'failed';

export const stateNames: Readonly<Record<BatchState, string>> = {
  reading: '正在读取',
  choosing: '待选工作表',
  mapping: '待对应列',
  checking: '正在检查',
  clinic: '待修复和确认',
  repairing: '正在修复',
  committing: '正在写入',
  done: '已写入',
  abandoned: '已放弃',
  failed: '未成功',
};

export interface Batch {
  readonly id: string;
  readonly recipe: string;
  readonly sourceKind: 'xlsx' | 'csv' | 'paste';
  readonly sourceName: string;
  readonly fileKey: string | undefined;
  readonly state: BatchState;
  readonly titles: readonly string[];
  readonly mapping: Mapping;
  readonly titlePrint: string | undefined;
  readonly totalRows: number;
  readonly doneRows: number;
  /** Rows that the work under way has before it; 0 where it is not known yet. */
  readonly workRows: number;
  /** Worksheets to choose from. */
  readonly sheets: readonly string[];
  readonly sheetName: string | undefined;
  readonly report: Readonly<Record<string, number>> | undefined;
  readonly failure: string | undefined;
  readonly createdByName: string;
  readonly createdAt: Date;
}

/** Told how far a long work is; the total is undefined while a sheet is read. */
export type OnRows = (done: number, total: number | undefined) => void;

/** States in which the background works and the page waits. */
export function isWorking(state: BatchState): boolean {
  return ['reading', 'checking', 'repairing', 'committing'].includes(state);
}
