import { everyone } from '../../../platform/http/route.ts';
import type { SearchSource } from '../../../platform/module.ts';
import { calculators } from './calculators.ts';

/** Everyday words under which people look for a calculator. */
const words: Readonly<Record<keyof typeof calculators, string>> = {
  severance: '经济补偿 赔偿金 辞退 开除 裁员 离职 N N+1 2N 工龄',
  'unwritten-contract': '双倍工资 二倍工资 没签合同 劳动合同',
  overtime: '加班费 加班工资 节假日 三倍工资 周末',
  'annual-leave': '年休假 年假 带薪休假',
  'minimum-wage': '最低工资 工资太低',
  deduction: '扣工资 罚款 克扣 赔偿损失',
  probation: '试用期 转正',
  maternity: '产假 生孩子 流产 怀孕 女职工 哺乳',
  'pay-order': '加付赔偿金 逾期 限期支付 责令',
};

/** Finds the calculators for everybody; nothing is read from the database. */
export const calculatorSearch: SearchSource = {
  title: '算一算',
  permission: everyone,
  find: async (_db, { text, limit }) =>
    Object.values(calculators)
      .filter(({ key, name, purpose }) => `${name} ${purpose} ${words[key]}`.includes(text))
      .slice(0, limit)
      .map(({ key, name, purpose }) => ({ label: name, href: `/calculators/${key}`, hint: purpose })),
};
