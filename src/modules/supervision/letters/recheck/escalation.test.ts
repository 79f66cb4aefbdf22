import { describe, expect, it } from 'vitest';
import type { LetterItem, Status, Verdict } from '../letter.ts';
import { decideEscalation, nextKind } from './escalation.ts';

const item = (change: Partial<LetterItem>): LetterItem => ({
  id: 'i',
  position: 1,
  findingId: undefined,
  problem: '问题',
  article: undefined,
  demand: '改正',
  promise: '会改',
  promiseDue: '2023-10-20',
  doneOn: undefined,
  doneNote: undefined,
  verdict: undefined,
  verdictOn: undefined,
  verdictNote: undefined,
  ...change,
});
const letter = (status: Status) => ({
  kind: 'reminder' as const,
  status,
  service: {
    on: '2023-09-07',
    how: 'post' as const,
    to: undefined,
    trackingNumber: '1',
    replyDays: 15,
    replyDue: '2023-09-28',
    isProvisional: false,
  },
  reply: undefined,
});

describe('a stronger letter', () => {
  it('follows the reminder with an opinion, the opinion with a recommendation, and ends there', () => {
    expect(nextKind('reminder')).toBe('opinion');
    expect(nextKind('opinion')).toBe('recommendation');
    expect(nextKind('recommendation')).toBeUndefined();
  });

  it.each<[string, Status, Partial<LetterItem>, string, boolean]>([
    ['waits for the last day of the reply', 'served', {}, '2023-09-28', false],
    ['may follow the day after', 'served', {}, '2023-09-29', true],
    ['waits for the promised day', 'rectifying', {}, '2023-10-20', false],
    ['may follow a promised day that passed', 'rectifying', {}, '2023-10-21', true],
    [
      'waits for the re-visit where the firm says it is done',
      'rectifying',
      { doneOn: '2023-10-19' },
      '2023-10-25',
      false,
    ],
    [
      'follows a re-visit that found it undone',
      'rechecking',
      { verdict: 'not-rectified', doneOn: '2023-10-19' },
      '2023-10-10',
      true,
    ],
    [
      'follows a re-visit that found it done in part',
      'rechecking',
      { verdict: 'partly' },
      '2023-10-10',
      true,
    ],
  ])('%s', (_, status, change, today, may) => {
    expect(decideEscalation(letter(status), [item(change)], today).ok).toBe(may);
  });

  it('never follows where everything was put right, and leaves behind what was', () => {
    const done = item({ verdict: 'rectified' as Verdict });
    expect(decideEscalation(letter('rechecking'), [done], '2024-01-01')).toMatchObject({
      why: 'all-rectified',
    });
    const decision = decideEscalation(
      letter('rechecking'),
      [done, item({ id: 'j', verdict: 'partly' })],
      '2024-01-01',
    );
    expect(decision.ok && decision.items.map((one) => one.id)).toEqual(['j']);
  });
});
