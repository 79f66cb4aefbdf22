import { addDays } from '../../platform/calendar.ts';
import { formatDateTime, formatMonth, shanghaiDate } from '../../platform/dates.ts';
import type { Todo, TodoSource } from '../../platform/module.ts';
import { formatYuan } from '../../platform/money.ts';
import { CONSOLE, CONSOLE_MILESTONES, SETTLEMENTS } from './benefit-links.ts';
import { approveBenefits, keepBenefits } from './benefit-permissions.ts';
import { findDraw } from './draws/draw-store.ts';
import { type MilestoneStatus, milestoneNames } from './milestones/milestone.ts';
import { listMilestones } from './milestones/milestone-store.ts';
import { listProgrammes } from './programmes/programme-store.ts';
import { listUnsettled } from './redemptions/redemption-store.ts';
import { listSettlements } from './redemptions/settlement-store.ts';

type Find = TodoSource['find'];

const MOST = 20;

/** What the care department prepares: announcing, drawing, checking, settling. */
const keeping: Find = async (db, scope) => [
  ...(await toAnnounce(db, scope)),
  ...(await toDraw(db, scope)),
  ...(await milestonesAt(db, scope, { status: 'applied', reason: '会员慰问申请待审核' })),
  ...(await milestonesAt(db, scope, { status: 'approved', reason: '已批准，待生成发放表' })),
  ...(await toSettle(db, scope)),
];

const toAnnounce: Find = async (db, { actor }) => {
  const page = { filter: { statuses: ['approved'] as const }, offset: 0, limit: MOST };
  const programmes = await listProgrammes(db, actor.region, page);
  return programmes.map((one) => ({
    label: one.name,
    href: `${CONSOLE}/${one.id}`,
    reason: `已批准，${formatDateTime(one.opensAt)} 开始，等待公布`,
    due: addDays(shanghaiDate(one.opensAt), -1),
  }));
};

const toDraw: Find = async (db, { actor }) => {
  const page = { filter: { statuses: ['closed'] as const }, offset: 0, limit: MOST };
  const closed = await listProgrammes(db, actor.region, page);
  const todos: Todo[] = [];
  for (const one of closed.filter(({ mode }) => mode === 'draw')) {
    const draw = await findDraw(db, actor.region, one.id);
    if (!draw || draw.drawnAt) continue;
    const reason = draw.publicSource
      ? `名单已封存，等待填写公开号码开奖：${draw.publicSource}`
      : '名单已封存，等待开奖';
    todos.push({ label: one.name, href: `${CONSOLE}/${one.id}`, reason, due: undefined });
  }
  return todos;
};

const toSettle: Find = async (db, { actor, today }) => {
  const months = await listUnsettled(db, actor.region, `${today.slice(0, 7)}-01`);
  const made = await listSettlements(db, { region: actor.region }, { offset: 0, limit: MOST });
  return [
    ...months.map(({ month, totalFen }) => ({
      label: `${formatMonth(month)}服务商结算`,
      href: SETTLEMENTS,
      reason: `${formatYuan(totalFen)} 元待生成结算单`,
      due: undefined,
    })),
    ...made
      .filter(({ paidOn }) => paidOn === undefined)
      .map(({ id, month, totalFen }) => ({
        label: `${formatMonth(month)}结算单`,
        href: `${SETTLEMENTS}/${id}`,
        reason: `${formatYuan(totalFen)} 元待付款`,
        due: undefined,
      })),
  ];
};

async function milestonesAt(
  db: Parameters<Find>[0],
  { actor }: Parameters<Find>[1],
  at: { status: MilestoneStatus; reason: string },
): Promise<Todo[]> {
  const found = await listMilestones(db, actor.region, { status: at.status, offset: 0, limit: MOST });
  return found.map((one) => ({
    label: `${milestoneNames[one.kind]}慰问 ${one.number}`,
    href: `${CONSOLE_MILESTONES}/${one.id}`,
    reason: at.reason,
    due: undefined,
  }));
}

/** What waits for a head, a leader or the chair. */
const approving: Find = async (db, scope) => {
  const page = { filter: { statuses: ['draft'] as const }, offset: 0, limit: MOST };
  const drafts = await listProgrammes(db, scope.actor.region, page);
  return [
    ...drafts
      .filter(({ createdBy }) => createdBy !== scope.actor.id)
      .map((one) => ({
        label: one.name,
        href: `${CONSOLE}/${one.id}`,
        reason: '普惠项目草稿，等待批准',
        due: shanghaiDate(one.opensAt),
      })),
    ...(await milestonesAt(db, scope, { status: 'checked', reason: '会员慰问待批准' })),
  ];
};

export const benefitTodos: readonly TodoSource[] = [
  { permission: keepBenefits, find: keeping },
  { permission: approveBenefits, find: approving },
];
