/**
 * The columns of the national hardship system (全国工会帮扶工作管理系统) in the order of its form, as dated data: the form
 * has changed before. This version was put together from county tables and has not been compared with the system.
 */
export const NATIONAL_FORM = { version: '2023年整理', isVerified: false } as const;

/** One row per household. */
export const fileColumns = {
  number: '档案编号',
  township: '所属乡镇',
  category: '困难类别',
  name: '姓名',
  sex: '性别',
  identity: '身份证号',
  birth: '出生日期',
  phone: '联系电话',
  health: '健康状况',
  disability: '残疾类别',
  work: '身份（工作状态）',
  model: '劳模类型',
  employer: '工作单位',
  housing: '住房类型',
  area: '建筑面积',
  insurance: '医保状况',
  registration: '户口类型',
  members: '家庭人口',
  income: '家庭年收入（元）',
  costs: '家庭年必要支出（元）',
  monthly: '家庭月人均收入（元）',
  mainReason: '主要致困原因',
  secondReason: '次要致困原因',
  singleParent: '是否单亲',
  zeroEmployment: '是否零就业家庭',
  selfHelp: '有无自救能力',
  bank: '开户银行',
  card: '银行卡号',
  living: '本年生活救助（元）',
  medical: '本年医疗救助（元）',
  schooling: '本年助学救助（元）',
  filedOn: '建档日期',
  status: '档案状态',
} as const;
export type FileColumn = keyof typeof fileColumns;
export const fileColumnKeys = Object.keys(fileColumns) as [FileColumn, ...FileColumn[]]; // keys of the table above

/** One row per member of a household. */
export const memberColumns = {
  number: '档案编号',
  relation: '与申请人关系',
  name: '姓名',
  sex: '性别',
  identity: '身份证号',
  birth: '出生日期',
  health: '健康状况',
  work: '身份（工作状态）',
  income: '年收入（元）',
  insurance: '医保状况',
  student: '是否在校',
  stage: '学段',
  school: '学校名称',
} as const;
export type MemberColumn = keyof typeof memberColumns;
export const memberColumnKeys = Object.keys(memberColumns) as [MemberColumn, ...MemberColumn[]]; // as above

export type FileCells = Readonly<Record<FileColumn, string>>;
export type MemberCells = Readonly<Record<MemberColumn, string>>;

/** What a change is called on the list: a column of the file, or the household as a whole. */
export const HOUSEHOLD_MARK = 'household';

export function columnLabel(key: string): string {
  if (key === HOUSEHOLD_MARK) return '家庭成员表';
  return Object.hasOwn(fileColumns, key) ? fileColumns[key as FileColumn] : key; // just looked up
}
