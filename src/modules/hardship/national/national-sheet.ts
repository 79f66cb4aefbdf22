import type { CellInput, SheetColumn } from '../../../platform/sheets/sheet-column.ts';
import type { NationalSheetRow } from './export-national.ts';
import { changeNames } from './national-changes.ts';
import {
  columnLabel,
  fileColumnKeys,
  fileColumns,
  memberColumnKeys,
  memberColumns,
} from './national-columns.ts';
import { fileCells, memberCells } from './national-rows.ts';

/** The sheet in the order of the national form; what changed stands behind the form's own columns. */
export function nationalSheet(
  which: 'files' | 'members',
  rows: readonly NationalSheetRow[],
): { name: string; columns: readonly SheetColumn[]; rows: readonly (readonly CellInput[])[] } {
  return which === 'files' ? filesSheet(rows) : membersSheet(rows);
}

function filesSheet(rows: readonly NationalSheetRow[]) {
  const titles = [...fileColumnKeys.map((key) => fileColumns[key]), '变化', '变化的栏', '导出后又有变化'];
  return {
    name: '全国系统-家庭表',
    columns: titles.map((title): SheetColumn => ({ title, width: 16 })),
    rows: rows.map((row) => {
      const cells = fileCells(row.facts);
      const { change, columns } = row.change;
      return [
        ...fileColumnKeys.map((key) => cells[key]),
        changeNames[change],
        columns.map(columnLabel).join('、'),
        row.changedSince ? '是' : '',
      ];
    }),
  };
}

function membersSheet(rows: readonly NationalSheetRow[]) {
  return {
    name: '全国系统-家庭成员表',
    columns: memberColumnKeys.map((key): SheetColumn => ({ title: memberColumns[key], width: 16 })),
    rows: rows.flatMap((row) =>
      memberCells(row.facts).map((cells) => memberColumnKeys.map((key) => cells[key])),
    ),
  };
}
