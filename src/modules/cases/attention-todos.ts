import { addDays } from '../../platform/calendar.ts';
import { startOfDay } from '../../platform/dates.ts';
import type { Todo, TodoSource } from '../../platform/module.ts';
import { workOnCases } from './case-permissions.ts';
import { caseScope } from './case-policy.ts';
import {
  listAwaitingHandler,
  listBounced,
  listDiscontent,
  listUncheckedOrders,
  listUnreviewed,
} from './register/attention-store.ts';

/** A worker is asked within so many days after closing. */
const REVIEW_DAYS = 10;

interface Line {
  readonly caseId: string;
  readonly number: string;
}

const todo =
  (reason: string) =>
  (line: Line): Todo => ({
    label: line.number,
    href: `/console/cases/${line.caseId}`,
    reason,
    due: undefined,
  });

/** What waits for the head, and what a handler easily forgets after the work is done. */
export const attentionTodos: readonly TodoSource[] = [
  {
    permission: workOnCases,
    find: async (db, { actor }) => {
      if (!actor.roles.includes('rights-head')) return [];
      const at = { region: actor.region, scope: caseScope(actor) };
      const [awaiting, bounced, discontent] = await Promise.all([
        listAwaitingHandler(db, at),
        listBounced(db, at),
        listDiscontent(db, at),
      ]);
      return [
        ...awaiting.map(todo('经办人已回避，请另行指派')),
        ...bounced.map(todo('被退回两次，请决定由谁办理')),
        ...discontent.map(todo('申请人不满意，请决定是否重新办理')),
      ];
    },
  },
  {
    permission: workOnCases,
    find: async (db, { actor, today }) => {
      const at = { region: actor.region, scope: caseScope(actor), handlerId: actor.id };
      const closedBefore = startOfDay(addDays(today, -REVIEW_DAYS));
      const [unreviewed, unchecked] = await Promise.all([
        listUnreviewed(db, { ...at, closedBefore }),
        listUncheckedOrders(db, at),
      ]);
      return [
        ...unreviewed.map(todo(`办结已满 ${REVIEW_DAYS} 天，还没有回访`)),
        ...unchecked.map(todo('12351 工单还没有质检')),
      ];
    },
  },
];
