import type { Act } from '../../../platform/actor.ts';
import { deadline } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { countThrottle, isThrottled } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { getNumberParameter } from '../../parameters/index.ts';
import { isShown, type Notice, nextStatus, statusNames, statusOn } from '../notice/notice.ts';
import { laterDay } from '../notice/notice-clock.ts';
import { may } from '../notice/notice-policy.ts';
import { lockNotice, updateNotice } from '../notice/notice-store.ts';
import { ANSWER_DAYS_PARAMETER, USUAL_ANSWER_DAYS } from '../publicity-parameters.ts';
import { refuse } from '../publicity-refusals.ts';
import { needsRealName } from './load-real-name.ts';
import { type Channel, objectionNumber } from './objection.ts';
import { countOpenObjections, insertObjection } from './objection-store.ts';
import { type Statement, sealStatement } from './seal-objection.ts';

export interface Objecting extends Statement {
  readonly region: string;
  readonly noticeId: string;
  readonly channel: Channel;
  /** The day it came in, for what staff write down; today where left out. */
  readonly receivedOn?: string | undefined;
  /** Where a web form came from; so many a day are taken from one place. */
  readonly address?: string | undefined;
}

/** A crowd at the web form must not drown a department; by phone and at the counter it goes on. */
const MOST_OPEN = 30;
/** One objection pauses a notice: from one address no script pauses the whole board day after day. */
const MOST_OF_ADDRESS = 20;
const DAY_SECONDS = 86_400;

/**
 * 提出异议: by anybody, signed in or not; staff write down what came by phone or letter. The notice is paused and
 * its owner told.
 * @throws Refused 404, 410 once the notice is over, 422 without a name where the county asks for it, 429.
 */
export async function submitObjection(
  tx: Transaction,
  act: Act,
  input: Objecting,
): Promise<{ id: string; number: string; dueOn: string }> {
  const notice = await lockNotice(tx, input.region, input.noticeId);
  if (!notice) return refuseCommon('not-found');
  const today = shanghaiDate(act.now);
  await check(tx, act, { notice, input, today });
  const raisedOn = input.receivedOn ?? today;
  const days = await getNumberParameter(tx, { region: notice.region, key: ANSWER_DAYS_PARAMETER, on: today });
  const dueOn = deadline({ start: raisedOn, length: days ?? USUAL_ANSWER_DAYS, unit: 'working' }).due;
  const sequence = notice.objectionCount + 1;
  const id = newId();
  await insertObjection(tx, {
    region: notice.region,
    id,
    noticeId: notice.id,
    sequence,
    channel: input.channel,
    personId: act.actor.kind === 'worker' ? act.actor.personId : undefined,
    raisedOn,
    raisedAt: act.now,
    dueOn,
    sealed: sealStatement(act.keys, input),
  });
  // The list stays up while the matter is looked into, but not longer than the answer may take.
  const shownUntil = laterDay(dueOn, notice.shownUntil);
  await updateNotice(tx, notice, { status: 'paused', shownUntil, objectionCount: sequence });
  const number = objectionNumber(notice, { sequence });
  await recordAudit(tx, act, {
    word: 'publicity.object',
    region: notice.region,
    subject: { type: 'publicity-notice', id: notice.id },
    detail: { number, channel: input.channel, due: dueOn },
  });
  await tellPublisher(tx, act, { notice, number, dueOn });
  return { id, number, dueOn };
}

async function check(
  tx: Transaction,
  act: Act,
  of: { notice: Notice; input: Objecting; today: string },
): Promise<void> {
  const { notice, input, today } = of;
  const byStaff = input.channel !== 'web';
  if (byStaff && !may(act.actor, 'record-objection', notice.kind)) refuseCommon('forbidden');
  const status = statusOn(notice, today);
  if (status === 'withdrawn') refuse('publicity.withdrawn');
  if (status === 'ended') refuse('publicity.over');
  if (!byStaff && !isShown(notice, today)) refuse('publicity.hidden');
  if (nextStatus(status, 'object') === undefined)
    refuse('publicity.not-open', { state: statusNames[status] });
  if (input.receivedOn !== undefined && (input.receivedOn < notice.from || input.receivedOn > today))
    refuse('publicity.not-received-yet');
  if (byStaff) return;
  if (input.address !== undefined) await countAddress(tx, input.address, act.now);
  if ((await countOpenObjections(tx, notice)) >= MOST_OPEN) refuse('publicity.many-objections');
  const isNamed = input.name !== undefined && input.contact !== undefined;
  if (!isNamed && (await needsRealName(tx, { region: notice.region, on: today })))
    refuse('publicity.name-needed');
}

async function countAddress(tx: Transaction, address: string, now: Date): Promise<void> {
  const limit = { key: `objection-address:${address}`, limit: MOST_OF_ADDRESS, windowSeconds: DAY_SECONDS };
  if (await isThrottled(tx, limit, now)) refuse('publicity.many-from-you');
  await countThrottle(tx, limit, now);
}

async function tellPublisher(
  tx: Transaction,
  act: Act,
  of: { notice: Notice; number: string; dueOn: string },
): Promise<void> {
  const { notice } = of;
  if (notice.publisher.id === 'system') return;
  await act.messenger.send(tx, {
    region: notice.region,
    channel: 'in-site',
    to: notice.publisher.id,
    template: 'publicity.objected',
    values: { noticeId: notice.id, number: of.number, title: notice.title, due: of.dueOn },
    now: act.now,
    key: `publicity.objected:${notice.id}:${of.number}`,
  });
}
