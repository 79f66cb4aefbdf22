import { askDelay, planRecheck, withdrawLetter } from '../modules/supervision/index.ts';
import { addDays, isWorkingDay } from '../platform/calendar.ts';
import { answer, close, draft, escalate, issue, recheck, serve, submit } from './letter-story.ts';
import { seededRandom } from './random.ts';
import { type Stage, staffAct } from './stage.ts';

const SEED = 2041;

/** 一函两书: stories of 2023 that have ended, and letters of the last weeks in every state. */
export async function seedLetters(main: Stage, today: string): Promise<void> {
  const stage: Stage = { ...main, random: seededRandom(SEED) };
  await closedReminder(stage);
  await hotelStory(stage);
  await builderStory(stage);
  await recentLetters(stage, (days) => lastWorkingDay(addDays(today, -days)));
}

async function closedReminder(stage: Stage): Promise<void> {
  const id = await draft(stage, { firm: 'garment', problems: ['contract', 'slip'], on: '2023-06-19' });
  await issue(stage, id, '2023-06-20');
  await serve(stage, id, '2023-06-21');
  await answer(stage, id, { day: '2023-07-05', within: 20 });
  await recheck(stage, id, { day: '2023-07-27', verdicts: ['rectified'] });
  await close(stage, id, '2023-07-28');
}

/** Answered, but not done: the reminder is followed by an opinion, which helps. */
async function hotelStory(stage: Stage): Promise<void> {
  const reminder = await draft(stage, { firm: 'hotel', problems: ['insurance'], on: '2023-08-14' });
  await issue(stage, reminder, '2023-08-15');
  await serve(stage, reminder, '2023-08-17');
  await answer(stage, reminder, { day: '2023-09-01', within: 30 });
  await recheck(stage, reminder, { day: '2023-10-10', verdicts: ['not-rectified'], note: '仍有 9 人未参保' });
  const opinion = await escalate(stage, reminder, { day: '2023-10-11', reason: '复查仍未为全部职工参保' });
  await issue(stage, opinion, '2023-10-12');
  await serve(stage, opinion, '2023-10-13');
  await answer(stage, opinion, { day: '2023-10-26', within: 20 });
  await recheck(stage, opinion, { day: '2023-11-20', verdicts: ['rectified'] });
  await close(stage, opinion, '2023-11-21');
}

/** Never answered: reminder, opinion, recommendation to the labour bureau, which sees to it. */
async function builderStory(stage: Stage): Promise<void> {
  const reminder = await draft(stage, { firm: 'build-a', problems: ['board', 'account'], on: '2023-03-14' });
  await issue(stage, reminder, '2023-03-15');
  await serve(stage, reminder, '2023-03-17');
  const opinion = await escalate(stage, reminder, { day: '2023-04-14', reason: '逾期未答复' });
  await issue(stage, opinion, '2023-04-17');
  await serve(stage, opinion, '2023-04-18');
  const reason = '意见书逾期仍未答复，提请人社部门处理';
  const recommendation = await escalate(stage, opinion, { day: '2023-05-18', reason, body: 'labour' });
  await issue(stage, recommendation, '2023-05-22');
  await serve(stage, recommendation, '2023-05-23');
  await answer(stage, recommendation, { day: '2023-06-07', within: 30 });
  await recheck(stage, recommendation, { day: '2023-07-11', verdicts: ['rectified'] });
  await close(stage, recommendation, '2023-07-12');
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
    asVisit: 'desk',
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
