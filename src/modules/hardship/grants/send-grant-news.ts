import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { findWorkerAccountIds, findWorkerPhone } from '../../accounts/index.ts';
import { type Grant, grantKindNames } from './grant.ts';
import type { GrantTemplate } from './grant-templates.ts';

/** Tells the household's applicant, in-site and by text message where a phone is proven, in the caller's transaction. */
export async function sendGrantNews(
  tx: Transaction,
  act: Act,
  news: { grant: Grant; template: GrantTemplate; values: Readonly<Record<string, string>> },
): Promise<void> {
  const { region, id, number, kind, personId } = news.grant;
  const values = { region, grantId: id, number, kind: grantKindNames[kind], ...news.values };
  const key = `${news.template}:${id}:${act.requestId}`;
  const message = { region, template: news.template, values, now: act.now };
  await act.messenger.send(tx, { ...message, channel: 'in-site', to: personId, key });
  const accountId = (await findWorkerAccountIds(tx, region, [personId])).get(personId);
  const phone = accountId && (await findWorkerPhone(tx, act, accountId));
  if (phone) await act.messenger.send(tx, { ...message, channel: 'sms', to: phone, key: `${key}:sms` });
}
