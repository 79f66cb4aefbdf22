import { z } from 'zod';
import { choice, day, optionalText, text } from '../../../platform/http/form.ts';

export const membershipActs = ['join', 'transfer', 'leave'] as const;
export type MembershipAct = (typeof membershipActs)[number];

export const membershipActNames = {
  join: '登记入会',
  transfer: '登记转会',
  leave: '登记退会',
} as const satisfies Record<MembershipAct, string>;

const joiningForm = z.object({
  act: choice('事项', ['join', 'transfer']),
  unionName: text('工会名称', 100),
  on: day('日期'),
  source: text('依据', 100),
});

const leavingForm = z.object({
  act: z.literal('leave'),
  unionName: optionalText('工会名称', 100),
  on: day('最后一天'),
  source: text('原因', 100),
});

export const membershipForm = z.discriminatedUnion('act', [joiningForm, leavingForm]);
