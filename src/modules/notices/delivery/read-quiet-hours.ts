import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import type { ParameterDefinition } from '../../../platform/module.ts';
import { getNumberParameter } from '../../parameters/index.ts';
import type { QuietHours } from './quiet-hours.ts';

/** Where a county has decided nothing: nobody's phone rings between ten at night and eight in the morning. */
const USUAL: QuietHours = { from: 22, to: 8 };

const FROM = 'notices.quiet-from';
const TO = 'notices.quiet-to';

export const noticeParameters: readonly ParameterDefinition[] = [
  {
    key: FROM,
    name: '短信静默开始时刻',
    kind: 'number',
    unit: '时',
    hint: '0 至 23 的整点。静默时段内的短信和微信留到结束时再发，登录验证码除外。未设定时为 22。',
  },
  {
    key: TO,
    name: '短信静默结束时刻',
    kind: 'number',
    unit: '时',
    hint: '0 至 23 的整点。与开始时刻相同即不设静默时段。未设定时为 8。',
  },
];

/** The region's quiet hours on the day of `now`. */
export async function readQuietHours(db: Db | Transaction, region: string, now: Date): Promise<QuietHours> {
  const on = shanghaiDate(now);
  const from = await getNumberParameter(db, { region, key: FROM, on });
  const to = await getNumberParameter(db, { region, key: TO, on });
  return { from: hour(from) ?? USUAL.from, to: hour(to) ?? USUAL.to };
}

/** A number that somebody typed may be no hour of the day; then the usual one holds. */
function hour(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value < 24 ? value : undefined;
}
