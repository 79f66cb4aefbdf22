import { z } from 'zod';
import { type FormErrors, optionalDay, optionalText } from '../../../../platform/http/form.ts';
import { formatYuan } from '../../../../platform/money.ts';
import type { Missing } from '../../calculators/calculation.ts';
import type { Question, Questions } from '../../calculators/question.ts';
import { optionalMoney } from '../../case-form.ts';

/** No wage of a month or a year is beyond this; more is a slip, and the pages stay readable. 分 */
const MOST_FEN = 1_000_000_000n;

/** One schema for all answers of a calculator; each may be empty, since the rule says what it needs. */
export function calculatorForm(questions: Questions) {
  return z.object(
    Object.fromEntries(Object.entries(questions).map(([name, question]) => [name, answerOf(question)])),
  );
}

function answerOf(question: Question) {
  const name = shortName(question.label);
  switch (question.kind) {
    case 'money':
      return optionalMoney(name).refine(
        (fen) => fen === undefined || fen <= MOST_FEN,
        `${name}不会超过 ${formatYuan(MOST_FEN)} 元，请检查`,
      );
    case 'day':
      return optionalDay(name).refine(isOurTime, '年份请核对，应在 1950 年到 2100 年之间');
    case 'month':
      return optionalText(name, 10)
        .transform(toMonth)
        .refine(isOurTime, '年份请核对，应在 1950 年到 2100 年之间');
    case 'number':
      return optionalText(name, 12).transform((typed, check) => toNumber(typed, question, check));
    case 'choice':
      return optionalText(name, 40).transform((typed, check) => {
        if (typed === undefined || Object.hasOwn(question.options, typed)) return typed;
        check.addIssue({ code: 'custom', message: `请选择${name}` });
        return z.NEVER;
      });
  }
}

/** '平时（上班日）多干了多少小时' → what a message can carry. */
function shortName(label: string): string {
  return label.replace(/[（(].*$/, '').replace(/[？?]$/, '');
}

function isOurTime(day: string | undefined): boolean {
  return day === undefined || (day >= '1950' && day < '2100');
}

function toMonth(typed: string | undefined, check: z.RefinementCtx): string | undefined {
  if (typed === undefined) return undefined;
  const match = /^(\d{4})[-./年]?(\d{1,2})月?$/.exec(typed.normalize('NFKC').replaceAll(/\s/g, ''));
  const month = Number(match?.[2]);
  if (match?.[1] && month >= 1 && month <= 12) return `${match[1]}-${String(month).padStart(2, '0')}`;
  check.addIssue({ code: 'custom', message: '请写成 2023-11 这样的年月' });
  return z.NEVER;
}

function toNumber(
  typed: string | undefined,
  { unit, most }: Extract<Question, { kind: 'number' }>,
  check: z.RefinementCtx,
): number | undefined {
  if (typed === undefined) return undefined;
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const bare = text.endsWith(unit) ? text.slice(0, -unit.length) : text;
  const number = Number(bare);
  if (/^\d{1,5}(\.\d)?$/.test(bare) && number <= most) return number;
  const message =
    /^\d/.test(bare) && number > most ? `最多 ${most} ${unit}` : '请写数字，最多一位小数，例如 3 或 2.5';
  check.addIssue({ code: 'custom', message });
  return z.NEVER;
}

/** What the rule asks for, as messages beside the fields. */
export function missingErrors(missing: readonly Missing[]): FormErrors {
  const errors: FormErrors = {};
  for (const { question, why } of missing) errors[question] = [...(errors[question] ?? []), why];
  return errors;
}
