import type { KeyRing } from '../../../platform/crypto.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { enqueue } from '../../../platform/jobs.ts';
import type { Delivery } from '../carriers/carrier.ts';
import type { Carriers } from '../carriers/carriers.ts';
import type { Notice } from '../notice.ts';
import { claimNotice, settleTry } from '../notice-store.ts';
import { isDeliverable } from '../recipient.ts';
import { openRecipient, openValues } from '../seal-message.ts';
import type { TemplateRegister } from '../templates/template-register.ts';
import { previewOf } from '../templates/template-text.ts';
import { MAX_ATTEMPTS, nextTry } from './back-off.ts';
import { DELIVER, deliverKey } from './delivery-job.ts';

/** Longer than any carrier waits; after it another process may try. */
const LEASE_MS = 120_000;

/** What delivery needs; carriers and clock are made once by the job. */
export interface DeliveryOffice {
  readonly db: Db;
  readonly keys: KeyRing;
  readonly register: TemplateRegister;
  readonly carriers: Carriers;
  readonly clock: () => Date;
  /** True where made-up people live: without a carrier a message then ends on the demo's outbox page. */
  readonly isDemo: (region: string) => Promise<boolean>;
}

type Outcome = Delivery & { readonly carrier?: string };

/**
 * Delivers one message: takes it for one try, hands it over outside any transaction, writes how it ended.
 * Running it twice does no harm; a process that dies in between leaves the message to the next try, which the
 * provider recognises by the id (at least once).
 */
export async function deliverNotice(
  office: DeliveryOffice,
  place: { region: string; id: string },
): Promise<void> {
  const now = office.clock();
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  const notice = await inTransaction(office.db, (tx) => claimNotice(tx, place, { now, leaseUntil }));
  if (notice === undefined) return;
  const settle = (outcome: Outcome) =>
    inTransaction(office.db, (tx) => settleNotice(tx, { office, notice, outcome }));
  try {
    await settle(await handOver(office, notice));
  } catch (error) {
    await settle({ kind: 'try-later', reason: '程序出错，见运行日志' });
    throw error;
  }
}

async function handOver(office: DeliveryOffice, notice: Notice): Promise<Outcome> {
  const template = office.register.find(notice.template);
  // Only a process that dies again and again while sending gets here.
  if (notice.attempts > MAX_ATTEMPTS) return { kind: 'refused', reason: '多次在发送中中断' };
  if (template === undefined || notice.valuesSealed === undefined)
    return { kind: 'refused', reason: '模板已停用' };
  const to = openRecipient(office.keys, notice.recipientSealed);
  if (!isDeliverable(notice.channel, to)) return { kind: 'refused', reason: '收件地址无法送达' };
  const carrier = office.carriers[notice.channel];
  if (carrier === undefined) {
    if (await office.isDemo(notice.region)) return { kind: 'sent', carrier: 'demo' };
    return { kind: 'refused', reason: '本系统没有配置这个通道' };
  }
  const values = openValues(office.keys, notice.valuesSealed);
  const parcel = {
    id: notice.id,
    to,
    template: notice.template,
    values,
    ...previewOf(template, notice.channel, values),
  };
  return { ...(await carrier.deliver(parcel)), carrier: carrier.name };
}

interface Try {
  readonly office: DeliveryOffice;
  readonly notice: Notice;
  readonly outcome: Outcome;
}

async function settleNotice(tx: Transaction, { office, notice, outcome }: Try): Promise<void> {
  const at = office.clock();
  const kind = office.register.find(notice.template)?.kind ?? 'notice';
  if (outcome.kind === 'sent') {
    const carrier = outcome.carrier ?? 'demo';
    const forget = kind === 'code' && carrier !== 'demo';
    return settleTry(tx, notice, { state: 'sent', at, carrier, ...(forget ? { forget } : {}) });
  }
  const next = outcome.kind === 'try-later' ? nextTry({ ...notice, kind }, at) : undefined;
  if (next === undefined) return settleTry(tx, notice, { state: 'failed', at, error: outcome.reason });
  await settleTry(tx, notice, { state: 'waiting', at, nextTryAt: next, error: outcome.reason });
  const { region, id } = notice;
  await enqueue(tx, { name: DELIVER, payload: { region, id } }, { runAt: next, key: deliverKey(id) });
}
