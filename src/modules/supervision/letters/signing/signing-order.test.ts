import { describe, expect, it } from 'vitest';
import { nextSignature, signingOrder } from './signing-order.ts';

describe('the signing order', () => {
  it('takes a reminder to the leader in charge, an opinion and a recommendation to the chair', () => {
    expect(signingOrder('reminder', undefined)).toEqual(['department', 'leader']);
    expect(signingOrder('opinion', undefined)).toEqual(['department', 'leader', 'chair']);
    expect(signingOrder('recommendation', undefined)).toEqual(['department', 'leader', 'chair']);
  });

  it.each([
    ['部门、分管、主席', ['department', 'leader', 'chair']],
    ['主席，部门', ['department', 'chair']],
    ['分管领导', ['leader']],
    ['随便', ['department', 'leader']],
    ['', ['department', 'leader']],
  ])('reads the county’s own order %s', (text, steps) => {
    expect(signingOrder('reminder', text)).toEqual(steps);
  });

  it('lets only the role sign whose step waits, and says who it waits for', () => {
    const signing = { steps: ['department', 'leader'], position: 0 };
    expect(nextSignature(signing, ['rights-head'])).toEqual({ ok: true, step: 'department', isLast: false });
    expect(nextSignature(signing, ['leader'])).toEqual({
      ok: false,
      why: 'not-your-turn',
      waitsFor: '部门负责人',
    });
    expect(nextSignature({ ...signing, position: 1 }, ['leader'])).toMatchObject({ ok: true, isLast: true });
    expect(nextSignature({ ...signing, position: 2 }, ['leader'])).toMatchObject({ why: 'finished' });
  });
});
