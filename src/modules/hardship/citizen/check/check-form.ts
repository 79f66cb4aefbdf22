import { z } from 'zod';
import { choices, text } from '../../../../platform/http/form.ts';
import {
  codesOf,
  type HealthState,
  type SchoolStage,
  schoolStages,
  workStates,
} from '../../codes/hardship-codes.ts';
import type { Circumstances } from '../../formula/assess.ts';
import { isExclusion } from '../../formula/exclusion.ts';
import type { FamilyTraits } from '../../household/required-papers.ts';
import { box, code, money, moneyOrNothing } from '../forms/field-kinds.ts';

const number = (name: string, range: { from: number; to: number }) =>
  text(name, 3)
    .refine((typed) => /^\d+$/.test(typed), `${name}请写数字`)
    .transform(Number)
    .refine(
      (value) => value >= range.from && value <= range.to,
      `${name}应在 ${range.from} 到 ${range.to} 之间`,
    );

/** The anonymous self-test: sums and ticks, no name, number, place or date of birth. */
export const checkForm = z
  .object({
    members: number('家里几口人', { from: 1, to: 20 }),
    income: money('全家一年收入'),
    medical: moneyOrNothing('医疗自付'),
    accident: moneyOrNothing('意外损失'),
    other: moneyOrNothing('上学、康复、租房'),
    workState: code('您的身份', workStates),
    months: z
      .string()
      .trim()
      .default('')
      .refine((typed) => typed === '' || /^\d{1,3}$/.test(typed), '请写月数，例如 18')
      .transform(Number),
    isUnionMember: box,
    hadAccident: box,
    hasIllness: box,
    hasDisabled: box,
    hasMinimumLiving: box,
    isSingleParent: box,
    stages: choices().transform((values) => codesOf(schoolStages).filter((stage) => values.includes(stage))),
    exclusions: choices().transform((values) => values.filter(isExclusion)),
  })
  .refine((form) => form.workState !== 'migrant' || form.months > 0, {
    path: ['months'],
    error: '请写在本县务工多少个月',
  });
export type CheckAnswers = z.output<typeof checkForm>;

export const checkFieldNames = [
  'members',
  'income',
  'medical',
  'accident',
  'other',
  'workState',
  'months',
  'isUnionMember',
  'hadAccident',
  'hasIllness',
  'hasDisabled',
  'hasMinimumLiving',
  'isSingleParent',
  'stages',
  'exclusions',
] as const satisfies (keyof CheckAnswers)[];

export function circumstancesOf(answers: CheckAnswers): Circumstances {
  const suddenFen = answers.medical + answers.accident;
  return {
    incomeFen: answers.income,
    costsFen: suddenFen + answers.other,
    suddenFen,
    hadAccident: answers.hadAccident,
    members: answers.members,
    exclusions: answers.exclusions,
    migrant:
      answers.workState === 'migrant'
        ? { monthsEmployed: answers.months, isUnionMember: answers.isUnionMember }
        : undefined,
  };
}

export function traitsOf(answers: CheckAnswers): FamilyTraits {
  const health: HealthState[] = answers.hasIllness ? ['cancer'] : ['good'];
  const stages: SchoolStage[] = [...answers.stages];
  return {
    applicantWork: answers.workState,
    health,
    hasDisabled: answers.hasDisabled,
    stages,
    reasons: answers.hadAccident ? ['disaster'] : [],
    hasMinimumLiving: answers.hasMinimumLiving,
    isSingleParent: answers.isSingleParent,
    hasMedicalCosts: answers.medical > 0n,
  };
}
