import { z } from 'zod';
import { choice, optionalDay, optionalText } from '../../../../platform/http/form.ts';
import { optionalMoney } from '../../case-form.ts';
import {
  bonds,
  type CompassAnswers,
  headcounts,
  matters,
  places,
  proofs,
} from '../../compass/compass-questions.ts';

const unpaidMonths = optionalText('没发的月数', 6).transform((typed, check) => {
  if (typed === undefined) return undefined;
  const number = Number(typed.normalize('NFKC').replace(/个?月$/, ''));
  if (Number.isFinite(number) && number > 0 && number <= 240) return number;
  check.addIssue({ code: 'custom', message: '没发的月数请写数字，例如 3 或 2.5' });
  return z.NEVER;
});

/** The six questions, as asked on the compass and as the first step of a claim. Only choices are required. */
export const compassForm = z
  .object({
    matter: choice('遇到了什么事', matters),
    place: choice('在哪里干活', places),
    bond: choice('跟谁干、怎么约定的', bonds),
    proof: choice('手里有什么凭据', proofs),
    still: choice('现在还在那里干吗', ['yes', 'no']),
    leftOn: optionalDay('最后一天'),
    happenedOn: optionalDay('事情发生的日子'),
    claimedOn: optionalDay('最近一次要钱的日子'),
    awardOn: optionalDay('收到裁决书的日子'),
    headcount: choice('一起的有多少人', headcounts),
    monthlyWage: optionalMoney('月工资'),
    unpaidMonths,
  })
  .transform(
    ({ still, leftOn, monthlyWage, ...rest }): CompassAnswers => ({
      ...rest,
      isStillThere: still === 'yes',
      leftOn: still === 'yes' ? undefined : leftOn,
      monthlyWageFen: monthlyWage,
    }),
  );

export const compassFieldNames = [
  'matter',
  'place',
  'bond',
  'proof',
  'still',
  'leftOn',
  'happenedOn',
  'claimedOn',
  'awardOn',
  'headcount',
  'monthlyWage',
  'unpaidMonths',
] as const;
