import { describe, expect, it } from 'vitest';
import { levelThreePolicy as policy } from '../policies/security-policy.ts';
import { maskMobileNumber, toMobileNumber } from './mobile-number.ts';
import { afterSending, type CodeState, judgeCode, judgeSending } from './sign-in-code.ts';

const now = new Date('2023-11-02T01:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const today = '2023-11-02';
const fresh: CodeState = { codeHash: undefined, sentAt: undefined, tries: 0, day: today, sentThatDay: 0 };
const sent = afterSending(fresh, 'right', { now, today });

describe('sending a code', () => {
  it('waits a minute between two', () => {
    expect(judgeSending(sent, policy, { now: later(59), today })).toEqual({ kind: 'too-soon', seconds: 1 });
    expect(judgeSending(sent, policy, { now: later(60), today })).toEqual({ kind: 'send' });
  });

  it('stops after ten a day and starts again the next day', () => {
    const tired = { ...sent, sentThatDay: 10 };
    expect(judgeSending(tired, policy, { now: later(3_600), today })).toEqual({ kind: 'too-many' });
    expect(judgeSending(tired, policy, { now: later(86_400), today: '2023-11-03' })).toEqual({
      kind: 'send',
    });
    expect(afterSending(tired, 'x', { now: later(86_400), today: '2023-11-03' }).sentThatDay).toBe(1);
  });
});

describe('trying a code', () => {
  it('is good for five minutes', () => {
    expect(judgeCode(sent, 'right', policy, later(299))).toBe('right');
    expect(judgeCode(sent, 'right', policy, later(300))).toBe('gone');
  });

  it('is good for five tries, the right one included', () => {
    expect(judgeCode({ ...sent, tries: 4 }, 'right', policy, now)).toBe('right');
    expect(judgeCode({ ...sent, tries: 5 }, 'right', policy, now)).toBe('gone');
    expect(judgeCode(sent, 'other', policy, now)).toBe('wrong');
  });

  it('is good once', () => {
    expect(judgeCode({ ...sent, codeHash: undefined }, 'right', policy, now)).toBe('gone');
  });
});

describe('phone number', () => {
  it.each(['13800138000', '+86 138-0013-8000', '008613800138000', '13800138000', '8613800138000'])(
    'takes %s',
    (typed) => {
      expect(toMobileNumber(typed)).toBe('13800138000');
    },
  );
  it.each(['', '12800138000', '1380013800', '138001380000', '+85291234567', '1380013800x'])(
    'refuses %j',
    (typed) => {
      expect(toMobileNumber(typed)).toBeUndefined();
    },
  );
  it('is shown masked', () => {
    expect(maskMobileNumber('13800138000')).toBe('138****8000');
  });
});
