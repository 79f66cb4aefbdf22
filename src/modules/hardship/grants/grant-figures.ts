import type { Breakdown, Figure } from '../../../platform/module.ts';
import { grantKindNames, grantKinds } from './grant.ts';
import { countFilesOnRecord, paidByFund, paidGrants } from './register/grant-figures-store.ts';

const COUNTED = '按银行逐笔回复统计：截止日期（含）以前到账、没有退回的救助；已批准未到账的不计。';
const paidRows = (asOf: string) => `/console/grants?status=paid&until=${asOf}`;

/** What the county paid to families in need, each figure derived from the lines of the payment batches. */
export const grantFigures: readonly Figure[] = [
  {
    key: 'hardship.files.on-record',
    name: '在档困难职工家庭',
    unit: '户',
    definition: '截止日期（含）以前审批建档、截至当日没有脱困或注销的档案，一户一档。',
    value: (db, scope) => countFilesOnRecord(db, scope),
    rows: () => '/console/hardship',
  },
  {
    key: 'hardship.aided.families',
    name: '发放救助的困难职工家庭',
    unit: '户',
    definition: `${COUNTED}同一档案不论几笔只计一户。`,
    featured: true,
    value: async (db, scope) => (await paidGrants(db, scope)).families,
    rows: paidRows,
  },
  {
    key: 'hardship.aided.amount',
    name: '发放救助金额',
    unit: '分',
    definition: COUNTED,
    featured: true,
    value: async (db, scope) => (await paidGrants(db, scope)).fen,
    rows: paidRows,
  },
  ...grantKinds.map(
    (kind): Figure => ({
      key: `hardship.aided.${kind}-amount`,
      name: `其中${grantKindNames[kind]}`,
      unit: '分',
      definition: COUNTED,
      value: async (db, scope) => (await paidGrants(db, { ...scope, kind })).fen,
      rows: (asOf) => `${paidRows(asOf)}&kind=${kind}`,
    }),
  ),
];

export const grantBreakdowns: readonly Breakdown[] = [
  {
    key: 'hardship.aided.by-fund',
    name: '发放救助金额（按资金来源）',
    unit: '分',
    definition: COUNTED,
    parts: (db, scope) => paidByFund(db, scope),
  },
];
