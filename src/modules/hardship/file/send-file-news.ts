import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { findWorkerAccountIds, findWorkerPhone } from '../../accounts/index.ts';
import type { FileTemplate } from './file-templates.ts';
import type { HardshipFile } from './hardship-file.ts';

/** Tells the applicant in the caller's transaction: in the in-site inbox, and by text where a phone is proven. */
export async function sendFileNews(
  tx: Transaction,
  act: Act,
  news: {
    file: Pick<HardshipFile, 'region' | 'id' | 'number' | 'applicantPersonId'>;
    template: FileTemplate;
    values?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { region, id, number, applicantPersonId } = news.file;
  const values = { region, fileId: id, number: number ?? '', ...news.values };
  const key = `${news.template}:${id}:${act.requestId}`;
  const message = { region, template: news.template, values, now: act.now };
  await act.messenger.send(tx, { ...message, channel: 'in-site', to: applicantPersonId, key });
  const accountId = (await findWorkerAccountIds(tx, region, [applicantPersonId])).get(applicantPersonId);
  const phone = accountId && (await findWorkerPhone(tx, act, accountId));
  if (phone) await act.messenger.send(tx, { ...message, channel: 'sms', to: phone, key: `${key}:sms` });
}
