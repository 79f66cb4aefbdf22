import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { type Takedown, takedownNumber } from '../notice/takedown.ts';
import { dueOf } from '../notice/takedown-clock.ts';
import { insertStep, type TakedownChange, updateTakedown } from '../notice/takedown-store.ts';
import { loadLimits } from './load-limits.ts';

export interface TakenStep {
  readonly takedown: Takedown;
  /** `takedown.block` …; without the prefix it is the step's name. */
  readonly word: string;
  readonly change: Omit<TakedownChange, 'dueOn'>;
  /** What both sides may read. */
  readonly note?: string | undefined;
}

/** Acts of the two sides; everything else is the county's. Names of people do not stand here. */
const sides: Readonly<Record<string, string>> = {
  'takedown.supplement': '通知人',
  'takedown.counter': '提供作品的一方',
};

/** Writes one act of a notice's life: status with the next clock, the step, the audit row. */
export async function saveTakedown(tx: Transaction, act: Act, step: TakenStep): Promise<void> {
  const { takedown, change, word, note } = step;
  const limits = await loadLimits(tx, takedown.region, act.now);
  const dueOn = dueOf(change.status, shanghaiDate(act.now), limits);
  await updateTakedown(tx, takedown, { ...change, dueOn, now: act.now });
  await insertStep(tx, takedown, {
    act: word,
    at: act.now,
    actorName: sides[word] ?? (act.actor.kind === 'system' ? '系统' : '县总工会'),
    note,
  });
  await recordAudit(tx, act, {
    word,
    subject: { type: 'news-takedown', id: takedown.id },
    reason: note,
    detail: { number: takedownNumber(takedown), from: takedown.status, to: change.status },
  });
}
