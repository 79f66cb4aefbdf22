import type { Mapping } from './mapping.ts';

export type BatchState =
  | 'reading'
  | 'mapping'
  | 'checking'
  | 'clinic'
  | 'committing'
  | 'done'
  | 'abandoned'
  | 'failed';

export const stateNames: Readonly<Record<BatchState, string>> = {
  reading: '正在读取',
  mapping: '待对应列',
  checking: '正在检查',
  clinic: '待修复和确认',
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
  readonly report: Readonly<Record<string, number>> | undefined;
  readonly failure: string | undefined;
  readonly createdByName: string;
  readonly createdAt: Date;
}

/** States in which the background works and the page waits. */
export function isWorking(state: BatchState): boolean {
  return state === 'reading' || state === 'checking' || state === 'committing';
}
