import type { DB, Selectable } from '../../../../platform/db/database.ts';
import { readParts } from './missing-parts.ts';
import { type Counter, channels, forwardChannels, grounds, type Takedown } from './takedown.ts';
import { takedownStatuses } from './takedown-lifecycle.ts';

type Row = Omit<
  Selectable<DB['news_takedowns']>,
  'party_index' | 'party_sealed' | 'created_by' | 'updated_at'
>;
type CounterRow = Omit<
  Selectable<DB['news_takedown_counters']>,
  'region_code' | 'party_sealed' | 'party_kind' | 'answered_at'
>;

export const takedownColumns = [
  'region_code',
  'id',
  'year',
  'sequence',
  'channel',
  'ground',
  'status',
  'party_kind',
  'party_label',
  'missing',
  'filed_at',
  'due_on',
  'blocked_at',
  'forwarded_at',
  'forward_channel',
  'forward_to',
  'closed_at',
  'closing_reason',
  'version',
] as const;

export const counterColumns = ['id', 'takedown_id', 'party_label', 'status', 'filed_at', 'answer'] as const;

export function toTakedown(row: Row): Takedown {
  return {
    region: row.region_code,
    id: row.id,
    year: row.year,
    sequence: row.sequence,
    channel: known(channels, row.channel),
    ground: known(grounds, row.ground),
    status: known(takedownStatuses, row.status),
    partyKind: row.party_kind === 'organisation' ? 'organisation' : 'person',
    partyLabel: row.party_label,
    missing: readParts(row.missing),
    filedAt: row.filed_at,
    dueOn: row.due_on ?? undefined,
    blockedAt: row.blocked_at ?? undefined,
    forward: row.forwarded_at
      ? {
          at: row.forwarded_at,
          channel: known(forwardChannels, row.forward_channel),
          to: row.forward_to ?? '',
        }
      : undefined,
    closing: row.closed_at ? { at: row.closed_at, reason: row.closing_reason ?? '' } : undefined,
    version: row.version,
  };
}

export function toCounter(row: CounterRow): Counter {
  return {
    id: row.id,
    takedownId: row.takedown_id,
    partyLabel: row.party_label,
    status: known(['open', 'accepted', 'declined'] as const, row.status),
    filedAt: row.filed_at,
    answer: row.answer ?? undefined,
  };
}

/** The database's CHECK holds the same list. */
function known<const Value extends string>(values: readonly Value[], stored: string | null): Value {
  const value = values.find((one) => one === stored);
  if (value === undefined) throw new Error(`unknown value in a takedown row: ${stored}`);
  return value;
}
