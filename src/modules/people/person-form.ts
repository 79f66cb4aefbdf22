import { z } from 'zod';
import { choice, choices, day, optionalDay, optionalText, text } from '../../platform/http/form.ts';
import { educationLevels } from './education-levels.ts';
import { ethnicGroups } from './ethnic-groups.ts';
import { identityTypes } from './identity-number.ts';
import { householdTypeList, type SensitiveField, sensitiveFieldList } from './person.ts';

/** Words for the error summary. */
export const personLabels: Readonly<Record<string, string>> = {
  name: '姓名',
  identityType: '证件类型',
  identityNumber: '证件号码',
  phone: '手机号',
  bankCard: '银行卡号',
  bankName: '开户银行',
  householdType: '户籍性质',
  householdSource: '户籍性质依据',
  townshipCode: '居住乡镇',
  ethnicCode: '民族',
  educationCode: '文化程度',
  reason: '原因',
};

/** One of the codes of a table, or nothing. */
function code(name: string, table: Readonly<Record<string, string>>) {
  return optionalText(name, 4).refine(
    (value) => value === undefined || Object.hasOwn(table, value),
    `请选择${name}`,
  );
}

const shared = {
  bankName: optionalText('开户银行', 50),
  householdType: choice('户籍性质', householdTypeList).default('unknown'),
  householdSource: optionalText('户籍性质依据', 100),
  townshipCode: optionalText('居住乡镇', 12),
  ethnicCode: code('民族', ethnicGroups),
  educationCode: code('文化程度', educationLevels),
};

/** A new file. Numbers are checked by the rules of their type, in the act. */
export const newPersonForm = z.object({
  name: text('姓名', 60),
  identityType: choice('证件类型', identityTypes),
  identityNumber: text('证件号码', 40),
  phone: optionalText('手机号', 30),
  bankCard: optionalText('银行卡号', 40),
  ...shared,
});

/** A changed file. Sealed numbers are not shown; a number that is left empty stays as it is. */
export const editPersonForm = z.object({
  name: text('姓名', 60),
  identityType: choice('证件类型', identityTypes),
  identityNumber: optionalText('证件号码', 40),
  phone: optionalText('手机号', 30),
  bankCard: optionalText('银行卡号', 40),
  ...shared,
  /** Numbers to take off the file. */
  clear: choices(),
  reason: text('修改依据', 200),
  version: z.coerce.number().int().min(0).max(2_147_483_647).catch(0),
});

export const employmentForm = z
  .object({
    employerName: text('用人单位', 100),
    occupation: optionalText('岗位或工种', 50),
    from: day('开始日期'),
    to: optionalDay('结束日期'),
  })
  .refine(({ from, to }) => to === undefined || to >= from, {
    path: ['to'],
    message: '结束日期早于开始日期',
  });

export const revealForm = z.object({
  fields: choices()
    .transform((values) =>
      sensitiveFieldList.filter((field): field is SensitiveField => values.includes(field)),
    )
    .refine((fields) => fields.length > 0, '请选择要查看的号码'),
  reason: text('查看原因', 200),
});

/** Looking somebody up by a whole number: by POST, so that no number stands in an address or a log. */
export const lookUpForm = z.object({ number: text('证件号码或手机号', 40) });

export const peopleFilter = z.object({
  name: optionalText('姓名', 50).catch(undefined),
  household: choice('户籍性质', householdTypeList).optional().catch(undefined),
  township: optionalText('乡镇', 12).catch(undefined),
});
