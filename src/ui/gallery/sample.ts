import type { Column } from '../table/column.ts';
import type { Tone } from '../tone.ts';

/** Invented rows, only for looking at the components. */
export type SampleRow = {
  number: string;
  name: string;
  place: string;
  owed: string;
  state: string;
  tone: Tone;
};

export const sampleRows: readonly SampleRow[] = [
  {
    number: '临工维〔2023〕018',
    name: '王小满等 12 人',
    place: '波莲镇',
    owed: '286,400.00',
    state: '核实中',
    tone: 'info',
  },
  {
    number: '临工维〔2023〕017',
    name: '符海生',
    place: '新盈镇',
    owed: '9,800.00',
    state: '已退回',
    tone: 'danger',
  },
  {
    number: '临工维〔2023〕015',
    name: '阿依古丽·买买提',
    place: '临城镇',
    owed: '31,250.00',
    state: '清偿中',
    tone: 'warning',
  },
  {
    number: '临工维〔2023〕009',
    name: '陈志远',
    place: '博厚镇',
    owed: '0.00',
    state: '已办结',
    tone: 'success',
  },
];

export const sampleColumns: readonly Column<SampleRow>[] = [
  { key: 'number', header: '编号', cell: (row) => row.number, sortHref: '?sort=number', sorted: 'desc' },
  { key: 'name', header: '申请人', cell: (row) => row.name },
  { key: 'place', header: '乡镇', cell: (row) => row.place, sortHref: '?sort=place' },
  { key: 'owed', header: '尚欠（元）', cell: (row) => row.owed, align: 'end', sortHref: '?sort=-owed' },
];

export const sampleForm = {
  values: { phone: '1380000', project: '金牌港二期', kind: 'group', need: ['letter'], amount: '12,3' },
  errors: {
    phone: ['手机号应为 11 位数字'],
    amount: ['金额写成 12345.67 这样'],
    need: ['至少选一项'],
    consent: ['请先勾选同意'],
    _form: ['这份表已由同事改过，请核对后重新提交'],
  },
};

export const sampleLabels = { phone: '手机号', amount: '被欠金额', need: '需要的帮助', consent: '授权' };
