import { formatDate, shanghaiDate } from '../../../platform/dates.ts';
import type { Matter, MatterSource, PortalService } from '../../../platform/module.ts';
import { kindNames, type Status, statusNames } from '../case.ts';
import { listDraftRows } from '../drafts/draft-store.ts';
import { listCases } from '../register/case-register-store.ts';
import { draftHref, matterHref } from './claim-links.ts';

/** More than a worker ever has; older ones are found by their number. */
const MOST = 50;

const waiting: Partial<Record<Status, string>> = {
  returned: '请补充后重新提交',
  closed: '请看结果并评价',
};

/** Drafts and cases of the signed-in worker. */
export const caseMatters: MatterSource = {
  find: async (db, { actor, now }) => {
    const { region, id: accountId, personId } = actor;
    const drafts = await listDraftRows(db, { region, accountId, now });
    const cases =
      personId === undefined
        ? []
        : (
            await listCases(
              db,
              { region, scope: { kind: 'person', personId }, filter: {} },
              { offset: 0, limit: MOST },
            )
          ).lines;
    return [
      ...drafts.map(
        (draft): Matter => ({
          label: '维权登记（没提交）',
          href: draftHref({ region, id: draft.id }),
          state: '草稿',
          next: `请接着填，保留到${formatDate(shanghaiDate(draft.expires_at))}`,
          changedAt: draft.updated_at,
        }),
      ),
      ...cases.map(
        (line): Matter => ({
          label: `${line.number} ${kindNames[line.kind]} ${line.employerName}`,
          href: matterHref({ region, id: line.id }),
          state: statusNames[line.status],
          next: waiting[line.status],
          changedAt: line.filedAt,
        }),
      ),
    ];
  },
};

/** Tiles on the portal's home. */
export const caseServices: readonly PortalService[] = [
  { label: '讨薪登记', hint: '欠钱不给，来这里', icon: 'money', href: '/claims/new' },
  { label: '维权登记', hint: '辞退、社保、工伤、加班', icon: 'shield', href: '/matters/new' },
  { label: '权利指南针', hint: '该找谁、多久、多少', icon: 'scale', href: '/compass' },
  { label: '算一算', hint: '补偿、加班费、双倍工资', icon: 'calculator', href: '/calculators' },
  { label: '查进度', hint: '办到哪一步了', icon: 'clock', href: '/matters' },
];
