import type { ParameterDefinition } from '../../platform/module.ts';
import { type MilestoneKind, milestoneKinds, milestoneNames } from './milestones/milestone.ts';
import { type Category, categories, categoryNames } from './programmes/programme.ts';

export function capParameter(category: Category): string {
  return `benefits.cap-${category}`;
}

export function milestoneParameter(kind: MilestoneKind): string {
  return `benefits.milestone-${kind}`;
}

/** Local values that only this module reads; limits of collective benefits are province rules. */
export const benefitParameters: readonly ParameterDefinition[] = [
  ...categories.map(
    (category): ParameterDefinition => ({
      key: capParameter(category),
      name: `普惠服务每人每年上限：${categoryNames[category]}`,
      kind: 'amount',
      unit: '元/人·年',
      hint: '同一人同一年在这一类项目中最多享受的价值。没有填写的，不设上限。',
    }),
  ),
  ...milestoneKinds.map(
    (kind): ParameterDefinition => ({
      key: milestoneParameter(kind),
      name: `会员慰问标准：${milestoneNames[kind]}`,
      kind: 'amount',
      unit: '元/次',
      hint: '每次最多发放的金额，以省总工会和本县工会经费收支管理办法为准。',
    }),
  ),
];
