import { addMonths } from '../../platform/calendar.ts';
import { shanghaiDate, startOfDay } from '../../platform/dates.ts';
import type { NeedSignalSource } from '../../platform/module.ts';
import { getNumberParameter } from '../parameters/index.ts';
import { SIGNAL_MONTHS_PARAMETER } from './case-parameters.ts';
import { listInjured, listLongUnpaid } from './register/signal-store.ts';

/** Where the county has not set its own. */
const SIGNAL_MONTHS = 3;

/**
 * 主动发现 for the hardship desk: workers whose wages have been open for months, and injured ones. Behind the purpose
 * wall: no number, employer or amount of a case goes along (个人信息保护法 §6).
 */
export const caseSignals: readonly NeedSignalSource[] = [
  {
    find: async (db, { region, since, limit }) => {
      // The job knows no clock of its own here: a case counts as long open some months after it was filed.
      const months =
        (await getNumberParameter(db, {
          region,
          key: SIGNAL_MONTHS_PARAMETER,
          on: shanghaiDate(since),
        })) ?? SIGNAL_MONTHS;
      const filedSince = startOfDay(addMonths(shanghaiDate(since), -months));
      const rows = await listLongUnpaid(db, { region, filedSince, limit });
      return rows.map((row) => ({
        key: `arrears:${row.claimantId}`,
        kind: 'arrears' as const,
        personId: row.personId,
        reason: `欠薪登记已满 ${months} 个月，尚未全部到账。`,
        knownAt: startOfDay(addMonths(shanghaiDate(row.filedAt), months)),
      }));
    },
  },
  {
    find: async (db, { region, since, limit }) => {
      const rows = await listInjured(db, { region, filedSince: since, limit });
      return rows.map((row) => ({
        key: `injury:${row.claimantId}`,
        kind: 'injury' as const,
        personId: row.personId,
        reason: '本人登记了工伤事项。',
        knownAt: row.filedAt,
      }));
    },
  },
];
