import { isOpen, type RightsCase, type Status } from '../case.ts';
import { type CaseClock, clockRule, isPaused, isRunning, waitsForNames } from '../clocks/case-clock.ts';
import type { Transfer } from '../transfer/transfer.ts';

/** Who has the case now, in one sentence. */
export function whoHasIt(
  rightsCase: Pick<RightsCase, 'status' | 'kind' | 'handler' | 'returnReason'>,
  transfer: Pick<Transfer, 'receiver' | 'answer'> | undefined,
): string {
  const handler = rightsCase.handler?.name ?? '工会经办人';
  switch (rightsCase.status) {
    case 'registered':
      return '县总工会，等经办人受理。';
    case 'returned':
      return `退回给您补充：${rightsCase.returnReason ?? ''}`;
    case 'transferred':
      return transfer?.answer === 'accepted'
        ? `${transfer.receiver.name}已接收，正在办理；工会继续跟踪。`
        : `已转给${transfer?.receiver.name ?? '承办单位'}，等对方答复收不收。`;
    case 'closed':
    case 'reviewed':
      return rightsCase.kind === 'wage-arrears'
        ? `${handler}已办结。钱没到账或有出入，可以在下面提异议。`
        : `${handler}已办结。不满意请在下面评价，负责人会再看一遍。`;
    default:
      return `${handler}正在办理。`;
  }
}

export interface MatterDeadline {
  readonly who: string;
  readonly what: string;
  readonly article: string;
  readonly dueOn: string;
  readonly isWorking: boolean;
  readonly provisional: boolean;
}

/** What runs, earliest first: by when somebody else must act. Limitations are told in words of their own. */
export function matterDeadlines(status: Status, clocks: readonly CaseClock[]): MatterDeadline[] {
  if (!isOpen(status)) return [];
  return clocks
    .filter((clock) => isRunning(clock) && !isPaused(clock) && clock.waitsFor !== 'worker')
    .map((clock) => ({
      who: waitsForNames[clock.waitsFor],
      what: clockRule(clock.kind).name,
      article: clock.article,
      dueOn: clock.dueOn,
      isWorking: clock.unit === 'working',
      provisional: clock.isProvisional,
    }));
}
