import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseAt } from './quiet-hours.ts';

const night = { from: 22, to: 8 };
const at = (time: string) => new Date(`2023-11-02T${time}:00+08:00`);
const notice = { channel: 'sms', kind: 'notice' } as const;

describe('quiet hours', () => {
  it.each([
    ['08:00', '2023-11-02T08:00'],
    ['21:59', '2023-11-02T21:59'],
    ['22:00', '2023-11-03T08:00'],
    ['23:30', '2023-11-03T08:00'],
    ['00:00', '2023-11-02T08:00'],
    ['07:59', '2023-11-02T08:00'],
  ])('a text message of %s leaves at %s', (now, leaves) => {
    expect(releaseAt(notice, night, at(now))).toEqual(new Date(`${leaves}:00+08:00`));
  });

  it('never hold a sign-in code, a mail or an in-site message', () => {
    const now = at('23:00');
    expect(releaseAt({ channel: 'sms', kind: 'code' }, night, now)).toBe(now);
    expect(releaseAt({ channel: 'email', kind: 'notice' }, night, now)).toBe(now);
    expect(releaseAt({ channel: 'in-site', kind: 'notice' }, night, now)).toBe(now);
  });

  it('may lie inside one day, or be switched off by equal hours', () => {
    expect(releaseAt(notice, { from: 12, to: 14 }, at('12:30'))).toEqual(at('14:00'));
    expect(releaseAt(notice, { from: 0, to: 0 }, at('03:00'))).toEqual(at('03:00'));
  });

  it('always release within a day, and at a time that is not quiet', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(
        hour,
        hour,
        fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }),
        (from, to, now) => {
          const leaves = releaseAt(notice, { from, to }, now);
          expect(leaves.getTime() - now.getTime()).toBeGreaterThanOrEqual(0);
          expect(leaves.getTime() - now.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
          expect(releaseAt(notice, { from, to }, leaves)).toEqual(leaves);
        },
      ),
    );
  });
});
