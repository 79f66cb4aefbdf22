import type { MenuEntry, PortalService } from '../../platform/module.ts';
import { BENEFITS, CONSOLE, CONSOLE_MILESTONES, SETTLEMENTS, TILL, UNREACHED } from './benefit-links.ts';
import { keepBenefits, redeemBenefits, viewBenefits, viewSettlements } from './benefit-permissions.ts';

const GROUP = '帮扶中心';

export const benefitMenu: readonly MenuEntry[] = [
  { group: GROUP, label: '普惠项目', href: CONSOLE, permission: viewBenefits },
  { group: GROUP, label: '会员慰问', href: CONSOLE_MILESTONES, permission: viewBenefits },
  { group: GROUP, label: '从未享受过的会员', href: UNREACHED, permission: keepBenefits },
  { group: GROUP, label: '券码核销', href: TILL, permission: redeemBenefits },
  { group: GROUP, label: '结算单', href: SETTLEMENTS, permission: viewSettlements },
];

export const benefitServices: readonly PortalService[] = [
  { label: '普惠服务', hint: '领取、抽签、慰问', icon: 'gift', href: BENEFITS },
];
