import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { getNumberParameter } from '../../../parameters/index.ts';
import { BUDGET_PARAMETER, defaultDailyBudget } from '../capture-parameters.ts';
import { pageAddress } from '../links/page-address.ts';
import { addSource } from '../sources/add-source.ts';
import { kindNames, type SourceKind } from '../sources/source.ts';
import { type Answered, answering } from './answering.ts';

export interface SourceOrder {
  readonly url: string;
  readonly kind: string;
  readonly impact: string;
  readonly name?: string;
}

/** Registers a source from the command line, hourly, with the county's budget. */
export async function addNewsSource(db: Db, act: Act, order: SourceOrder): Promise<Answered<{ id: string }>> {
  const { url, kind, impact } = order;
  if (!isKind(kind)) return { ok: false, sentence: `种类应为 ${Object.keys(kindNames).join('、')} 之一` };
  if (impact.trim().length < 4) return { ok: false, sentence: '影响评估至少写四个字' };
  const { region } = act.actor;
  const on = shanghaiDate(act.now);
  const budget = await getNumberParameter(db, { region, key: BUDGET_PARAMETER, on });
  const input = {
    name: order.name ?? pageAddress(url)?.host ?? url,
    kind,
    url,
    intervalMinutes: 60,
    dailyBudget: budget ?? defaultDailyBudget,
    impactNote: impact,
  };
  return answering(async () => ({ id: await inTransaction(db, (tx) => addSource(tx, act, input)) }));
}

function isKind(kind: string): kind is SourceKind {
  return Object.hasOwn(kindNames, kind);
}
