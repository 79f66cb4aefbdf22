import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { publishText } from '../masking/published.ts';
import type { Notice } from '../notice/notice.ts';
import { answerObjections } from './objection-store.ts';
import { tellObjector } from './tell-objector.ts';

/** Objections still open when a notice is taken down are answered by that. */
export async function settleOpenObjections(
  tx: Transaction,
  act: Act,
  notice: Pick<Notice, 'region' | 'id' | 'year' | 'sequence'>,
): Promise<void> {
  const settled = await answerObjections(tx, notice, {
    status: 'settled',
    answer: publishText('公示已经撤下，您反映的情况已一并核查。'),
    by: act.actor.name,
    on: shanghaiDate(act.now),
    at: act.now,
  });
  for (const one of settled) await tellObjector(tx, act, { notice, objection: one });
}
