import type { Act } from '../../../platform/actor.ts';
import { daysBetween } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { getNumberParameter } from '../../parameters/index.ts';
import type { RightsCase } from '../case.ts';
import { type CaseClock, type ClockKind, clockDue, clockRule } from './case-clock.ts';
import { endClocks, insertClock } from './clock-store.ts';

export interface ClockStart {
  readonly rightsCase: Pick<RightsCase, 'id' | 'region'>;
  readonly kind: ClockKind;
  /** 'YYYY-MM-DD'; today where left out. */
  readonly startedOn?: string;
  /** The day is given (a government order names it) instead of following from the rule. */
  readonly dueOn?: string;
}

/** Starts a clock of a case; a running one of the same kind ends. Local lengths come from dated parameters. */
export async function startClock(
  tx: Transaction,
  act: Act,
  start: ClockStart,
): Promise<Omit<CaseClock, 'id'>> {
  const { region, id: caseId } = start.rightsCase;
  const today = shanghaiDate(act.now);
  await endClocks(tx, { region, caseId, kinds: [start.kind] }, { how: 'dropped', day: today });
  const clock = await newClock(tx, { ...start, startedOn: start.startedOn ?? today });
  await insertClock(tx, region, clock);
  return clock;
}

async function newClock(
  tx: Transaction,
  start: ClockStart & { startedOn: string },
): Promise<Omit<CaseClock, 'id'>> {
  const rule = clockRule(start.kind);
  const { region, id: caseId } = start.rightsCase;
  const local = rule.parameter
    ? await getNumberParameter(tx, { region, key: rule.parameter, on: start.startedOn })
    : undefined;
  const length =
    start.dueOn === undefined
      ? (local ?? rule.length)
      : Math.max(1, daysBetween(start.startedOn, start.dueOn));
  const running = { startedOn: start.startedOn, length, unit: rule.unit, paused: [] };
  const { due, provisional } =
    start.dueOn === undefined ? clockDue(running) : { due: start.dueOn, provisional: false };
  return {
    ...running,
    caseId,
    kind: start.kind,
    waitsFor: rule.waitsFor,
    article: rule.article,
    dueOn: due,
    isProvisional: provisional,
    metOn: undefined,
    droppedOn: undefined,
  };
}
