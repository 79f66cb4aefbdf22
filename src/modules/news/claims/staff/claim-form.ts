import { z } from 'zod';
import { isDate } from '../../../../platform/calendar.ts';
import { choice, optionalDay, optionalText, text } from '../../../../platform/http/form.ts';

export const claimLabels: Readonly<Record<string, string>> = {
  figureKey: '对应的指标',
  kind: '适用范围',
  words: '必须含有的词',
  note: '说明',
  text: '稿子',
  publishedOn: '发布日期',
};

/** What a claim means. */
export const linkForm = z.object({
  figureKey: z.string({ error: '请选择对应的指标' }).min(1, '请选择对应的指标').max(100),
  kind: choice('适用范围', ['same', 'words']),
  words: optionalText('必须含有的词', 100),
});

export const settleForm = z.object({ note: text('说明', 200) });

/** A long report; a book is no article. */
const MOST_SIGNS = 30_000;

/** A draft that is checked without being kept. */
export const tryForm = z.object({
  text: text('稿子', MOST_SIGNS),
  publishedOn: optionalDay('发布日期').refine(
    (date) => date === undefined || (isDate(date) && date >= '1949-10-01' && date <= '2100-12-31'),
    '请核对发布日期的年份',
  ),
});
