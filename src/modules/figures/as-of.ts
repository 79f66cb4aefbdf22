import { z } from 'zod';
import { isDate } from '../../platform/calendar.ts';

/** Nothing on file is older; the twelve months before must be dates, too, which those before the year 1 are not. */
const EARLIEST = '1949-10-01';

/** The `asOf` parameter: a civil date; empty means today. */
export const asOfSchema = z
  .string()
  .trim()
  .refine((text) => text === '' || (isDate(text) && text >= EARLIEST), '日期应为 YYYY-MM-DD,例如 2023-11-02')
  .transform((text) => (text === '' ? undefined : text))
  .optional()
  .describe('截止日期 YYYY-MM-DD(含当日，北京时间),缺省为今天');
