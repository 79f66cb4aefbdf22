import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { refuse } from '../case-refusals.ts';
import { openCase, saveStep } from '../open-case.ts';
import { type CaseClock, clockDue, clockRule, isPaused, isRunning } from './case-clock.ts';
import { listClocks, updateClock } from './clock-store.ts';

export const clockChanges = ['extend', 'pause', 'resume'] as const;
export type ClockChange = (typeof clockChanges)[number];
export const clockChangeNames = { extend: '延长', pause: '暂停', resume: '恢复' } as const satisfies Record<
  ClockChange,
  string
>;

export interface ClockChangeInput {
  readonly caseId: string;
  readonly clockId: string;
  readonly change: ClockChange;
  /** For an extension: who approved it and why. */
  readonly reason: string;
}

/** Extends a clock where the law allows it (监察条例 §17: +30 working days), or stops and restarts it. */
export async function changeClock(tx: Transaction, act: Act, input: ClockChangeInput): Promise<void> {
  const opened = await openCase(tx, act, { caseId: input.caseId, word: 'adjust-clock' });
  const { region } = opened.rightsCase;
  const clock = (await listClocks(tx, region, input.caseId)).find((one) => one.id === input.clockId);
  if (!clock || !isRunning(clock)) return refuseCommon('not-found');
  const changed = changes[input.change](clock, shanghaiDate(act.now));
  if (!changed) return refuse('case.clock-unchangeable', { change: clockChangeNames[input.change] });
  const { due, provisional } = clockDue(changed);
  await updateClock(tx, region, { ...changed, dueOn: due, isProvisional: provisional });
  const detail = `${clockChangeNames[input.change]}“${clockRule(clock.kind).name}”时限，现至 ${due}`;
  await saveStep(tx, act, {
    opened,
    record: { detail, reason: input.reason, audit: { clock: clock.kind, due } },
  });
}

const changes = {
  extend: (clock) => {
    const { extension, length } = clockRule(clock.kind);
    // Only once: the law knows no second extension.
    return extension === undefined || clock.length > length
      ? undefined
      : { ...clock, length: clock.length + extension };
  },
  pause: (clock, today) =>
    isPaused(clock) ? undefined : { ...clock, paused: [...clock.paused, { from: today, to: undefined }] },
  resume: (clock, today) =>
    isPaused(clock)
      ? {
          ...clock,
          paused: clock.paused.map((pause) => (pause.to === undefined ? { ...pause, to: today } : pause)),
        }
      : undefined,
} as const satisfies Record<ClockChange, (clock: CaseClock, today: string) => CaseClock | undefined>;
