import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import type { Calendar } from './proposal.ts';
import type { Speaker, SpeakerProfile } from './speaker.ts';

type Row = Selectable<DB['speakers']>;
type StoredProfile = Omit<SpeakerProfile, 'phone'> & { readonly phoneSealed: string | undefined };

function columnsOf(profile: StoredProfile) {
  return {
    name: profile.name,
    honour: profile.honour,
    trade: profile.trade,
    township_code: profile.townshipCode,
    topics: [...profile.topics],
    free_when: profile.freeWhen ?? null,
    phone_sealed: profile.phoneSealed ?? null,
    is_active: profile.isActive,
  };
}

export async function insertSpeaker(
  tx: Transaction,
  region: string,
  of: { id: string; profile: StoredProfile; now: Date },
): Promise<void> {
  await tx
    .insertInto('speakers')
    .values({ region_code: region, id: of.id, created_at: of.now, ...columnsOf(of.profile) })
    .execute();
}

export async function updateSpeaker(
  tx: Transaction,
  speaker: Pick<Speaker, 'region' | 'id'>,
  profile: StoredProfile,
): Promise<void> {
  await tx
    .updateTable('speakers')
    .set({ ...columnsOf(profile), version: sql`version + 1` })
    .where('region_code', '=', speaker.region)
    .where('id', '=', speaker.id)
    .execute();
}

export async function findSpeaker(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<(Speaker & { readonly phoneSealed: string | undefined }) | undefined> {
  const row = await db
    .selectFrom('speakers')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...toSpeaker(row), phoneSealed: row.phone_sealed ?? undefined };
}

export async function lockSpeaker(tx: Transaction, region: string, id: string): Promise<Speaker | undefined> {
  const row = await tx
    .selectFrom('speakers')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toSpeaker(row);
}

/** The register; a county has a few dozen. */
export async function listSpeakers(
  db: Db,
  region: string,
  of: { text?: string | undefined; activeOnly?: boolean; offset: number; limit: number },
): Promise<Speaker[]> {
  const { text } = of;
  const rows = await db
    .selectFrom('speakers')
    .selectAll()
    .where('region_code', '=', region)
    .$if(of.activeOnly === true, (query) => query.where('is_active', '=', true))
    .$if(text !== undefined && text !== '', (query) =>
      query.where((eb) =>
        eb.or([
          sql<boolean>`strpos(name, ${text}) > 0`,
          sql<boolean>`strpos(trade, ${text}) > 0`,
          sql<boolean>`strpos(array_to_string(topics, ' '), ${text}) > 0`,
        ]),
      ),
    )
    .orderBy('is_active', 'desc')
    .orderBy('name')
    .orderBy('id')
    .offset(of.offset)
    .limit(of.limit)
    .execute();
  return rows.map(toSpeaker);
}

/** When each speaker is booked and spoke last; `except` leaves out the invitation that is being arranged. */
export async function findCalendars(
  db: Db,
  region: string,
  of: { today: string; except: string },
): Promise<Map<string, Calendar>> {
  const rows = await db
    .selectFrom('speaker_invitations')
    .select('speaker_id')
    .select(
      sql<
        string[]
      >`coalesce(array_agg(booked_on::text) FILTER (WHERE booked_on >= ${of.today}::date), '{}')`.as('busy'),
    )
    .select(sql<string | null>`max(booked_on) FILTER (WHERE status = 'held')::text`.as('last'))
    .where('region_code', '=', region)
    .where('status', 'in', ['booked', 'confirmed', 'held'])
    .where('id', '<>', of.except)
    .where('speaker_id', 'is not', null)
    .groupBy('speaker_id')
    .execute();
  return new Map(
    rows.map((row) => [row.speaker_id ?? '', { busy: row.busy, lastSpokeOn: row.last ?? undefined }]),
  );
}

function toSpeaker(row: Row): Speaker {
  return {
    region: row.region_code,
    id: row.id,
    name: row.name,
    honour: row.honour,
    trade: row.trade,
    townshipCode: row.township_code,
    topics: row.topics,
    freeWhen: row.free_when ?? undefined,
    hasPhone: row.phone_sealed !== null,
    isActive: row.is_active,
    version: row.version,
  };
}
