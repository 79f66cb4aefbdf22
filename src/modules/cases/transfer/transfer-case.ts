import type { Act } from '../../../platform/actor.ts';
import { formatDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordDisclosure } from '../../people/index.ts';
import { refuse } from '../case-refusals.ts';
import { startClock } from '../clocks/start-clock.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import { type CaseTarget, openCase, saveStep } from '../open-case.ts';
import { sendCaseNews } from '../send-case-news.ts';
import { needsHead } from './bounces.ts';
import { insertTransfer, listTransfers } from './transfer-store.ts';

export interface TransferInput extends CaseTarget {
  /** The body that owns the matter; `id` where it is an organisation on file (its liaison then answers here). */
  readonly receiver: { readonly id: string | undefined; readonly name: string };
  readonly reason: string;
  readonly papers: string;
}

/**
 * 转办: whoever is not competent transfers and tells the worker (条例 §10). The receiver accepts or returns with a
 * reason within 5 working days (信访工作条例 §23; a dated parameter). The number stays.
 */
export async function transferCase(tx: Transaction, act: Act, input: TransferInput): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'transfer' });
  const { rightsCase, parties } = opened;
  const earlier = await listTransfers(tx, { region: rightsCase.region, caseId: rightsCase.id });
  if (needsHead(earlier) && !act.actor.roles.includes('rights-head')) refuse('case.bounced-twice');
  await insertTransfer(
    tx,
    { region: rightsCase.region, caseId: rightsCase.id },
    { ...input, sentAt: act.now, senderName: act.actor.name },
  );
  const change = rightsCase.handler
    ? {}
    : { handler_id: act.actor.id, handler_name: act.actor.name, awaits_handler: false };
  await saveStep(tx, act, {
    opened,
    record: { change, detail: `转${input.receiver.name}办理`, reason: input.reason, papers: input.papers },
  });
  await recordDisclosure(tx, act, {
    recipient: input.receiver.name,
    what: '案件材料：姓名、证件号码、联系方式、请求事项和证据',
    purpose: `转办${rightsCase.number}`,
    legalBasis: '《保障农民工工资支付条例》第十条、《信访工作条例》第二十二条',
    personIds: parties.personIds,
  });
  await stopClocks(tx, { rightsCase, kinds: ['accept-answer'], now: act.now });
  const clock = await startClock(tx, act, { rightsCase, kind: 'transfer-answer' });
  await sendCaseNews(tx, act, {
    rightsCase,
    template: 'cases.transferred',
    values: { receiver: input.receiver.name, due: formatDate(clock.dueOn), reason: input.reason },
    personIds: parties.personIds,
  });
}
