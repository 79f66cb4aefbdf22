import type { MatterSource } from '../../../platform/module.ts';
import { objectionNames, objectionNumber } from '../objections/objection.ts';
import { listOwnObjections } from '../objections/objection-store.ts';

/** A worker's own objections under 我的事项. */
export const publicityMatters: readonly MatterSource[] = [
  {
    find: async (db, { actor }) => {
      if (actor.personId === undefined) return [];
      const own = await listOwnObjections(db, actor.region, actor.personId);
      return own.map(({ objection, notice, answeredAt }) => ({
        label: objectionNumber(notice, objection),
        href: `/publicity/${objection.region}/${objection.noticeId}/objections/${objection.id}`,
        state: objectionNames[objection.status],
        next: undefined,
        changedAt: answeredAt ?? objection.raisedAt,
      }));
    },
  },
];
