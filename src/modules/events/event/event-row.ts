import type { DB, Selectable } from '../../../platform/db/database.ts';
import { type EventPlan, eventKinds, eventStatuses, type UnionEvent } from './event.ts';

type Row = Omit<
  Selectable<DB['events']>,
  'search_text' | 'search_grams' | 'creator_id' | 'created_at' | 'opened_at'
>;

export const eventColumns = [
  'region_code',
  'id',
  'kind',
  'title',
  'organiser',
  'place',
  'township_code',
  'starts_at',
  'ends_at',
  'audience',
  'summary',
  'capacity',
  'taken',
  'last_sequence',
  'sign_up_until',
  'is_insured',
  'in_working_hours',
  'employer_consent',
  'status',
  'attended',
  'held_note',
  'cancel_reason',
  'archived_on',
  'creator_name',
  'version',
] as const;

export function toEvent(row: Row): UnionEvent {
  const kind = eventKinds.find((one) => one === row.kind);
  const status = eventStatuses.find((one) => one === row.status);
  if (!kind || !status) throw new TypeError(`unknown event ${row.kind} ${row.status}`);
  return {
    region: row.region_code,
    id: row.id,
    kind,
    status,
    title: row.title,
    organiser: row.organiser,
    place: row.place,
    townshipCode: row.township_code ?? undefined,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    audience: row.audience ?? undefined,
    summary: row.summary ?? undefined,
    capacity: row.capacity ?? undefined,
    taken: row.taken,
    lastSequence: row.last_sequence,
    signUpUntil: row.sign_up_until ?? undefined,
    isInsured: row.is_insured,
    inWorkingHours: row.in_working_hours,
    employerConsent: row.employer_consent ?? undefined,
    attended: row.attended ?? undefined,
    heldNote: row.held_note ?? undefined,
    cancelReason: row.cancel_reason ?? undefined,
    archivedOn: row.archived_on ?? undefined,
    creatorName: row.creator_name,
    version: row.version,
  };
}

/** The organiser's columns of a row. */
export function planColumns(plan: EventPlan) {
  return {
    kind: plan.kind,
    title: plan.title,
    organiser: plan.organiser,
    place: plan.place,
    township_code: plan.townshipCode ?? null,
    starts_at: plan.startsAt,
    ends_at: plan.endsAt,
    audience: plan.audience ?? null,
    summary: plan.summary ?? null,
    capacity: plan.capacity ?? null,
    sign_up_until: plan.signUpUntil ?? null,
    is_insured: plan.isInsured,
    in_working_hours: plan.inWorkingHours,
    employer_consent: plan.employerConsent ?? null,
  };
}
