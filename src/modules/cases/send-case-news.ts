import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { RightsCase } from './case.ts';
import type { CaseTemplate } from './case-templates.ts';

export interface News {
  readonly rightsCase: RightsCase;
  readonly template: CaseTemplate;
  readonly values?: Readonly<Record<string, string>>;
  /** Files of the workers who hear of it. */
  readonly personIds: readonly string[];
  /** Makes a second message of one request impossible; default the request id. */
  readonly once?: string;
}

/** Puts a message into the in-site inbox of each worker, in the caller's transaction. */
export async function sendCaseNews(tx: Transaction, act: Act, news: News): Promise<void> {
  const { region, id, number, employer } = news.rightsCase;
  for (const personId of news.personIds) {
    await act.messenger.send(tx, {
      region,
      channel: 'in-site',
      to: personId,
      template: news.template,
      values: { region, caseId: id, number, employer: employer.name, ...news.values },
      now: act.now,
      key: `${news.template}:${id}:${personId}:${news.once ?? act.requestId}`,
    });
  }
}
