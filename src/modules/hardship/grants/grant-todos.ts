import type { Todo, TodoSource } from '../../../platform/module.ts';
import { formatYuan } from '../../../platform/money.ts';
import { readGrants, workOnGrants } from './aid-permissions.ts';
import { chainRoles } from './approval/approval-chain.ts';
import {
  countApproved,
  listBatchesWaiting,
  listGrantsToSign,
  listTroubledGrants,
} from './register/grant-todo-store.ts';

const grant = (id: string) => `/console/grants/${id}`;
const batch = (id: string) => `/console/grants/batches/${id}`;

const batchReasons: Readonly<Record<string, string>> = {
  open: '发放批次等待复核',
  checked: '发放批次已复核，等待送银行',
  sent: '发放批次已送银行，等待银行结果',
};

const troubles = {
  bounced: '被银行退回，请与本人核对账户后重新发放',
  objected: '本人说没有收到，请与银行核对',
} as const;

/** Today's list of the care department and of who signs. */
export const grantTodos: readonly TodoSource[] = [
  {
    permission: readGrants,
    find: async (db, { actor }) => {
      const roles = actor.roles.filter((role) => chainRoles.some((one) => one === role));
      const signs = await listGrantsToSign(db, { region: actor.region, roles, signerId: actor.id });
      return signs.map(
        (one): Todo => ({
          label: one.number,
          href: grant(one.id),
          reason: `${one.beneficiaryName}的救助 ${formatYuan(one.amountFen)} 元等待您审批`,
          due: undefined,
        }),
      );
    },
  },
  {
    permission: workOnGrants,
    find: async (db, { actor }) => {
      const { region } = actor;
      const [troubled, batches, approved] = await Promise.all([
        listTroubledGrants(db, region),
        listBatchesWaiting(db, region),
        countApproved(db, region),
      ]);
      const mine = batches.filter((one) => one.status !== 'open' || one.creatorId !== actor.id);
      return [
        ...troubled.map(
          (one): Todo => ({
            label: one.number,
            href: grant(one.id),
            reason: `${one.beneficiaryName}的 ${formatYuan(one.amountFen)} 元${troubles[one.trouble]}`,
            due: undefined,
          }),
        ),
        ...mine.map(
          (one): Todo => ({
            label: one.number,
            href: batch(one.id),
            reason: batchReasons[one.status] ?? '',
            due: undefined,
          }),
        ),
        ...(approved > 0
          ? [
              {
                label: '待发放的救助',
                href: '/console/grants/batches/new',
                reason: `${approved} 笔已批准，还没有列入发放批次`,
                due: undefined,
              },
            ]
          : []),
      ];
    },
  },
];
