import { z } from 'zod';
import {
  type DB,
  type Db,
  type Selectable,
  sql,
  type Transaction,
} from '../../../../platform/db/database.ts';
import { units } from '../finding/unit.ts';
import type { ClaimLink } from './claim-link.ts';

const columns = [
  'id',
  'kind',
  'phrase',
  'unit',
  'figure_key',
  'example',
  'linked_at',
  'linker_name',
  'ended_at',
  'ender_name',
] as const;

type Row = Pick<Selectable<DB['news_claim_links']>, (typeof columns)[number]>;

const kindShape = z.enum(['same', 'words']);
const unitShape = z.enum(units);

/** The dictionary in force. */
export async function listLinks(db: Db, region: string): Promise<ClaimLink[]> {
  const rows = await db
    .selectFrom('news_claim_links')
    .select(columns)
    .where('region_code', '=', region)
    .where('ended_at', 'is', null)
    .orderBy('linked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toLink);
}

/** All lines, ended ones too, newest first; one more than `limit` tells of a next page. */
export async function listAllLinks(
  db: Db,
  region: string,
  page: { offset: number; limit: number },
): Promise<(ClaimLink & { claimCount: number })[]> {
  const rows = await db
    .selectFrom('news_claim_links as l')
    .select(columns.map((column) => `l.${column}` as const))
    .select((eb) =>
      eb
        .selectFrom('news_claims as c')
        .select(sql<number>`count(*)::integer`.as('count'))
        .whereRef('c.region_code', '=', 'l.region_code')
        .whereRef('c.link_id', '=', 'l.id')
        .as('claim_count'),
    )
    .where('l.region_code', '=', region)
    .orderBy('l.linked_at', 'desc')
    .orderBy('l.id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map((row) => ({ ...toLink(row), claimCount: row.claim_count ?? 0 }));
}

/** One line of the dictionary, locked until the transaction ends. */
export async function lockLink(tx: Transaction, region: string, id: string): Promise<ClaimLink | undefined> {
  const row = await tx
    .selectFrom('news_claim_links')
    .select(columns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toLink(row);
}

/**
 * Writes a line of the dictionary. One way of saying it means one figure: what it meant before is ended.
 * @returns the line that it replaces.
 */
export async function insertLink(
  tx: Transaction,
  region: string,
  link: Omit<ClaimLink, 'ended'> & { linkerId: string },
): Promise<{ replaced: string | undefined }> {
  const earlier = await tx
    .updateTable('news_claim_links')
    .set({ ended_at: link.linkedAt, ender_name: link.linkedBy })
    .where('region_code', '=', region)
    .where('kind', '=', link.kind)
    .where('unit', '=', link.unit)
    .where('phrase', '=', link.phrase)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  await tx
    .insertInto('news_claim_links')
    .values({
      region_code: region,
      id: link.id,
      kind: link.kind,
      phrase: link.phrase,
      unit: link.unit,
      figure_key: link.figureKey,
      example: link.example,
      linked_at: link.linkedAt,
      linker_id: link.linkerId,
      linker_name: link.linkedBy,
    })
    .execute();
  return { replaced: earlier?.id };
}

export async function endLink(
  tx: Transaction,
  region: string,
  ended: { id: string; by: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_claim_links')
    .set({ ended_at: ended.now, ender_name: ended.by })
    .where('region_code', '=', region)
    .where('id', '=', ended.id)
    .execute();
}

function toLink(row: Row): ClaimLink {
  return {
    id: row.id,
    kind: kindShape.parse(row.kind),
    phrase: row.phrase,
    unit: unitShape.parse(row.unit),
    figureKey: row.figure_key,
    example: row.example,
    linkedAt: row.linked_at,
    linkedBy: row.linker_name,
    ended: row.ended_at ? { at: row.ended_at, by: row.ender_name ?? '' } : undefined,
  };
}
