import type { RecipeColumn } from '../imports/index.ts';

/** The columns of a talent sheet, with the titles that lists in the county use. */
export const talentColumns: readonly RecipeColumn[] = [
  { key: 'name', label: '姓名', synonyms: ['职工姓名', '持证人'], required: true },
  {
    key: 'identity',
    label: '身份证号',
    synonyms: ['身份证号码', '证件号码', '公民身份号码'],
    required: true,
  },
  { key: 'phone', label: '手机号', synonyms: ['联系电话', '电话', '手机'], required: false },
  {
    key: 'certificate',
    label: '证书编号',
    synonyms: ['证书号', '证书号码', '等级证书编号'],
    required: false,
  },
  {
    key: 'occupation',
    label: '职业（工种）',
    synonyms: ['职业', '工种', '职业工种', '职业名称'],
    required: true,
  },
  { key: 'occupationCode', label: '职业编码', synonyms: ['职业代码'], required: false },
  { key: 'level', label: '技能等级', synonyms: ['等级', '级别', '职业技能等级', '证书等级'], required: true },
  { key: 'issuer', label: '发证机构', synonyms: ['发证单位', '评价机构'], required: false },
  { key: 'issuedOn', label: '发证日期', synonyms: ['发证时间', '取证时间'], required: false },
  { key: 'expiresOn', label: '有效期至', synonyms: ['有效期', '到期日期'], required: false },
  {
    key: 'employer',
    label: '工作单位',
    synonyms: ['单位', '单位名称', '用人单位', '所在单位'],
    required: false,
  },
  { key: 'township', label: '乡镇', synonyms: ['所在乡镇', '镇', '所属乡镇'], required: false },
];

export const talentProblems: Readonly<Record<string, string>> = {
  empty: '未填写',
  untidy: '写法不统一',
  name: '姓名有误',
  phone: '手机号有误',
  number: '编号有误',
  scientific: '科学计数法，位数已丢失',
  'trailing-zeros': '末尾 000，位数已丢失',
  'fifteen-digits': '15 位旧号',
  'identity-empty': '未填写',
  'identity-length': '位数不对',
  'identity-checksum': '校验位不符',
  'identity-characters': '有不该有的字符',
  'identity-birth-date': '出生日期不存在',
  'occupation-code': '编码有误',
  'level-unknown': '等级看不懂',
  'level-digit': '与编号中的等级不一致',
  'too-young': '取证时未满 16 周岁',
  date: '日期有误',
  future: '日期在今天之后',
  'ends-first': '早于发证日期',
  township: '没有这个乡镇',
  'other-name': '与档案姓名不同',
  'number-of-other': '编号已登记给别人',
  'already-there': '已在名册',
};
