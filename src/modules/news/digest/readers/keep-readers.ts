import type { Act } from '../../../../platform/actor.ts';
import { blindIndex, seal } from '../../../../platform/crypto.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { seals } from '../../mail/mail-seals.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { refuse } from '../digest-refusals.ts';
import { insertReader, markRemoved } from './reader-store.ts';

/** Puts somebody on the list of readers. @throws Refused where the address is on it already. */
export async function addReader(
  tx: Transaction,
  act: Act,
  reader: { name: string; address: string },
): Promise<string> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const id = newId();
  const isNew = await insertReader(tx, act.actor.region, {
    id,
    name: reader.name,
    addressSealed: seal(act.keys, seals.reader, reader.address),
    addressIndex: blindIndex(act.keys, seals.reader, reader.address),
    creatorName: act.actor.name,
    createdAt: act.now,
  });
  if (!isNew) refuse('digest.reader-twice');
  await recordAudit(tx, act, { word: 'news.add-reader', subject: { type: 'news-reader', id } });
  return id;
}

/** Takes somebody off the list, by the office. */
export async function removeReader(tx: Transaction, act: Act, id: string): Promise<void> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  await takeOff(tx, act, id);
}

/** The same by the reader's own link; the door has checked its proof. Doing it twice changes nothing. */
export async function stopReading(tx: Transaction, act: Act, id: string): Promise<void> {
  await takeOff(tx, act, id);
}

async function takeOff(tx: Transaction, act: Act, id: string): Promise<void> {
  if (!(await markRemoved(tx, act.actor.region, id))) return;
  await recordAudit(tx, act, { word: 'news.remove-reader', subject: { type: 'news-reader', id } });
}
