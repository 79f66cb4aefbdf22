import { shanghaiDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { year } from '../../plan/plan-form.ts';

/** The year in the address, or this year. */
export function askedYear(c: AppContext): number {
  const asked = year.safeParse(c.req.query('year'));
  return asked.success ? asked.data : Number(shanghaiDate(c.var.now).slice(0, 4));
}
