import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import { type Entity, type EntityInput, type EntityKind, type EntityStatus, nameKey } from './entity.ts';
import { toEntity } from './entity-row.ts';
import type { KnownName } from './find-names.ts';

function entities(db: Db | Transaction, region: string) {
  return db
    .selectFrom('news_entities as e')
    .select(['e.id', 'e.kind', 'e.name', 'e.origin', 'e.basis', 'e.organisation_id', 'e.status', 'e.version'])
    .select(
      sql<string[] | null>`(SELECT array_agg(n.name ORDER BY n.name_key) FROM news_entity_names n
        WHERE n.region_code = e.region_code AND n.entity_id = e.id)`.as('names'),
    )
    .where('e.region_code', '=', region);
}

export async function findEntity(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Entity | undefined> {
  const row = await entities(db, region).where('e.id', '=', id).executeTakeFirst();
  return row && toEntity(row);
}

export async function lockEntity(tx: Transaction, region: string, id: string): Promise<Entity | undefined> {
  await sql`SELECT 1 FROM news_entities WHERE region_code = ${region} AND id = ${id} FOR UPDATE`.execute(tx);
  return findEntity(tx, region, id);
}

export interface EntityLine extends Entity {
  readonly articles: number;
}

/** Entries of the dictionary by name; one more than `limit` tells of a next page. */
export async function listEntities(
  db: Db,
  region: string,
  asked: { q?: string; kind?: EntityKind; status: EntityStatus; offset: number; limit: number },
): Promise<EntityLine[]> {
  let query = entities(db, region)
    .select(
      sql<string>`(SELECT count(*) FROM news_article_entities m
        WHERE m.region_code = e.region_code AND m.entity_id = e.id)`.as('articles'),
    )
    .where('e.status', '=', asked.status);
  if (asked.kind) query = query.where('e.kind', '=', asked.kind);
  if (asked.q) {
    query = query.where(
      sql<boolean>`EXISTS (SELECT 1 FROM news_entity_names n WHERE n.region_code = e.region_code
        AND n.entity_id = e.id AND strpos(n.name_key, ${nameKey(asked.q)}) > 0)`,
    );
  }
  const rows = await query
    .orderBy('e.kind')
    .orderBy('e.name')
    .orderBy('e.id')
    .offset(asked.offset)
    .limit(asked.limit + 1)
    .execute();
  return rows.map((row) => ({ ...toEntity(row), articles: Number(row.articles) }));
}

/** Names of active entries that stand in a text of `nameKey` form. */
export async function findNamesIn(db: Db | Transaction, region: string, text: string): Promise<KnownName[]> {
  const { rows } = await sql<{ name_key: string; entity_id: string; kind: string }>`
    SELECT n.name_key, n.entity_id, e.kind FROM news_entity_names n
    JOIN news_entities e ON e.region_code = n.region_code AND e.id = n.entity_id
    WHERE n.region_code = ${region} AND e.status = 'active' AND strpos(${text}, n.name_key) > 0`.execute(db);
  return rows.map((row) => ({ key: row.name_key, entityId: row.entity_id, isEvent: row.kind === 'event' }));
}

/** Entries that own some names, also retired ones; by name key. */
export async function findOwners(
  db: Db | Transaction,
  region: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const keys = [...new Set(names.map(nameKey))];
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('news_entity_names')
    .select(['name_key', 'entity_id'])
    .where('region_code', '=', region)
    .where('name_key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.name_key, row.entity_id]));
}

export interface NewEntity extends EntityInput {
  readonly id: string;
  readonly origin: Entity['origin'];
  readonly organisationId: string | undefined;
  readonly creator: { readonly id: string; readonly name: string };
}

export async function insertEntity(
  tx: Transaction,
  region: string,
  { entity, now }: { entity: NewEntity; now: Date },
): Promise<void> {
  await tx
    .insertInto('news_entities')
    .values({
      region_code: region,
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      origin: entity.origin,
      basis: entity.basis ?? null,
      organisation_id: entity.organisationId ?? null,
      status: 'active',
      creator_id: entity.creator.id,
      creator_name: entity.creator.name,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await saveNames(tx, region, { id: entity.id, names: [entity.name, ...entity.aliases] });
}

export async function updateEntity(
  tx: Transaction,
  region: string,
  { id, input, now }: { id: string; input: EntityInput; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_entities')
    .set((eb) => ({
      kind: input.kind,
      name: input.name,
      basis: input.basis ?? null,
      origin: 'staff',
      updated_at: now,
      version: eb('version', '+', 1),
    }))
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
  await tx
    .deleteFrom('news_entity_names')
    .where('region_code', '=', region)
    .where('entity_id', '=', id)
    .execute();
  await saveNames(tx, region, { id, names: [input.name, ...input.aliases] });
}

export async function updateStatus(
  tx: Transaction,
  region: string,
  change: { id: string; status: EntityStatus; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_entities')
    .set((eb) => ({ status: change.status, updated_at: change.now, version: eb('version', '+', 1) }))
    .where('region_code', '=', region)
    .where('id', '=', change.id)
    .execute();
}

async function saveNames(tx: Transaction, region: string, entry: { id: string; names: readonly string[] }) {
  const byKey = new Map(entry.names.map((name) => [nameKey(name), name]));
  const rows = [...byKey].map(([key, name]) => ({
    region_code: region,
    name_key: key,
    name,
    entity_id: entry.id,
  }));
  await tx.insertInto('news_entity_names').values(rows).execute();
}
