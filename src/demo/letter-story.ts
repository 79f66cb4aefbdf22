import {
  answerLetter,
  closeLetter,
  draftLetter,
  editLetter,
  escalateLetter,
  findLetter,
  type LetterKind,
  listCompanyVisits,
  listItems,
  planRecheck,
  recordRecheck,
  serveLetter,
  signLetter,
  submitLetter,
  type Verdict,
} from '../modules/supervision/index.ts';
import type { Act } from '../platform/actor.ts';
import { addDays } from '../platform/calendar.ts';
import { type Stage, staffAct } from './stage.ts';

/** What firms get wrong in the demo county: problem, article, demand, and what a firm promises. */
const problems = {
  contract: [
    '仓储部 6 名职工入职超过一个月未订立书面劳动合同',
    '《劳动合同法》第十条',
    '一个月内补订书面劳动合同，并提供签收名单',
    '由人事部逐人补签，合同一式两份交职工本人',
  ],
  slip: [
    '发放工资时未向职工提供工资清单',
    '《保障农民工工资支付条例》第十五条',
    '自本月起每次发放工资时逐人提供工资清单',
    '本月起通过短信和纸质工资条同时发放',
  ],
  insurance: [
    '14 名职工未参加职工社会保险',
    '《社会保险法》第五十八条',
    '三十日内为未参保职工办理参保，并提供参保名单',
    '分两批办理参保，办结后提供缴费凭证',
  ],
  overtime: [
    '旺季每月加班超过三十六小时，加班工资未足额计发',
    '《劳动法》第四十一条、第四十四条',
    '调整班次，核算并补足加班工资',
    '增开一个班组，差额随下月工资补发',
  ],
  board: [
    '施工现场维权信息告示牌内容不全，缺劳资专管员和投诉电话',
    '《保障农民工工资支付条例》第三十四条',
    '在显著位置设置告示牌，补齐三组内容',
    '重新制作告示牌，安装在项目大门两侧',
  ],
  account: [
    '未按规定使用农民工工资专用账户代发工资',
    '《保障农民工工资支付条例》第二十六条、第三十一条',
    '由总包单位按签字确认的工资表直接代发',
    '与银行签订代发协议，自下月起总包代发',
  ],
} as const satisfies Record<string, readonly [string, string, string, string]>;
export type ProblemKey = keyof typeof problems;

const clerk = (stage: Stage, on: string): Act => staffAct(stage, 'rights-clerk', on);
const at = (stage: Stage, letterId: string) => ({ region: stage.region, letterId });

export interface LetterStart {
  readonly firm: string;
  readonly kind?: LetterKind;
  readonly problems: readonly ProblemKey[];
  readonly on: string;
}

export async function draft(stage: Stage, start: LetterStart): Promise<string> {
  const act = clerk(stage, start.on);
  const firmId = stage.organisations.get(start.firm)?.id ?? '';
  const visit = await lastVisit(stage, firmId, start.on);
  const { id } = await draftLetter(stage.tx, act, {
    kind: start.kind ?? 'reminder',
    firmId,
    visitId: visit?.id,
  });
  if (visit) return id;
  const letter = await findLetter(stage.tx, stage.region, id);
  if (!letter) throw new Error('the draft is gone');
  const items = start.problems.map((key) => {
    const [problem, article, demand] = problems[key];
    return { id: undefined, problem, article, demand };
  });
  await editLetter(stage.tx, act, { letterId: id, title: letter.title, body: letter.body, items });
  return id;
}

/** A visit of the weeks before with something found; its findings are what the letter says. */
async function lastVisit(stage: Stage, firmId: string, on: string) {
  const visits = await listCompanyVisits(stage.tx, { region: stage.region, firmId });
  return visits.find(
    (visit) =>
      visit.status === 'finished' &&
      visit.problems > 0 &&
      (visit.visitedOn ?? on) < on &&
      addDays(visit.visitedOn ?? on, 21) >= on,
  );
}

export async function submit(stage: Stage, letterId: string, on: string): Promise<void> {
  await submitLetter(stage.tx, clerk(stage, on), { letterId });
}

/** Everybody whose step it is signs on the same day. */
export async function issue(stage: Stage, letterId: string, on: string): Promise<void> {
  await submit(stage, letterId, on);
  const letter = await findLetter(stage.tx, stage.region, letterId);
  const roles = { department: 'rights-head', leader: 'leader', chair: 'chair' } as const;
  for (const step of letter?.signing.steps ?? [])
    await signLetter(stage.tx, staffAct(stage, roles[step as keyof typeof roles], on), { letterId }); // steps are these three
}

/** By registered post: the tracking number proves it. */
export async function serve(stage: Stage, letterId: string, on: string): Promise<void> {
  await serveLetter(stage.tx, clerk(stage, on), {
    letterId,
    how: 'post',
    on,
    to: '单位收发室',
    trackingNumber: `XA${stage.random.integer(10_000_000, 99_999_999)}46`,
    proof: undefined,
  });
}

/** The firm promises to put everything right within so many days. */
export async function answer(
  stage: Stage,
  letterId: string,
  on: { day: string; within: number },
): Promise<void> {
  const letter = await findLetter(stage.tx, stage.region, letterId);
  const contact = { ...staffAct(stage, 'employer-contact', on.day) };
  const act = {
    ...contact,
    actor: {
      ...contact.actor,
      id: letter?.recipient.id ?? '',
      name: '单位联系人',
      organisationId: letter?.recipient.id,
    },
  };
  const items = await listItems(stage.tx, at(stage, letterId));
  const promises = items.map((item) => ({
    itemId: item.id,
    promise: promiseFor(item.demand),
    promiseDue: addDays(on.day, on.within),
  }));
  await answerLetter(stage.tx, act, { letterId, promises, note: undefined });
}

function promiseFor(demand: string): string {
  return Object.values(problems).find((one) => one[2] === demand)?.[3] ?? '立即整改并提供证明材料';
}

/** A re-visit; verdicts in the order of the items, the last one for all that follow. */
export async function recheck(
  stage: Stage,
  letterId: string,
  on: { day: string; verdicts: readonly Verdict[]; note?: string },
): Promise<void> {
  const act = clerk(stage, on.day);
  await planRecheck(stage.tx, act, { letterId, on: on.day, asVisit: 'desk' });
  const items = await listItems(stage.tx, at(stage, letterId));
  const verdicts = items.map((item, index) => {
    const verdict = on.verdicts[index] ?? on.verdicts.at(-1) ?? 'rectified';
    return { itemId: item.id, verdict, note: verdict === 'rectified' ? '已核对证明材料' : on.note };
  });
  await recordRecheck(stage.tx, act, { letterId, on: on.day, verdicts });
}

export async function close(stage: Stage, letterId: string, on: string): Promise<void> {
  const reason = '经复查，各项问题均已整改。';
  await closeLetter(stage.tx, clerk(stage, on), { letterId, reason });
}

/** @returns the draft of the next letter. */
export async function escalate(
  stage: Stage,
  letterId: string,
  on: { day: string; reason: string; body?: string },
): Promise<string> {
  const recipientId = on.body && stage.organisations.get(on.body)?.id;
  const { reason } = on;
  const next = await escalateLetter(stage.tx, clerk(stage, on.day), { letterId, reason, recipientId });
  return next.id;
}
