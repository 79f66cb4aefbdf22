import type { SecurityPolicy } from '../policies/security-policy.ts';

/** What is known of the codes sent to one phone number. */
export interface CodeState {
  /** Keyed hash of the newest code; undefined once used. */
  readonly codeHash: string | undefined;
  readonly sentAt: Date | undefined;
  readonly tries: number;
  /** 'YYYY-MM-DD' that `sentThatDay` counts. */
  readonly day: string;
  readonly sentThatDay: number;
}

export type SendAnswer =
  | { readonly kind: 'send' }
  | { readonly kind: 'too-soon'; readonly seconds: number }
  | { readonly kind: 'too-many' };

/** Whether another code may be sent: one a minute and ten a day, unless the region sets other limits. */
export function judgeSending(
  state: CodeState,
  policy: SecurityPolicy,
  moment: { now: Date; today: string },
): SendAnswer {
  if (state.sentAt) {
    const waited = (moment.now.getTime() - state.sentAt.getTime()) / 1_000;
    if (waited < policy.codeIntervalSeconds)
      return { kind: 'too-soon', seconds: Math.ceil(policy.codeIntervalSeconds - waited) };
  }
  return state.day === moment.today && state.sentThatDay >= policy.codeDailyLimit
    ? { kind: 'too-many' }
    : { kind: 'send' };
}

/** The state after a new code was sent; it replaces the earlier one. */
export function afterSending(
  state: CodeState,
  codeHash: string,
  moment: { now: Date; today: string },
): CodeState {
  const sentThatDay = (state.day === moment.today ? state.sentThatDay : 0) + 1;
  return { codeHash, sentAt: moment.now, tries: 0, day: moment.today, sentThatDay };
}

/** `gone`: no code, too old, or tried too often – a new one is needed. */
export function judgeCode(
  state: CodeState,
  givenHash: string,
  policy: SecurityPolicy,
  now: Date,
): 'right' | 'wrong' | 'gone' {
  if (state.codeHash === undefined || state.sentAt === undefined || state.tries >= policy.codeTries)
    return 'gone';
  if (now.getTime() - state.sentAt.getTime() >= policy.codeSeconds * 1_000) return 'gone';
  return state.codeHash === givenHash ? 'right' : 'wrong';
}
