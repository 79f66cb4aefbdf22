import { z } from 'zod';
import { isDate } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import { choice, day, type FormValues, optionalText, text } from '../../../platform/http/form.ts';
import { formatYuan, parseMoney } from '../../../platform/money.ts';
import { categories, modes, type Programme, sexLimitList } from './programme.ts';

export const programmeLabels: Readonly<Record<string, string>> = {
  name: '项目名称',
  category: '类别',
  mode: '名额怎么定',
  what: '每人得到什么',
  value: '每人价值',
  fundSource: '经费来源',
  quota: '名额',
  memberOn: '会员资格日',
  organisations: '限定单位',
  sex: '性别',
  ageFrom: '最小年龄',
  ageTo: '最大年龄',
  legalBasis: '限定性别或年龄的依据',
  opensOn: '开始日期',
  opensTime: '开始时间',
  closesOn: '截止日期',
  closesTime: '截止时间',
  redeemUntil: '使用有效期至',
  provider: '合作服务商',
  howToUse: '怎么用',
};

function wholeNumber(name: string, max: number) {
  return text(name, 9)
    .refine(
      (typed) => /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= max,
      `${name}请填 1 至 ${max} 的整数`,
    )
    .transform(Number);
}

function optionalAge(name: string) {
  return optionalText(name, 3)
    .refine(
      (typed) => typed === undefined || (/^\d+$/.test(typed) && Number(typed) <= 120),
      `${name}请填整数`,
    )
    .transform((typed) => (typed === undefined ? undefined : Number(typed)));
}

function timeOfDay(name: string) {
  return text(name, 8).refine(
    (typed) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(typed),
    `${name}请写成 09:30`,
  );
}

/** The one form of a programme. Organisations are typed by name, one a line; the door looks them up. */
export const programmeForm = z
  .object({
    name: text('项目名称', 60),
    category: choice('类别', categories),
    mode: choice('名额怎么定', modes),
    what: text('每人得到什么', 60),
    value: text('每人价值', 20).transform((typed, check) => {
      const parsed = parseMoney(typed);
      if (parsed.ok && parsed.fen > 0n) return parsed.fen;
      check.addIssue({ code: 'custom', message: parsed.ok ? '每人价值要大于 0' : parsed.reason });
      return z.NEVER;
    }),
    fundSource: text('经费来源', 60),
    quota: wholeNumber('名额', 1_000_000),
    memberOn: day('会员资格日'),
    organisations: optionalText('限定单位', 2000),
    sex: choice('性别', sexLimitList),
    ageFrom: optionalAge('最小年龄'),
    ageTo: optionalAge('最大年龄'),
    legalBasis: optionalText('限定性别或年龄的依据', 100),
    firstTimeOnly: z
      .string()
      .optional()
      .transform((ticked) => ticked === 'on'),
    opensOn: day('开始日期'),
    opensTime: timeOfDay('开始时间'),
    closesOn: day('截止日期'),
    closesTime: timeOfDay('截止时间'),
    redeemUntil: day('使用有效期至'),
    provider: text('合作服务商', 100),
    howToUse: text('怎么用', 200),
  })
  .transform(({ opensOn, opensTime, closesOn, closesTime, ...rest }) => ({
    ...rest,
    opensAt: instantOf(opensOn, opensTime),
    closesAt: instantOf(closesOn, closesTime),
  }))
  .refine((form) => form.closesAt > form.opensAt, { path: ['closesOn'], message: '截止要晚于开始' })
  .refine((form) => form.redeemUntil >= shanghaiDate(form.closesAt), {
    path: ['redeemUntil'],
    message: '使用有效期不能早于截止日期',
  })
  .refine((form) => form.ageFrom === undefined || form.ageTo === undefined || form.ageTo >= form.ageFrom, {
    path: ['ageTo'],
    message: '最大年龄不能小于最小年龄',
  })
  .refine(
    (form) =>
      (form.sex === 'any' && form.ageFrom === undefined && form.ageTo === undefined) ||
      form.legalBasis !== undefined,
    {
      path: ['legalBasis'],
      message: '限定性别或年龄要写明依据，例如《女职工劳动保护特别规定》或退休年龄规定',
    },
  );

function instantOf(date: string, time: string): Date {
  return new Date(`${isDate(date) ? date : '1970-01-01'}T${time.length === 5 ? `${time}:00` : time}+08:00`);
}

/** The fields as they stand on file. */
export function valuesOf(programme: Programme, names: ReadonlyMap<string, { name: string }>): FormValues {
  const time = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 19);
  const { name, category, mode, what, fundSource, memberOn, sex, legalBasis, redeemUntil, howToUse } =
    programme;
  return {
    ...{ name, category, mode, what, fundSource, memberOn, sex, legalBasis, redeemUntil, howToUse },
    version: String(programme.version),
    value: formatYuan(programme.valueFen),
    quota: String(programme.quota),
    ageFrom: programme.ageFrom?.toString(),
    ageTo: programme.ageTo?.toString(),
    firstTimeOnly: programme.firstTimeOnly ? 'on' : undefined,
    organisations: programme.organisationIds.map((id) => names.get(id)?.name ?? '').join('\n'),
    provider: names.get(programme.providerId)?.name,
    opensOn: shanghaiDate(programme.opensAt),
    opensTime: time(programme.opensAt),
    closesOn: shanghaiDate(programme.closesAt),
    closesTime: time(programme.closesAt),
  };
}

export const reasonForm = z.object({ version: z.coerce.number().int().catch(0), reason: text('原因', 200) });
export const versionForm = z.object({ version: z.coerce.number().int().catch(0) });
export const announceForm = versionForm.extend({ publicSource: optionalText('公开号码', 100) });
export const drawForm = z.object({
  publicNumber: optionalText('公开号码', 60).transform((typed) => typed?.replaceAll(/\s+/g, '')),
});
