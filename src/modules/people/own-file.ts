import type { Consent } from './consents/consent.ts';
import type { Correction } from './corrections/correction.ts';
import type { Disclosure } from './disclosures/disclosure.ts';
import { educationLevels } from './education-levels.ts';
import type { EmploymentSpell } from './employment/employment-spell.ts';
import { ethnicGroups } from './ethnic-groups.ts';
import { identityTypeLabels } from './identity-number.ts';
import { householdTypes, type PersonFile, sexNames } from './person.ts';

/** Somebody of the staff or a program looked at the file or changed it. */
export interface Look {
  readonly at: Date;
  readonly byName: string;
  /** The audit word, such as `person.reveal`. */
  readonly word: string;
  readonly reason: string | undefined;
}

/** All that is held about one person, in clear: only ever shown to that person. */
export interface OwnFile {
  readonly person: PersonFile;
  readonly clear: {
    readonly identity: string;
    readonly phone?: string | undefined;
    readonly bankCard?: string | undefined;
  };
  readonly townshipName: string | undefined;
  readonly employment: readonly (EmploymentSpell & { readonly employer: string })[];
  readonly consents: readonly Consent[];
  readonly disclosures: readonly Disclosure[];
  readonly corrections: readonly (Correction & { readonly wanted: string })[];
  readonly looks: readonly Look[];
}

/** One thing that is held, and what for (个人信息保护法 §17: 处理目的、方式、种类、保存期限). */
export interface HeldFact {
  readonly term: string;
  readonly value: string | undefined;
  readonly purpose: string;
}

/** How long a file is kept; shown beside the list of what is held. */
export const retention =
  '档案在您有在办事项期间和最后一个事项办结后三年内保存；法律、法规规定更长期限的从其规定，期满后删除或去除身份信息。';

/** What is held, field by field, with its purpose. */
export function heldFacts(file: OwnFile): HeldFact[] {
  const { person, clear } = file;
  return [
    { term: '姓名', value: person.name, purpose: '确认您的身份' },
    {
      term: identityTypeLabels[person.identityType],
      value: clear.identity,
      purpose: '一人一档，避免重复登记和冒名',
    },
    { term: '性别', value: sexNames[person.sex], purpose: '从证件号码得出，用于统计' },
    { term: '出生日期', value: person.birthDate, purpose: '从证件号码得出，用于核对年龄条件' },
    { term: '手机号', value: clear.phone, purpose: '登录和通知办理进展' },
    { term: '银行卡号', value: clear.bankCard, purpose: '发放帮扶金、核对工资到账；不办理这些事项不需要' },
    { term: '开户银行', value: person.bankName, purpose: '同上' },
    {
      term: '户籍性质',
      value: householdTypes[person.householdType],
      purpose: '区分农民工，适用《保障农民工工资支付条例》',
    },
    { term: '居住乡镇', value: file.townshipName, purpose: '确定由哪个乡镇工会服务' },
    {
      term: '民族',
      value: person.ethnicCode && ethnicGroups[person.ethnicCode],
      purpose: '个别帮扶项目的申报条件',
    },
    {
      term: '文化程度',
      value: person.educationCode && educationLevels[person.educationCode],
      purpose: '推荐培训和岗位',
    },
  ];
}
