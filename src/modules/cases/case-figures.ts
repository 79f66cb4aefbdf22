import { endOfDay } from '../../platform/dates.ts';
import type { Breakdown, Figure } from '../../platform/module.ts';
import { statuses, statusNames } from './case.ts';
import { countByStatus, type Recovered, recoveredWages } from './register/recovered-store.ts';

const COUNTED =
  '按到账登记逐笔统计：截止日期（含）以前实际到账、未冲正的款项。同一职工无论几案几笔只计一人；承诺和在途款项不计。';
const MIGRANT =
  '农民工按《保障农民工工资支付条例》第二条，以登记案件时的户籍性质为准；户籍性质未知的计入其他职工。';

interface Card {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly migrant?: 'yes' | 'no';
  readonly featured?: boolean;
  readonly of: (recovered: Recovered) => bigint;
}

const cards: readonly Card[] = [
  { key: 'workers', name: '追回欠薪惠及职工', unit: '人', featured: true, of: (r) => r.workers },
  { key: 'amount', name: '追回欠薪金额', unit: '分', featured: true, of: (r) => r.amountFen },
  { key: 'migrant-workers', name: '其中农民工', unit: '人', migrant: 'yes', of: (r) => r.migrantWorkers },
  {
    key: 'migrant-amount',
    name: '其中农民工金额',
    unit: '分',
    migrant: 'yes',
    of: (r) => r.migrantAmountFen,
  },
  {
    key: 'other-workers',
    name: '其他职工',
    unit: '人',
    migrant: 'no',
    of: (r) => r.workers - r.migrantWorkers,
  },
  {
    key: 'other-amount',
    name: '其他职工金额',
    unit: '分',
    migrant: 'no',
    of: (r) => r.amountFen - r.migrantAmountFen,
  },
];

/** The wage figures of the county, each derived from payment rows at the moment it is asked. */
export const caseFigures: readonly Figure[] = cards.map((card) => ({
  key: `wages.recovered.${card.key}`,
  name: card.name,
  unit: card.unit,
  definition: card.migrant ? `${COUNTED}${MIGRANT}` : COUNTED,
  featured: card.featured === true,
  value: async (db, scope) => card.of(await recoveredWages(db, scope)),
  rows: (asOf) => `/console/cases/payments?until=${asOf}${card.migrant ? `&migrant=${card.migrant}` : ''}`,
}));

/** Cases on file by station. */
export const caseBreakdowns: readonly Breakdown[] = [
  {
    key: 'cases.by-status',
    name: '维权案件（按办理状态）',
    unit: '件',
    definition: '截止日期（含）以前登记的案件，按目前所处的办理状态统计。',
    parts: async (db, { region, asOf }) => {
      const rows = await countByStatus(db, { region, before: endOfDay(asOf) });
      const counts = new Map(rows.map((row) => [row.status, row.count]));
      return statuses.map((status) => ({ label: statusNames[status], value: counts.get(status) ?? 0n }));
    },
  },
];
