import { dismissSignal, keepSignals, listSignals } from '../modules/hardship/index.ts';
import { addDays } from '../platform/calendar.ts';
import type { NeedSignal } from '../platform/module.ts';
import { seededRandom } from './random.ts';
import { seedPeople } from './seed-people.ts';
import { type Stage, staffAct, systemAct } from './stage.ts';

const SEED = 2056;
/** People that no other seed uses. */
const FIRST_PERSON = 7_501;

const found: readonly { kind: NeedSignal['kind']; reason: string; daysAgo: number }[] = [
  { kind: 'arrears', reason: '工资被拖欠三个月以上，案件还在办理', daysAgo: 2 },
  { kind: 'injury', reason: '申报工伤，停工治疗中', daysAgo: 5 },
  { kind: 'arrears', reason: '工资被拖欠三个月以上，案件还在办理', daysAgo: 9 },
  { kind: 'layoff', reason: '被解除劳动合同，正在申请仲裁', daysAgo: 12 },
];

/** 主动发现: three wait for a clerk, one was looked at and is not needed. */
export async function seedSignals(stage: Stage, today: string): Promise<void> {
  const people = await seedPeople(
    { ...stage, random: seededRandom(SEED) },
    { firstIndex: FIRST_PERSON, households: found.map(() => 'rural' as const), on: addDays(today, -20) },
  );
  const signals = found.map(
    (one, at): NeedSignal => ({
      key: `demo:${at}`,
      kind: one.kind,
      personId: people[at]?.id ?? '',
      reason: one.reason,
      knownAt: new Date(`${addDays(today, -one.daysAgo)}T10:00:00+08:00`),
    }),
  );
  await keepSignals(stage.tx, systemAct(stage, addDays(today, -1)), signals);
  const drafts = await listSignals(stage.tx, stage.region, {
    filter: { status: 'draft' },
    offset: 0,
    limit: 10,
  });
  const last = drafts.find((signal) => signal.key === 'demo:3');
  if (last)
    await dismissSignal(stage.tx, staffAct(stage, 'care-clerk', today), {
      signalId: last.id,
      reason: '已与本人联系：已重新就业，暂不需要',
    });
}
