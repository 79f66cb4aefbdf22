import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import {
  hostKinds,
  type Invitation,
  type InvitationStatus,
  invitationStatuses,
  type Wish,
} from './speaker.ts';

type Row = Selectable<DB['speaker_invitations']>;

/** Who asks, sealed. */
export interface SealedContact {
  readonly contact: string;
  readonly phone: string;
}

export async function insertInvitation(
  tx: Transaction,
  region: string,
  of: { id: string; wish: Wish; organisationId: string | undefined; sealed: SealedContact; now: Date },
): Promise<void> {
  const { wish } = of;
  await tx
    .insertInto('speaker_invitations')
    .values({
      region_code: region,
      id: of.id,
      host_kind: wish.hostKind,
      host_name: wish.hostName,
      organisation_id: of.organisationId ?? null,
      township_code: wish.townshipCode,
      place: wish.place,
      topic: wish.topic,
      trade: wish.trade ?? null,
      wished_days: [...wish.days],
      listeners: wish.listeners,
      note: wish.note ?? null,
      contact_sealed: of.sealed.contact,
      phone_sealed: of.sealed.phone,
      status: 'asked',
      asked_at: of.now,
    })
    .execute();
}

export async function findInvitation(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<(Invitation & { readonly sealed: SealedContact }) | undefined> {
  const row = await db
    .selectFrom('speaker_invitations')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...toInvitation(row), sealed: { contact: row.contact_sealed, phone: row.phone_sealed } };
}

export async function lockInvitation(
  tx: Transaction,
  region: string,
  id: string,
): Promise<(Invitation & { readonly sealed: SealedContact }) | undefined> {
  const row = await tx
    .selectFrom('speaker_invitations')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...toInvitation(row), sealed: { contact: row.contact_sealed, phone: row.phone_sealed } };
}

export interface InvitationChange {
  readonly status: InvitationStatus;
  readonly booking?: { readonly speakerId: string; readonly on: string; readonly time: string };
  readonly declineReason?: string;
  readonly feedback?: string;
  readonly eventId?: string;
}

export async function updateInvitation(
  tx: Transaction,
  invitation: Pick<Invitation, 'region' | 'id'>,
  change: InvitationChange,
): Promise<void> {
  const { booking } = change;
  await tx
    .updateTable('speaker_invitations')
    .set({
      status: change.status,
      ...(booking === undefined
        ? {}
        : { speaker_id: booking.speakerId, booked_on: booking.on, booked_time: booking.time }),
      ...(change.declineReason === undefined ? {} : { decline_reason: change.declineReason }),
      ...(change.feedback === undefined
        ? {}
        : { feedback: change.feedback, event_id: change.eventId ?? null }),
      version: sql`version + 1`,
    })
    .where('region_code', '=', invitation.region)
    .where('id', '=', invitation.id)
    .execute();
}

export async function listInvitations(
  db: Db,
  region: string,
  of: { statuses?: readonly InvitationStatus[] | undefined; offset: number; limit: number },
): Promise<Invitation[]> {
  const { statuses } = of;
  const rows = await db
    .selectFrom('speaker_invitations')
    .selectAll()
    .where('region_code', '=', region)
    .$if(statuses !== undefined, (query) => query.where('status', 'in', [...(statuses ?? [])]))
    .orderBy('id', 'desc')
    .offset(of.offset)
    .limit(of.limit)
    .execute();
  return rows.map(toInvitation);
}

function toInvitation(row: Row): Invitation {
  return {
    region: row.region_code,
    id: row.id,
    hostKind: hostKinds.find((one) => one === row.host_kind) ?? 'community',
    hostName: row.host_name,
    townshipCode: row.township_code,
    place: row.place,
    topic: row.topic,
    trade: row.trade ?? undefined,
    days: row.wished_days,
    listeners: row.listeners,
    note: row.note ?? undefined,
    status: invitationStatuses.find((one) => one === row.status) ?? 'asked',
    speakerId: row.speaker_id ?? undefined,
    bookedOn: row.booked_on ?? undefined,
    bookedTime: row.booked_time ?? undefined,
    declineReason: row.decline_reason ?? undefined,
    feedback: row.feedback ?? undefined,
    eventId: row.event_id ?? undefined,
    askedAt: row.asked_at,
    version: row.version,
  };
}
