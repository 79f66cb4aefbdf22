import { type DB, type Db, type ExpressionBuilder, sql } from '../../../../platform/db/database.ts';
import { containsPattern, gramsToFind } from '../../../../platform/search-grams.ts';
import type { LetterScope } from '../../supervision-policy.ts';
import { letterKinds, statuses } from '../letter.ts';
import { inHand } from '../letter-lifecycle.ts';
import { member, present } from '../letter-row.ts';
import type { LetterFilter, LetterLine } from './letter-filter.ts';

export interface LetterQuery {
  readonly region: string;
  readonly scope: LetterScope;
  readonly filter: LetterFilter;
}

type LetterExpression = ExpressionBuilder<DB & { l: DB['supervision_letters'] }, 'l'>;

/** One page of the register, newest first. */
export async function listLetters(
  db: Db,
  query: LetterQuery,
  page: { offset: number; limit: number },
): Promise<{ lines: LetterLine[]; hasNext: boolean }> {
  const rows = await db
    .selectFrom('supervision_letters as l')
    .select([
      'l.id',
      'l.kind',
      'l.status',
      'l.number',
      'l.organisation_id',
      'l.organisation_name',
      'l.recipient_name',
      'l.project_name',
      'l.drafted_at',
      'l.issued_on',
      'l.served_on',
      'l.reply_due',
      'l.replied_on',
      'l.closed_on',
    ])
    .select((eb) => [
      itemsOf(eb).select(sql<bigint>`count(*)`.as('n')).as('items'),
      itemsOf(eb).where('i.verdict', '=', 'rectified').select(sql<bigint>`count(*)`.as('n')).as('rectified'),
    ])
    .where('l.region_code', '=', query.region)
    .where((eb) => matches(eb, query))
    .orderBy('l.drafted_at', 'desc')
    .orderBy('l.id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  const lines = rows.slice(0, page.limit).map(
    (row): LetterLine => ({
      id: row.id,
      kind: member(letterKinds, row.kind),
      status: member(statuses, row.status),
      number: present(row.number),
      firm: { id: row.organisation_id, name: row.organisation_name },
      recipientName: row.recipient_name,
      projectName: present(row.project_name),
      draftedAt: row.drafted_at,
      issuedOn: present(row.issued_on),
      servedOn: present(row.served_on),
      replyDue: present(row.reply_due),
      repliedOn: present(row.replied_on),
      closedOn: present(row.closed_on),
      itemCount: Number(row.items ?? 0),
      rectifiedCount: Number(row.rectified ?? 0),
    }),
  );
  return { lines, hasNext: rows.length > page.limit };
}

export async function countLetters(db: Db, query: LetterQuery): Promise<number> {
  const row = await db
    .selectFrom('supervision_letters as l')
    .select(sql<bigint>`count(*)`.as('n'))
    .where('l.region_code', '=', query.region)
    .where((eb) => matches(eb, query))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

function itemsOf(eb: LetterExpression) {
  return eb
    .selectFrom('supervision_letter_items as i')
    .whereRef('i.region_code', '=', 'l.region_code')
    .whereRef('i.letter_id', '=', 'l.id');
}

/** The policy's scope and the filter as a WHERE: the scope is the same rule as `maySee`. */
function matches(eb: LetterExpression, { scope, filter }: LetterQuery) {
  const text = filter.text ?? '';
  return eb.and([
    inScope(eb, scope),
    ...(text === ''
      ? []
      : [
          sql<boolean>`l.search_grams @> ${gramsToFind(text)}::text[]`,
          eb('l.search_text', 'like', containsPattern(text)),
        ]),
    ...(filter.kind ? [eb('l.kind', '=', filter.kind)] : []),
    ...(filter.statuses ? [eb('l.status', 'in', filter.statuses)] : []),
    ...(filter.firmId ? [eb('l.organisation_id', '=', filter.firmId)] : []),
    ...(filter.issuedFrom ? [eb('l.issued_on', '>=', filter.issuedFrom)] : []),
    ...(filter.issuedTo ? [eb('l.issued_on', '<=', filter.issuedTo)] : []),
    ...(filter.replyDueTo ? [eb('l.reply_due', '<=', filter.replyDueTo)] : []),
    ...(filter.replied ? [eb('l.replied_on', '<=', filter.replied.by)] : []),
    ...(filter.closedTo ? [eb('l.closed_on', '<=', filter.closedTo)] : []),
    ...(filter.overdueOn
      ? [
          eb('l.status', '=', 'served'),
          eb('l.reply_due', '<', filter.overdueOn),
          eb('l.replied_on', 'is', null),
        ]
      : []),
  ]);
}

function inScope(eb: LetterExpression, scope: LetterScope) {
  switch (scope.kind) {
    case 'region':
      return eb.lit(true);
    case 'recipient':
      return eb.and([
        eb('l.recipient_id', '=', scope.recipientId),
        eb.or([
          eb('l.status', 'in', inHand),
          eb.and([eb('l.status', '=', 'issued'), eb('l.offered_at', 'is not', null)]),
        ]),
      ]);
    case 'nothing':
      return eb.lit(false);
  }
}
