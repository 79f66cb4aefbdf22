import type { Act } from '../../../platform/actor.ts';
import { formatDate, shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuse } from '../case-refusals.ts';
import { startClock } from '../clocks/start-clock.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import { type CaseTarget, openCase, saveStep } from '../open-case.ts';
import { checkTransferAccepted } from './check-transfer.ts';

/** 监察立案: the inspection has put the case on file; its sixty working days run from that day (监察条例 §17). */
export async function recordInspection(
  tx: Transaction,
  act: Act,
  input: CaseTarget & { filedOn: string; papers?: string | undefined },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'record-inspection' });
  const { rightsCase } = opened;
  if (input.filedOn > shanghaiDate(act.now)) refuse('case.day-in-future');
  await checkTransferAccepted(tx, rightsCase);
  await saveStep(tx, act, {
    opened,
    record: { detail: `${formatDate(input.filedOn)}立案`, papers: input.papers },
  });
  await stopClocks(tx, { rightsCase, kinds: ['inspection-filing'], now: act.now });
  await startClock(tx, act, { rightsCase, kind: 'inspection', startedOn: input.filedOn });
}
