/**
 * Lists of the national form (全国工会帮扶工作管理系统). They have changed between versions, so a file keeps the version it
 * was filled in with. The version here was read from county tables and has not been compared with the system itself.
 */
export const CODES_VERSION = '2023-unverified';

export const healthStates = {
  good: '良好',
  cancer: '癌症（恶性肿瘤）',
  heart: '心脑血管病',
  kidney: '尿毒症（终末期肾病）',
  mental: '精神病',
  liver: '肝病',
  blood: '血液病',
  diabetes: '糖尿病',
  lung: '肺病',
  injury: '外伤、工伤',
  disabled: '残疾',
  other: '其他疾病',
} as const;
export type HealthState = keyof typeof healthStates;

/** 大病: a diagnosis of a hospital of the second level or above is asked for. */
export const seriousIllness: ReadonlySet<HealthState> = new Set([
  'cancer',
  'heart',
  'kidney',
  'mental',
  'liver',
  'blood',
]);

export const disabilities = {
  none: '无',
  'level-1': '残疾一级',
  'level-2': '残疾二级',
  'level-3': '残疾三级',
  'level-4': '残疾四级',
} as const;
export type Disability = keyof typeof disabilities;

export const workStates = {
  'on-post': '在岗',
  'laid-off': '下岗',
  unemployed: '失业',
  retired: '退休',
  'sick-leave': '病休',
  'early-retired': '内退',
  migrant: '农民工',
  student: '在校学生',
  none: '无业、学龄前',
} as const;
export type WorkState = keyof typeof workStates;

export const relations = {
  self: '本人',
  spouse: '配偶',
  son: '儿子',
  daughter: '女儿',
  father: '父亲',
  mother: '母亲',
  sibling: '兄弟姐妹',
  grandparent: '祖父母、外祖父母',
  grandchild: '孙子女、外孙子女',
  other: '其他',
} as const;
export type Relation = keyof typeof relations;

export const insurances = {
  employee: '职工医保',
  resident: '城乡居民医保',
  none: '没有参保',
} as const;
export type Insurance = keyof typeof insurances;

export const schoolStages = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  senior: '高中',
  vocational: '中职、技校',
  college: '大专、高职',
  bachelor: '本科',
  graduate: '研究生',
} as const;
export type SchoolStage = keyof typeof schoolStages;

export const reasons = {
  illness: '本人大病',
  'family-illness': '家属大病',
  disability: '残疾',
  schooling: '子女上学',
  'low-income': '收入低、无法维持基本生活',
  unemployment: '下岗失业',
  arrears: '工资被拖欠',
  injury: '工伤、职业病',
  death: '主要劳动力去世',
  disaster: '意外灾害',
  other: '其他',
} as const;
export type Reason = keyof typeof reasons;

/** Reasons that come suddenly: 意外致困. */
export const suddenReasons: ReadonlySet<Reason> = new Set(['death', 'disaster']);

export const housings = {
  own: '自有住房',
  'public-rental': '公租房、廉租房',
  rented: '租房',
  dormitory: '单位宿舍',
  relatives: '借住亲友家',
  none: '无房',
} as const;
export type Housing = keyof typeof housings;

export const housingAreas = {
  'under-20': '20 平方米以下',
  'under-50': '20–50 平方米',
  'under-70': '50–70 平方米',
  'over-70': '70 平方米以上',
} as const;
export type HousingArea = keyof typeof housingAreas;

export const registrations = {
  'local-urban': '本县城镇',
  'local-rural': '本县农村',
  'other-urban': '外地城镇',
  'other-rural': '外地农村',
} as const;
export type Registration = keyof typeof registrations;

export const modelWorkers = {
  none: '不是',
  national: '全国劳模',
  provincial: '省部级劳模',
  county: '市县级劳模',
} as const;
export type ModelWorker = keyof typeof modelWorkers;

export const costKinds = {
  medical: '医疗（医保报销后自己付的）',
  accident: '意外、灾害造成的',
  education: '上学（学费、住宿费）',
  disability: '残疾康复、辅具',
  housing: '租房',
} as const;
export type CostKind = keyof typeof costKinds;
export const costKindList = Object.keys(costKinds) as [CostKind, ...CostKind[]];

/** The part of the costs that counts as sudden. */
export const suddenCosts: ReadonlySet<CostKind> = new Set(['medical', 'accident']);

export type CodeList = Readonly<Record<string, string>>;

/** Codes of a list, for a form's schema. */
export function codesOf<List extends CodeList>(
  list: List,
): [keyof List & string, ...(keyof List & string)[]] {
  return Object.keys(list) as [keyof List & string, ...(keyof List & string)[]]; // lists are never empty
}

/** Options of a list, for a select. */
export function optionsOf(list: CodeList): { value: string; label: string }[] {
  return Object.entries(list).map(([value, label]) => ({ value, label }));
}

/** The label of a code; an old code that the list no longer has stays readable as it is. */
export function labelOf(list: CodeList, code: string | undefined): string {
  return code === undefined ? '未填写' : (list[code] ?? code);
}

/** A stored code as a member of its list. @throws Error for one that the list never had. */
export function codeIn<List extends CodeList>(list: List, code: string): keyof List & string {
  if (Object.hasOwn(list, code)) return code; // just looked up
  throw new Error(`unknown code ${code}`);
}
