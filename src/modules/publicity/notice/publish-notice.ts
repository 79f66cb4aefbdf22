import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { getNumberParameter } from '../../parameters/index.ts';
import { maskRows } from '../masking/mask-field.ts';
import { publishOptional, publishText } from '../masking/published.ts';
import type { PublicityKind, RawRow } from '../publicity-kind.ts';
import { DAYS_PARAMETER, USUAL_DAYS } from '../publicity-parameters.ts';
import { refuse } from '../publicity-refusals.ts';
import { noticeNumber, type Subject, statusOn } from './notice.ts';
import { noticeDeadline } from './notice-clock.ts';
import { may } from './notice-policy.ts';
import { findNewestNotice, insertNotice, takeNumber, updateNotice } from './notice-store.ts';

export interface Publication {
  readonly kind: PublicityKind;
  /** Whose standing the owner asks later; one notice is open for a subject at a time. */
  readonly subject: Subject;
  readonly title: string;
  readonly intro?: string | undefined;
  /** Raw values: the field policy of the kind decides what is shown and how it is masked. */
  readonly rows: readonly RawRow[];
  /** Length in working days; left out: the county's parameter for the day. */
  readonly workingDays?: number | undefined;
  /** The rule that asks for the notice, e.g. a document and its article. */
  readonly basis?: string | undefined;
}

export interface Published {
  readonly id: string;
  /** First and last day, 'YYYY-MM-DD'. */
  readonly from: string;
  readonly until: string;
}

const MAX_ROWS = 5_000;
const MAX_DAYS = 60;

/**
 * 发布公示, from today for so many working days (today not counted). Only masked text is stored.
 * @throws Refused 403, 422 for an empty or too long list or odd number of days, 409 where the subject has an open notice.
 */
export async function publishNotice(tx: Transaction, act: Act, input: Publication): Promise<Published> {
  const { actor } = act;
  if (!may(actor, 'publish', input.kind)) refuseCommon('forbidden');
  if (input.rows.length === 0) refuse('publicity.no-rows');
  if (input.rows.length > MAX_ROWS) refuse('publicity.too-many-rows');
  const from = shanghaiDate(act.now);
  const workingDays = input.workingDays ?? (await usualDays(tx, actor.region, from));
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > MAX_DAYS) refuse('publicity.days');
  const year = Number(from.slice(0, 4));
  const notice = {
    region: actor.region,
    id: newId(),
    year,
    sequence: await takeNumber(tx, actor.region, year),
    kind: input.kind,
    subject: input.subject,
    title: publishText(input.title),
    intro: publishOptional(input.intro),
    basis: publishOptional(input.basis),
    workingDays,
    from,
    until: noticeDeadline({ from, workingDays }).due,
    publisher: { id: actor.id, name: actor.name },
    publishedAt: act.now,
  };
  await closeOver(tx, { region: actor.region, subject: input.subject, now: act.now });
  try {
    await insertNotice(tx, notice, maskRows(input.kind, actor.region, input.rows));
  } catch (error) {
    if (violatedConstraint(error) === 'publicity_notices_one_open') refuse('publicity.already-open');
    throw error;
  }
  await recordAudit(tx, act, {
    word: 'publicity.publish',
    subject: { type: 'publicity-notice', id: notice.id },
    detail: { number: noticeNumber(notice), kind: input.kind, of: input.subject, rows: input.rows.length },
  });
  return { id: notice.id, from, until: notice.until };
}

/** An earlier notice of the same subject that is over in law may still be open in its row until the job has passed. */
async function closeOver(
  tx: Transaction,
  of: { region: string; subject: Subject; now: Date },
): Promise<void> {
  const earlier = await findNewestNotice(tx, of.region, of.subject);
  if (!earlier || earlier.status === 'ended' || statusOn(earlier, shanghaiDate(of.now)) !== 'ended') return;
  await updateNotice(tx, earlier, { status: 'ended', endedAt: of.now });
}

/** The county's number of working days on that day. */
export async function usualDays(db: Db | Transaction, region: string, on: string): Promise<number> {
  return (await getNumberParameter(db, { region, key: DAYS_PARAMETER, on })) ?? USUAL_DAYS;
}
