import type { MatterSource, PortalService } from '../../../platform/module.ts';
import { type Status, statusNames } from '../file/hardship-file.ts';
import { listFiles } from './file-register-store.ts';

const MOST = 20;

const next: Partial<Record<Status, string>> = {
  draft: '请接着填，填好后提交',
  returned: '请按要求补正后重新提交',
  authorising: '请签署核对授权委托书',
  reviewing: '请更新家庭收入和支出',
};

/** The worker's own applications and file. */
export const fileMatters: MatterSource = {
  find: async (db, { actor }) => {
    const { region, personId } = actor;
    if (personId === undefined) return [];
    const query = { region, scope: { kind: 'person', personId } as const, filter: {} };
    const { lines } = await listFiles(db, query, { offset: 0, limit: MOST });
    return lines.map((line) => ({
      label: line.number ? `困难帮扶 ${line.number}` : '困难帮扶申请（没提交）',
      href: `/hardship/${region}/${line.id}`,
      state: statusNames[line.status],
      next: next[line.status],
      changedAt: line.updatedAt,
    }));
  },
};

export const hardshipServices: readonly PortalService[] = [
  { label: '困难帮扶', hint: '先测一测，再申请', icon: 'heart', href: '/hardship/check' },
];
