import { z } from 'zod';
import { isDate } from '../../platform/calendar.ts';
import { choice, optionalDay, optionalText, text } from '../../platform/http/form.ts';
import { parseName } from '../people/index.ts';
import { parseCertificateNumber } from './certificate-number.ts';
import { levelByOrdinal } from './skill-level.ts';

export const talentLabels: Readonly<Record<string, string>> = {
  holderName: '姓名',
  identityNumber: '身份证号',
  phone: '手机号',
  certificateNumber: '证书编号',
  occupationName: '职业（工种）',
  occupationCode: '职业编码',
  level: '技能等级',
  issuer: '发证机构',
  issuedOn: '发证日期',
  expiresOn: '有效期至',
  employerName: '工作单位',
  townshipCode: '乡镇',
  source: '数据来源',
  reason: '移出原因',
};

const ordinals = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** The one form of a certificate. */
export const certificateForm = z
  .object({
    holderName: text('姓名', 60).transform((typed, check) => {
      const parsed = parseName(typed);
      if (parsed.ok) return parsed.value;
      check.addIssue({ code: 'custom', message: parsed.reason });
      return z.NEVER;
    }),
    certificateNumber: optionalText('证书编号', 40).transform((typed, check) => {
      if (typed === undefined) return undefined;
      const parsed = parseCertificateNumber(typed);
      if (parsed.ok) return parsed.value;
      check.addIssue({ code: 'custom', message: parsed.reason });
      return z.NEVER;
    }),
    occupationName: text('职业（工种）', 60),
    occupationCode: optionalText('职业编码', 20).refine(
      (code) => code === undefined || /^\d-\d{2}-\d{2}-\d{2}$/.test(code),
      '职业编码应像 4-02-07-08(职业分类大典 2022)',
    ),
    level: choice('技能等级', ordinals).transform(Number),
    issuer: optionalText('发证机构', 100),
    issuedOn: optionalDay('发证日期'),
    expiresOn: optionalDay('有效期至'),
    employerName: optionalText('工作单位', 100),
    townshipCode: optionalText('乡镇', 12),
    source: text('数据来源', 100),
  })
  .refine((form) => !form.issuedOn || !form.expiresOn || form.expiresOn >= form.issuedOn, {
    path: ['expiresOn'],
    message: '有效期至不能早于发证日期',
  });

export const holderForm = z.object({
  identityNumber: text('身份证号', 40),
  phone: optionalText('手机号', 30),
});

export const editForm = z.object({ version: z.coerce.number().int().min(0).catch(0) });

export const removeForm = z.object({ reason: text('移出原因', 200) });

/** Filters of the register, from its address. */
export const talentFilter = z.object({
  q: optionalText('查找', 60).catch(undefined),
  /** An ordinal 1–8, or `high` for 高级工(三级) and above. */
  level: z
    .string()
    .refine((value) => value === 'high' || levelByOrdinal(Number(value)) !== undefined)
    .optional()
    .catch(undefined),
  occupation: optionalText('职业', 60).catch(undefined),
  employer: z.uuid().optional().catch(undefined),
  township: optionalText('乡镇', 12).catch(undefined),
  /** Days from today within which a certificate ends. */
  expiring: z.coerce.number().int().min(1).max(3650).optional().catch(undefined),
  asOf: z.string().refine(isDate).optional().catch(undefined),
  sort: z.enum(['entered', 'issued', 'expires']).optional().catch(undefined),
});

export type TalentFilter = z.output<typeof talentFilter>;
