import type { ParameterDefinition } from '../../../platform/module.ts';

/** Local values that only grants read; the 低保 line is shared. */
export const grantParameters: readonly ParameterDefinition[] = [
  {
    key: 'hardship.living-cap-counts-members',
    name: '生活救助年度限额按家庭人数计算',
    kind: 'flag',
    unit: '',
    hint: '“是”：低保标准 × 12 个月 × 家庭人数；“否”：每户按一人的全年低保标准（较严）。以上级文件为准。',
  },
  {
    key: 'hardship.student-living-monthly',
    name: '学生月生活费标准',
    kind: 'amount',
    unit: '元/月',
    hint: '助学救助每名学生每年不超过 10 个月的生活费。',
  },
  {
    key: 'hardship.student-months',
    name: '助学救助计算月数',
    kind: 'number',
    unit: '个月',
    hint: '上级文件一般为 10 个月。',
  },
  {
    key: 'hardship.temporary-cap-yearly',
    name: '临时救助年度限额',
    kind: 'amount',
    unit: '元/户·年',
    hint: '突发困难的一次性救助，每户每年合计不超过此数。',
  },
  {
    key: 'hardship.head-approves-up-to',
    name: '部门负责人审批限额',
    kind: 'amount',
    unit: '元',
    hint: '不超过此数的救助由部门负责人审批；超过的再报分管领导。',
  },
  {
    key: 'hardship.leader-approves-up-to',
    name: '分管领导审批限额',
    kind: 'amount',
    unit: '元',
    hint: '不超过此数的救助由分管领导审批；超过的再报主席。',
  },
  {
    key: 'hardship.grant-prefix',
    name: '救助编号代字',
    kind: 'text',
    unit: '',
    hint: '如“临工帮”，编号写作 临工帮〔2023〕12号；发放批次写作 临工帮批〔2023〕3号。',
  },
  {
    key: 'hardship.bank-columns',
    name: '银行代发文件的列次序',
    kind: 'text',
    unit: '',
    hint: '用顿号分开，可用：序号、户名、账号、开户行、金额、流水号、用途。各行模板不同，以经办银行的模板为准。',
  },
];
