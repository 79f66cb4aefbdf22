import { z } from 'zod';
import { choice, day, type FormValues, text } from '../../../platform/http/form.ts';
import type { DatedPolicy } from './policy-store.ts';
import { type PolicyNumber, policyNumbers, type SecurityPolicy } from './security-policy.ts';

export const policyFields = Object.keys(policyNumbers).filter(isPolicyNumber);

function isPolicyNumber(name: string): name is PolicyNumber {
  return Object.hasOwn(policyNumbers, name);
}

function numberField(name: PolicyNumber) {
  const { label, unit, min, max } = policyNumbers[name];
  const sentence = `${label}应为 ${min} 到 ${max} ${unit}的整数`;
  return z
    .string({ error: sentence })
    .trim()
    .refine((typed) => /^\d{1,9}$/.test(typed) && Number(typed) >= min && Number(typed) <= max, sentence)
    .transform(Number);
}

const numbers = {
  lockoutTries: numberField('lockoutTries'),
  lockoutSeconds: numberField('lockoutSeconds'),
  idleSeconds: numberField('idleSeconds'),
  sessionSeconds: numberField('sessionSeconds'),
  workerIdleSeconds: numberField('workerIdleSeconds'),
  workerSessionSeconds: numberField('workerSessionSeconds'),
  passwordMinLength: numberField('passwordMinLength'),
  passwordMinClasses: numberField('passwordMinClasses'),
  passwordMaxAgeDays: numberField('passwordMaxAgeDays'),
  passwordHistory: numberField('passwordHistory'),
  codeSeconds: numberField('codeSeconds'),
  codeTries: numberField('codeTries'),
  codeIntervalSeconds: numberField('codeIntervalSeconds'),
  codeDailyLimit: numberField('codeDailyLimit'),
} satisfies Record<PolicyNumber, z.ZodType<number>>;

/** A whole policy from a day on. */
export const policyForm = z
  .object({
    ...numbers,
    secondFactor: choice('第二种凭证', ['required', 'off']),
    validFrom: day('生效日期'),
    source: text('依据', 200),
    verified: z.literal('on').optional(),
  })
  .transform(({ validFrom, source, verified, ...policy }) => ({
    validFrom,
    source,
    verified: verified === 'on',
    policy,
  }));

/** The policy in force as form values, to be changed from. */
export function policyValues(policy: SecurityPolicy): FormValues {
  return Object.fromEntries(Object.entries(policy).map(([name, value]) => [name, String(value)]));
}

/** What a new policy changes against the one before, in words. */
export function policyChanges(now: DatedPolicy, before: DatedPolicy | undefined): string[] {
  if (!before) return [];
  const changed = policyFields
    .filter((name) => now.policy[name] !== before.policy[name])
    .map(
      (name) =>
        `${policyNumbers[name].label} ${before.policy[name]} → ${now.policy[name]} ${policyNumbers[name].unit}`,
    );
  return now.policy.secondFactor === before.policy.secondFactor
    ? changed
    : [
        `第二种凭证 ${factorNames[before.policy.secondFactor]} → ${factorNames[now.policy.secondFactor]}`,
        ...changed,
      ];
}

export const factorNames = { required: '必须', off: '不要求' } as const;
