import type { Figure } from '../../platform/module.ts';
import { countReached, sumMilestones, sumRedeemed } from './benefit-figures-store.ts';
import { CONSOLE, CONSOLE_MILESTONES, SETTLEMENTS } from './benefit-links.ts';

export const benefitFigures: readonly Figure[] = [
  {
    key: 'benefits.reached',
    name: '享受普惠服务的会员',
    unit: '人',
    definition: '截止日期（含）以前领到或抽中至少一个普惠项目的会员，同一人只计一次；没有领到的不计。',
    value: countReached,
    rows: () => CONSOLE,
  },
  {
    key: 'benefits.redeemed',
    name: '普惠服务已核销金额',
    unit: '分',
    definition: '截止日期（含）以前服务商核销、没有撤销的券码按项目单价合计；领到未用的不计。',
    value: sumRedeemed,
    rows: () => SETTLEMENTS,
  },
  {
    key: 'benefits.milestones',
    name: '会员慰问金',
    unit: '分',
    definition: '截止日期（含）以前登记发放的会员慰问金合计；已批准未发放的不计。',
    value: sumMilestones,
    rows: () => `${CONSOLE_MILESTONES}?status=paid`,
  },
];
