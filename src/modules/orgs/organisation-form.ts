import { z } from 'zod';
import { choice, optionalText, text } from '../../platform/http/form.ts';
import { parseCreditCode } from './credit-code.ts';
import { organisationKindList, organisationStatusList } from './organisation.ts';

/** Words for the error summary. */
export const organisationLabels: Readonly<Record<string, string>> = {
  kind: '单位类别',
  name: '单位名称',
  creditCode: '统一社会信用代码',
  townshipCode: '所在乡镇',
  address: '地址',
  legalPersonName: '法定代表人（负责人）',
  contactName: '联系人',
  contactPhone: '联系电话',
  formerNames: '曾用名',
  aliases: '简称',
  status: '状态',
};

/** The one form of an organisation's file. */
export const organisationForm = z.object({
  kind: choice('单位类别', organisationKindList),
  name: text('单位名称', 100),
  creditCode: optionalText('统一社会信用代码', 30).transform((typed, check) => {
    if (typed === undefined) return undefined;
    const parsed = parseCreditCode(typed);
    if (parsed.ok) return parsed.value;
    check.addIssue({ code: 'custom', message: parsed.reason });
    return z.NEVER;
  }),
  townshipCode: optionalText('所在乡镇', 12),
  address: optionalText('地址', 200),
  legalPersonName: optionalText('法定代表人（负责人）', 50),
  contactName: optionalText('联系人', 50),
  contactPhone: optionalText('联系电话', 30).transform((typed, check) => {
    if (typed === undefined) return undefined;
    const phone = typed.normalize('NFKC').replaceAll(/[\s()]/g, '');
    if (/^\+?\d[\d-]{5,18}\d$/.test(phone)) return phone;
    check.addIssue({ code: 'custom', message: '联系电话应为手机号或带区号的固定电话' });
    return z.NEVER;
  }),
  formerNames: names('曾用名'),
  aliases: names('简称'),
  status: choice('状态', organisationStatusList).default('active'),
  distinct: z.literal('on').optional(),
  /** The version that the form showed; a new file has none. */
  version: z.coerce.number().int().min(0).max(2_147_483_647).catch(0),
});

/** One name a line. */
function names(label: string) {
  return optionalText(label, 500).transform((typed) =>
    (typed ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}

/** Filters of the register, from its address. */
export const organisationFilter = z.object({
  q: optionalText('名称', 100).catch(undefined),
  kind: choice('单位类别', organisationKindList).optional().catch(undefined),
  township: optionalText('乡镇', 12).catch(undefined),
  status: choice('状态', organisationStatusList).optional().catch(undefined),
});
