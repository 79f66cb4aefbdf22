import type { Act } from '../../../../platform/actor.ts';
import { open } from '../../../../platform/crypto.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { seals } from '../../mail/mail-seals.ts';
import { mailToken } from '../../mail/mail-token.ts';
import { oneClickAddress } from '../../mail/one-click-address.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { refuse } from '../digest-refusals.ts';
import { issueName, spanName, statusNames } from '../issue/digest.ts';
import { lockDigest } from '../issue/digest-store.ts';
import { readDigestName } from '../read-digest-settings.ts';
import { issueText } from './issue-text.ts';
import type { Reader } from './reader.ts';
import { insertMailings, listReaders } from './reader-store.ts';

export interface Mailing {
  readonly digestId: string;
  readonly readerIds: readonly string[];
  /** Address of the site, for the link that stops it. */
  readonly site: string;
  readonly unionName: string;
}

/**
 * Mails an issue to the chosen readers; who got it before does not get it again.
 * @returns how many mails were put into the outbox.
 * @throws Refused where the issue is not issued, or nobody on the list was chosen.
 */
export async function sendIssue(tx: Transaction, act: Act, mailing: Mailing): Promise<number> {
  const { region } = act.actor;
  const { digestId } = mailing;
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const digest = (await lockDigest(tx, region, digestId)) ?? refuseCommon('not-found');
  if (digest.status !== 'issued') refuse('digest.not-so', { state: statusNames[digest.status] });
  const readers = (await listReaders(tx, region)).filter(({ id }) => mailing.readerIds.includes(id));
  if (readers.length === 0) refuse('digest.no-readers');
  const rows = readers.map(({ id }) => ({ id: newId(), readerId: id }));
  const due = new Set(await insertMailings(tx, { region, digestId }, { rows, now: act.now }));
  const values = {
    name: await readDigestName(tx, region, act.now),
    issue: issueName(digest),
    span: spanName(digest),
    union: mailing.unionName,
    items: issueText(digest),
  };
  for (const reader of readers) {
    if (due.has(reader.id)) await sendTo(tx, act, { reader, mailing, values });
  }
  await recordAudit(tx, act, {
    word: 'news.send-digest',
    subject: { type: 'news-digest', id: digestId },
    detail: { readers: due.size },
  });
  return due.size;
}

async function sendTo(
  tx: Transaction,
  act: Act,
  on: { reader: Reader; mailing: Mailing; values: Readonly<Record<string, string>> },
): Promise<void> {
  const { region } = act.actor;
  const { reader, mailing } = on;
  const manage = `${mailing.site}/news/digest-mail/${region}/${reader.id}/${mailToken(act.keys, 'reader', reader.id)}`;
  await act.messenger.send(tx, {
    region,
    channel: 'email',
    to: open(act.keys, seals.reader, reader.addressSealed),
    template: 'news.digest-issue',
    values: { ...on.values, manage, oneClick: oneClickAddress(manage) },
    now: act.now,
    key: `news.digest:${mailing.digestId}:${reader.id}`,
  });
}
