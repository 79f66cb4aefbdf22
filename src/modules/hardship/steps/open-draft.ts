import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { carryIdentity } from '../../people/index.ts';
import { CODES_VERSION, type CostKind, type Reason, type WorkState } from '../codes/hardship-codes.ts';
import { insertEvent } from '../file/file-event-store.ts';
import type { FileRow } from '../file/file-row-store.ts';
import { findFile, findFileBySignal, findOpenFileOf, insertFile } from '../file/file-store.ts';
import type { Channel } from '../file/hardship-file.ts';
import { mayOpenFile } from '../hardship-policy.ts';
import { refuse } from '../hardship-refusals.ts';
import { insertApplicant } from '../household/fill-in.ts';
import { replaceCosts } from '../household/household-store.ts';

/** What the self-test or the signal knows already. */
export interface Beginning {
  readonly personId: string;
  readonly channel: Channel;
  readonly signal?: { readonly key: string; readonly reason: string } | undefined;
  readonly workState?: WorkState | undefined;
  readonly mainReason?: Reason | undefined;
  readonly isSingleParent?: boolean | undefined;
  readonly exclusions?: readonly string[] | undefined;
  readonly costs?: readonly { readonly kind: CostKind; readonly amountFen: bigint }[] | undefined;
}

/**
 * A draft with the applicant as the household's first member.
 * @throws Refused file.one-open where the person has a file that has not ended.
 */
export async function openDraft(
  tx: Transaction,
  act: Act,
  beginning: Beginning,
): Promise<{ id: string; memberId: string }> {
  const { actor } = act;
  if (!mayOpenFile(actor)) refuseCommon('forbidden');
  if (actor.kind === 'worker' && actor.personId !== beginning.personId) refuseCommon('forbidden');
  const who = { region: actor.region, keys: act.keys, personId: beginning.personId };
  const identity = (await carryIdentity(tx, who)) ?? refuseCommon('not-found');
  const row = draftRow(act, beginning);
  try {
    await insertFile(tx, row);
  } catch (error) {
    if (violatedConstraint(error) === 'hardship_files_one_open') refuse('file.one-open');
    throw error;
  }
  const where = { region: row.region_code, id: row.id };
  const file = (await findFile(tx, act.keys, where)) ?? refuseCommon('not-found');
  const memberId = await insertApplicant(tx, act, {
    opened: { file, word: 'fill-in', next: 'draft' },
    personId: beginning.personId,
    member: {
      ...identity,
      relation: 'self',
      workState: beginning.workState ?? 'on-post',
      insurance: 'resident',
      school: undefined,
      health: { state: 'good', disability: 'none', diagnosis: undefined },
      incomeFen: 0n,
      incomeSource: undefined,
    },
  });
  if (beginning.costs) await replaceCosts(tx, { region: row.region_code, fileId: row.id }, beginning.costs);
  await recordOpening(tx, act, row);
  return { id: row.id, memberId };
}

async function recordOpening(tx: Transaction, act: Act, row: FileRow): Promise<void> {
  await insertEvent(tx, act, {
    region: row.region_code,
    fileId: row.id,
    word: 'open',
    detail: row.signal_reason ?? undefined,
    papers: undefined,
    fromStatus: undefined,
    toStatus: 'draft',
  });
  await recordAudit(tx, act, {
    word: 'hardship.open',
    subject: { type: 'hardship-file', id: row.id },
    detail: { channel: row.channel, signal: row.signal_key ?? undefined },
  });
}

/**
 * 主动发现: a draft for a human, with the reason. The same signal opens one draft, also when it is found twice.
 * @returns the draft of this signal, or the file the person has open already.
 */
export async function openDraftFromSignal(
  tx: Transaction,
  act: Act,
  signal: { personId: string; reason: string; signalKey: string },
): Promise<{ id: string; isNew: boolean }> {
  const { region } = act.actor;
  const known =
    (await findFileBySignal(tx, region, signal.signalKey)) ??
    (await findOpenFileOf(tx, region, signal.personId));
  if (known) return { id: known.id, isNew: false };
  const { id } = await openDraft(tx, act, {
    personId: signal.personId,
    channel: 'signal',
    signal: { key: signal.signalKey, reason: signal.reason },
  });
  return { id, isNew: true };
}

function draftRow(act: Act, beginning: Beginning): FileRow {
  return {
    ...untouched,
    region_code: act.actor.region,
    id: newId(),
    channel: beginning.channel,
    signal_key: beginning.signal?.key ?? null,
    signal_reason: beginning.signal?.reason ?? null,
    applicant_person_id: beginning.personId,
    union_id: act.actor.organisationId ?? null,
    main_reason: beginning.mainReason ?? null,
    is_single_parent: beginning.isSingleParent ?? false,
    exclusions: [...(beginning.exclusions ?? [])],
    key_version: act.keys.activeVersion,
    created_at: act.now,
    updated_at: act.now,
  };
}

const untouched = {
  number: null,
  status: 'draft',
  township_code: null,
  employer_id: null,
  employer_name: null,
  employed_since: null,
  category: null,
  formula_version: null,
  codes_version: CODES_VERSION,
  second_reason: null,
  housing: null,
  housing_area: null,
  registration: null,
  model_worker: null,
  is_zero_employment: false,
  can_help_itself: true,
  story_sealed: null,
  consents_version: null,
  consent_sensitive_at: null,
  consent_check_at: null,
  consent_publish_at: null,
  consent_guardian_at: null,
  return_reason: null,
  applied_on: null,
  authorised_on: null,
  authorisation_id: null,
  notice_id: null,
  approval_round: 0,
  approved_on: null,
  review_due_on: null,
  closed_on: null,
  close_reason: null,
  handler_id: null,
  handler_name: null,
  version: 1,
} as const;
