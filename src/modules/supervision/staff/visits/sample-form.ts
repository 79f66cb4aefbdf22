import { z } from 'zod';
import { optionalDay, optionalText, text } from '../../../../platform/http/form.ts';
import {
  type Answers,
  MOST_SAMPLES,
  questionKeys,
  type Sample,
  type SampleWords,
  sampleAnswers,
} from '../../visits/sampling/sample.ts';

const answer = z.enum(sampleAnswers).optional().catch(undefined);
const yuan = optionalText('金额', 12).refine(
  (typed) => typed === undefined || /^\d{1,7}(\.\d{1,2})?$/.test(typed),
  '请填写金额，如 4500 或 4500.50',
);

const fields = z.object({
  seen: z.coerce.number().int().min(0).catch(0),
  name: optionalText('姓名', 40),
  trade: optionalText('工种', 40),
  contract: answer,
  paid: answer,
  slip: answer,
  insurance: answer,
  rest: answer,
  safety: answer,
  lastPaidOn: optionalDay('最近发工资日期'),
  lastPaidYuan: yuan,
  note: optionalText('其他', 500),
});

/** One worker's sheet; the same shape as a phone sends. */
export const sampleForm = fields.transform(
  (typed): { seen: number; answers: Answers; words: SampleWords } => ({
    seen: typed.seen,
    answers: Object.fromEntries(
      questionKeys.flatMap((key) => (typed[key] === undefined ? [] : [[key, typed[key]]])),
    ),
    words: {
      name: typed.name ?? '',
      trade: typed.trade ?? '',
      lastPaidOn: typed.lastPaidOn ?? '',
      lastPaidYuan: typed.lastPaidYuan ?? '',
      note: typed.note ?? '',
    },
  }),
);

/** What stands in the fields of a known sheet. */
export function sampleValues(sample: Sample): Record<string, string | undefined> {
  return { ...sample.answers, ...sample.words, seen: String(sample.revision) };
}

export const drawForm = z.object({
  roster: text('职工名册', 200_000),
  seed: text('随机种子', 100),
  count: z.coerce
    .number({ error: '请填写人数' })
    .int('请填写整数')
    .min(1, '至少抽取 1 人')
    .max(MOST_SAMPLES, `最多抽取 ${MOST_SAMPLES} 人`),
});
