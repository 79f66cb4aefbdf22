import { askDelay, planRecheck, withdrawLetter } from '../modules/supervision/index.ts';
import { addDays, isWorkingDay } from '../platform/calendar.ts';
import { answer, close, draft, escalate, issue, recheck, serve, submit } from './letter-story.ts';
import { seededRandom } from './random.ts';
import { seedPlan } from './seed-plan.ts';
import { type Stage, staffAct } from './stage.ts';

const SEED = 2041;

/** 联合检查计划 and 一函两书: stories of 2023 that have ended, and letters of the last weeks in every state. */
export async function seedLetters(main: Stage, today: string): Promise<void> {
  const stage: Stage = { ...main, random: seededRandom(SEED) };
  await seedPlan(stage, today);
  await closedReminder(stage);
  await hotelStory(stage);
  await builderStory(stage);
  await recentLetters(stage, (days) => lastWorkingDay(addDays(today, -days)));
}

async function closedReminder(stage: Stage): Promise<void> {
  const id = await draft(stage, { firm: 'garment', problems: ['contract', 'slip'], on: '2023-04-11' });
  await issue(stage, id, '2023-04-12');
  await serve(stage, id, '2023-04-14');
  await answer(stage, id, { day: '2023-04-24', within: 20 });
  await recheck(stage, id, { day: '2023-05-17', verdicts: ['rectified'] });
  await close(stage, id, '2023-05-18');
}

/** Answered, but not done: the reminder is followed by an opinion, which helps. */
async function hotelStory(stage: Stage): Promise<void> {
  const reminder = await draft(stage, {
    firm: 'hotel',
    problems: ['overtime', 'insurance'],
    on: '2023-06-06',
  });
  await issue(stage, reminder, '2023-06-07');
  await serve(stage, reminder, '2023-06-09');
  await answer(stage, reminder, { day: '2023-06-27', within: 30 });
  const note = '仍有 9 人未参保';
  await recheck(stage, reminder, { day: '2023-08-02', verdicts: ['rectified', 'not-rectified'], note });
  const opinion = await escalate(stage, reminder, { day: '2023-08-03', reason: '复查仍未为全部职工参保' });
  await issue(stage, opinion, '2023-08-07');
  await serve(stage, opinion, '2023-08-09');
  await answer(stage, opinion, { day: '2023-08-21', within: 20 });
  await recheck(stage, opinion, { day: '2023-09-14', verdicts: ['rectified'] });
  await close(stage, opinion, '2023-09-15');
}

/** Never answered: reminder, opinion, recommendation to the labour bureau, which sees to it. */
async function builderStory(stage: Stage): Promise<void> {
  const project = '滨海小区二期';
  const start = { firm: 'build-a', project, problems: ['board', 'account'], on: '2023-05-09' } as const;
  const reminder = await draft(stage, start);
  await issue(stage, reminder, '2023-05-10');
  await serve(stage, reminder, '2023-05-12');
  const opinion = await escalate(stage, reminder, { day: '2023-06-12', reason: '逾期未答复' });
  await issue(stage, opinion, '2023-06-14');
  await serve(stage, opinion, '2023-06-16');
  const reason = '意见书逾期仍未答复，提请人社部门处理';
  const recommendation = await escalate(stage, opinion, { day: '2023-07-17', reason, body: 'labour' });
  await issue(stage, recommendation, '2023-07-19');
  await serve(stage, recommendation, '2023-07-20');
  await answer(stage, recommendation, { day: '2023-08-04', within: 30 });
  await recheck(stage, recommendation, { day: '2023-09-07', verdicts: ['rectified'] });
  await close(stage, recommendation, '2023-09-08');
}

async function recentLetters(stage: Stage, ago: (days: number) => string): Promise<void> {
  const issued = async (firm: string, keys: Parameters<typeof draft>[1]['problems'], days: number) => {
    const id = await draft(stage, { firm, problems: keys, on: ago(days) });
    await issue(stage, id, ago(days - 1));
    return id;
  };
  // The demo's own contact has this one to answer.
  await serve(stage, await issued('pharma', ['contract', 'overtime'], 12), ago(9));
  await serve(stage, await issued('logistics', ['insurance'], 50), ago(46));
  const rectifying = await issued('aqua', ['contract', 'insurance', 'slip'], 40);
  await serve(stage, rectifying, ago(36));
  await answer(stage, rectifying, { day: ago(20), within: 22 });
  const visited = await issued('restaurant', ['slip', 'overtime'], 60);
  await serve(stage, visited, ago(56));
  await answer(stage, visited, { day: ago(40), within: 30 });
  await planRecheck(stage.tx, staffAct(stage, 'rights-clerk', ago(5)), {
    letterId: visited,
    on: addDays(ago(0), 3),
  });
  await delayedOpinion(stage, ago);
  await issued('brick', ['slip'], 3);
  const waiting = await draft(stage, { firm: 'sugar', problems: ['overtime', 'insurance'], on: ago(2) });
  await submit(stage, waiting, ago(1));
  await draft(stage, { firm: 'courier', problems: ['contract'], on: ago(1) });
  const reason = '单位已自行整改，不再发出';
  const dropped = await draft(stage, { firm: 'timber', problems: ['slip'], on: ago(25) });
  await withdrawLetter(stage.tx, staffAct(stage, 'rights-clerk', ago(22)), { letterId: dropped, reason });
}

async function delayedOpinion(stage: Stage, ago: (days: number) => string): Promise<void> {
  const start = {
    firm: 'labour-b',
    kind: 'opinion',
    problems: ['account', 'contract'],
    on: ago(20),
  } as const;
  const id = await draft(stage, start);
  await issue(stage, id, ago(18));
  await serve(stage, id, ago(16));
  const act = staffAct(stage, 'employer-contact', ago(2));
  const firm = stage.organisations.get('labour-b')?.id;
  const contact = {
    ...act,
    actor: { ...act.actor, id: firm ?? '', name: '单位联系人', organisationId: firm },
  };
  const until = addDays(ago(0), 25);
  await askDelay(stage.tx, contact, {
    letterId: id,
    until,
    reason: '总包单位正在更换代发银行，需要时间办理',
  });
}

function lastWorkingDay(day: string): string {
  let date = day;
  while (!isWorkingDay(date)) date = addDays(date, -1);
  return date;
}
