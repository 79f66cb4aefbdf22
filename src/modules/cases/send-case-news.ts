import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { findWorkerAccountIds, findWorkerPhone } from '../accounts/index.ts';
import { kindNames, type RightsCase } from './case.ts';
import type { CaseTemplate } from './case-templates.ts';

export interface News {
  readonly rightsCase: Pick<RightsCase, 'region' | 'id' | 'number' | 'kind' | 'employer'>;
  readonly template: CaseTemplate;
  readonly values?: Readonly<Record<string, string>>;
  /** Files of the workers who hear of it. */
  readonly personIds: readonly string[];
  /** Makes a second message of one request impossible; default the request id. */
  readonly once?: string;
}

/**
 * Tells each worker in the caller's transaction: in the in-site inbox, and by text message where the worker has
 * proven a phone number by signing in.
 */
export async function sendCaseNews(tx: Transaction, act: Act, news: News): Promise<void> {
  const { region, id, number, employer } = news.rightsCase;
  const values = {
    region,
    caseId: id,
    number,
    employer: employer.name,
    matter: kindNames[news.rightsCase.kind],
    ...news.values,
  };
  const phones = await provenPhones(tx, act, news);
  for (const personId of news.personIds) {
    const key = `${news.template}:${id}:${personId}:${news.once ?? act.requestId}`;
    const message = { region, template: news.template, values, now: act.now };
    await act.messenger.send(tx, { ...message, channel: 'in-site', to: personId, key });
    const phone = phones.get(personId);
    if (phone) await act.messenger.send(tx, { ...message, channel: 'sms', to: phone, key: `${key}:sms` });
  }
}

async function provenPhones(tx: Transaction, act: Act, news: News): Promise<Map<string, string>> {
  const accounts = await findWorkerAccountIds(tx, news.rightsCase.region, news.personIds);
  const phones = new Map<string, string>();
  for (const [personId, accountId] of accounts) {
    const phone = await findWorkerPhone(tx, act, accountId);
    if (phone) phones.set(personId, phone);
  }
  return phones;
}
