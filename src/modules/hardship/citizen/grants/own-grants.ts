import type { Matter, MatterSource } from '../../../../platform/module.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { type Grant, type GrantStatus, grantKindNames } from '../../grants/grant.ts';
import { listGrants } from '../../grants/register/grant-register-store.ts';

/** More than a family ever has; older ones are found by their number. */
const MOST = 50;

const stages = {
  proposed: '审批中',
  approved: '已批准，等待发放',
  sending: '已送银行',
  paid: '银行已打款',
  bounced: '银行退回',
  rejected: '未批准',
  cancelled: '已撤销',
} as const satisfies Record<GrantStatus, string>;

/** Where a grant stands, in the words of who gets it. */
export function workerStage(grant: Pick<Grant, 'status'>, receipt: string | undefined): string {
  if (grant.status !== 'paid') return stages[grant.status];
  if (receipt === 'confirmed') return '已收到';
  return receipt === 'objected' ? '您说没有收到，正在核对' : stages.paid;
}

export function ownGrantHref(grant: { region: string; id: string }, rest = ''): string {
  const page = `/hardship/grants/${grant.region}/${grant.id}`;
  return rest === '' ? page : `${page}/${rest}`;
}

function nextStep(grant: Pick<Grant, 'status'>, receipt: string | undefined): string | undefined {
  if (grant.status === 'bounced') return '请联系工会更正收款账户';
  return grant.status === 'paid' && receipt === 'awaited' ? '请确认是否收到' : undefined;
}

/** Grants of the signed-in worker's household. Rejected proposals were never the worker's own request. */
export const grantMatters: MatterSource = {
  find: async (db, { actor }) => {
    const { region, personId } = actor;
    if (personId === undefined) return [];
    const query = { region, scope: { kind: 'person', personId }, filter: {} } as const;
    const lines = await listGrants(db, query, { offset: 0, limit: MOST });
    return lines
      .filter((line) => line.status !== 'rejected')
      .map(
        (line): Matter => ({
          label: `${grantKindNames[line.kind]} ${formatYuan(line.amountFen)} 元`,
          href: ownGrantHref(line),
          state: workerStage(line, line.receipt),
          next: nextStep(line, line.receipt),
          changedAt: line.approvedAt ?? line.proposedAt,
        }),
      );
  },
};
