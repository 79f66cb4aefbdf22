/** What a notice is about; each kind has its own field policy. */
export const publicityKinds = [
  'hardship',
  'honours',
  'competitions',
  'training',
  'benefits-draw',
  'general',
] as const;
export type PublicityKind = (typeof publicityKinds)[number];

export const kindNames: Readonly<Record<PublicityKind, string>> = {
  hardship: '困难帮扶',
  honours: '评选表彰',
  competitions: '技能竞赛',
  training: '技能培训',
  'benefits-draw': '普惠抽签',
  general: '其他公示',
};

/** How a value is made public; the masker knows no other way. */
export type Treatment =
  | 'full-name'
  | 'masked-name'
  | 'identity'
  | 'phone'
  | 'township'
  | 'amount'
  | 'date'
  | 'text';

/** Everything a row may bring along; what the kind does not list is left behind at the door. */
export const publicityFields = [
  'name',
  'identity',
  'phone',
  'address',
  'organisation',
  'category',
  'amountFen',
  'result',
  'date',
  'note',
] as const;
export type PublicityField = (typeof publicityFields)[number];

export interface PublicColumn {
  readonly field: PublicityField;
  readonly header: string;
  readonly treatment: Treatment;
}

const name: PublicColumn = { field: 'name', header: '姓名', treatment: 'full-name' };
const maskedName: PublicColumn = { ...name, treatment: 'masked-name' };
const identity: PublicColumn = { field: 'identity', header: '证件号码', treatment: 'identity' };
const phone: PublicColumn = { field: 'phone', header: '联系电话', treatment: 'phone' };
const township: PublicColumn = { field: 'address', header: '乡镇', treatment: 'township' };
const organisation: PublicColumn = { field: 'organisation', header: '单位', treatment: 'text' };
const amount: PublicColumn = { field: 'amountFen', header: '金额（元）', treatment: 'amount' };
const date: PublicColumn = { field: 'date', header: '日期', treatment: 'date' };
const category = (header: string): PublicColumn => ({ field: 'category', header, treatment: 'text' });
const result = (header: string): PublicColumn => ({ field: 'result', header, treatment: 'text' });
const note: PublicColumn = { field: 'note', header: '备注', treatment: 'text' };

/**
 * 公示字段规则: which columns a kind may show and how each is masked, in the order of the board. Masks as a county
 * ordered them: phone 138****1234, identity 35*…123, address down to the township. Poverty is nobody's honour, so
 * names of hardship families and of lucky draws are masked; an award without a name is none.
 */
export const fieldPolicy: Readonly<Record<PublicityKind, readonly PublicColumn[]>> = {
  hardship: [maskedName, township, organisation, category('困难类别'), amount, note],
  honours: [name, organisation, category('类别'), result('拟授予称号'), note],
  competitions: [name, identity, organisation, category('项目'), result('名次和拟晋升等级'), note],
  training: [name, identity, organisation, category('职业（工种）'), result('考核结果'), amount, note],
  'benefits-draw': [maskedName, phone, organisation, category('项目'), result('结果')],
  general: [
    maskedName,
    identity,
    phone,
    township,
    organisation,
    category('类别'),
    amount,
    date,
    result('结果'),
    note,
  ],
};

/** Values of one row as the owner has them: raw. They end at the masker. */
export type RawRow = Readonly<Partial<Record<Exclude<PublicityField, 'amountFen'>, string | undefined>>> & {
  readonly amountFen?: bigint | undefined;
};

export function columnOf(kind: PublicityKind, field: string): PublicColumn | undefined {
  return fieldPolicy[kind].find((column) => column.field === field);
}

export function isPublicityKind(text: string): text is PublicityKind {
  return publicityKinds.some((kind) => kind === text);
}
