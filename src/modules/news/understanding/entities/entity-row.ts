import { z } from 'zod';
import type { DB, Selectable } from '../../../../platform/db/database.ts';
import { type Entity, nameKey } from './entity.ts';

const kindShape = z.enum(['person', 'organisation', 'law', 'place', 'event']);

type Row = Pick<
  Selectable<DB['news_entities']>,
  'id' | 'kind' | 'name' | 'origin' | 'basis' | 'organisation_id' | 'status' | 'version'
> & { names: string[] | null };

export function toEntity(row: Row): Entity {
  return {
    id: row.id,
    kind: kindShape.parse(row.kind),
    name: row.name,
    aliases: (row.names ?? []).filter((name) => nameKey(name) !== nameKey(row.name)),
    origin: row.origin === 'found' ? 'found' : 'staff',
    basis: row.basis ?? undefined,
    organisationId: row.organisation_id ?? undefined,
    status: row.status === 'retired' ? 'retired' : 'active',
    version: row.version,
  };
}
