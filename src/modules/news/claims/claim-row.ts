import { z } from 'zod';
import type { DB, Selectable } from '../../../platform/db/database.ts';
import { verdicts } from './checking/verdict.ts';
import type { Claim } from './claim.ts';
import { units } from './finding/unit.ts';

type Row = Omit<Selectable<DB['news_claims']>, 'region_code' | 'occurrence' | 'found_at'>;

export const claimColumns = [
  'id',
  'article_id',
  'fingerprint',
  'position',
  'in_title',
  'start_at',
  'end_at',
  'printed',
  'sentence',
  'subject',
  'context',
  'unit',
  'hedge',
  'value',
  'low',
  'high',
  'is_plan',
  'as_of',
  'as_of_from',
  'whole_position',
  'part_kind',
  'sorted_at',
  'sum_status',
  'sum_gap',
  'figure_key',
  'link_id',
  'our_value',
  'matching_on',
  'verdict',
  'checked_at',
  'settled_at',
  'settler_name',
  'settled_note',
] as const;

const closed = z.object({
  unit: z.enum(units),
  hedge: z.enum(['exact', 'about', 'near', 'over', 'below', 'at-least', 'at-most', 'range', 'vague']),
  as_of_from: z.enum(['text', 'published']),
  part_kind: z.enum(['of-which', 'split', 'share', 'repeats']).nullable(),
  sum_status: z.enum(['none', 'fits', 'off']),
  verdict: z.enum(verdicts),
});

export function toClaim(row: Row): Claim {
  const words = closed.parse(row);
  return {
    id: row.id,
    articleId: row.article_id,
    position: row.position,
    isInTitle: row.in_title,
    start: row.start_at,
    end: row.end_at,
    printed: row.printed,
    sentence: row.sentence,
    subject: row.subject,
    context: row.context,
    fingerprint: row.fingerprint,
    unit: words.unit,
    amount: {
      value: row.value ?? undefined,
      low: row.low ?? undefined,
      high: row.high ?? undefined,
      hedge: words.hedge,
    },
    isPlan: row.is_plan,
    asOf: row.as_of,
    asOfFrom: words.as_of_from,
    part:
      row.whole_position === null || words.part_kind === null
        ? undefined
        : { of: row.whole_position, kind: words.part_kind },
    sortedAt: row.sorted_at,
    sum: { status: words.sum_status, gap: row.sum_gap ?? undefined },
    check: {
      verdict: words.verdict,
      linkId: row.link_id ?? undefined,
      figureKey: row.figure_key ?? undefined,
      ours: row.our_value ?? undefined,
      matchingOn: row.matching_on ?? undefined,
      checkedAt: row.checked_at ?? undefined,
    },
    settled: settledOf(row),
  };
}

function settledOf(row: Row): Claim['settled'] {
  if (!row.settled_at) return undefined;
  return { at: row.settled_at, by: row.settler_name ?? '', note: row.settled_note ?? '' };
}
