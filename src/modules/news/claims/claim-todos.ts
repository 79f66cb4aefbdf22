import { addDays } from '../../../platform/calendar.ts';
import { startOfDay } from '../../../platform/dates.ts';
import type { TodoSource } from '../../../platform/module.ts';
import { type ListedClaim, listClaims } from './claim-list-store.ts';
import { answerClaims } from './permissions.ts';

const DAYS = 30;
const MOST = 60;

/** Numbers in the news of the last thirty days that differ from ours or do not add up, one line per article. */
export const claimTodos: readonly TodoSource[] = [
  {
    permission: answerClaims,
    find: async (db, { actor, today }) => {
      const since = startOfDay(addDays(today, -DAYS));
      const open = await listClaims(db, actor.region, {
        filter: { openOnly: true, since },
        offset: 0,
        limit: MOST,
      });
      return [...byArticle(open).values()].map((claims) => ({
        label: claims[0]?.title ?? '',
        href: claims.length === 1 ? `/console/news/claims/${claims[0]?.id}` : addressOf(claims),
        reason: `文中 ${claims.length} 个数与本会口径不符或算不拢：${claims.map((one) => one.printed).join('、')}`,
        due: undefined,
      }));
    },
  },
];

function addressOf(claims: readonly ListedClaim[]): string {
  return `/console/news/articles/${claims[0]?.articleId}#claims`;
}

function byArticle(claims: readonly ListedClaim[]): Map<string, ListedClaim[]> {
  const groups = new Map<string, ListedClaim[]>();
  for (const claim of claims) {
    groups.set(claim.articleId, [...(groups.get(claim.articleId) ?? []), claim]);
  }
  return groups;
}
