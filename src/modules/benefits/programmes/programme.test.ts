import { describe, expect, it } from 'vitest';
import { staffActor } from '../../../../test/act.ts';
import { may } from '../benefit-policy.ts';
import { ageOn, type Candidate, whyNot } from './eligibility.ts';
import { type EligibilityRules, leftInWords, programmeStatuses, windowAt } from './programme.ts';
import { lifecycle, programmeActs } from './programme-lifecycle.ts';

const rules: EligibilityRules = {
  memberOn: '2023-10-31',
  organisationIds: [],
  sex: 'any',
  ageFrom: undefined,
  ageTo: undefined,
  firstTimeOnly: false,
};
const member: Candidate = {
  unionId: 'u1',
  employerIds: ['f1'],
  sex: 'female',
  birthDate: '1990-10-31',
  hasUsedBenefits: false,
};

describe('who may take part', () => {
  it.each([
    ['a member', rules, member, true],
    ['nobody without a file', rules, undefined, false],
    ['nobody outside the union', rules, { ...member, unionId: undefined }, false],
    ['a member of a named union', { ...rules, organisationIds: ['u1'] }, member, true],
    ['an employee of a named firm', { ...rules, organisationIds: ['f1'] }, member, true],
    ['nobody of another union', { ...rules, organisationIds: ['u2'] }, member, false],
    ['women where the law lets it be for women', { ...rules, sex: 'female' }, member, true],
    ['no men then', { ...rules, sex: 'female' }, { ...member, sex: 'male' }, false],
    ['who is of age on the birthday itself', { ...rules, ageFrom: 33 }, member, true],
    ['nobody a day too young', { ...rules, ageFrom: 33 }, { ...member, birthDate: '1990-11-01' }, false],
    ['nobody too old', { ...rules, ageTo: 32 }, member, false],
    [
      'nobody of unknown age where age counts',
      { ...rules, ageTo: 60 },
      { ...member, birthDate: undefined },
      false,
    ],
    ['who never had anything', { ...rules, firstTimeOnly: true }, member, true],
    ['not who had something', { ...rules, firstTimeOnly: true }, { ...member, hasUsedBenefits: true }, false],
  ] as const)('%s', (_words, asked, candidate, passes) => {
    expect(whyNot(asked, candidate) === undefined).toBe(passes);
  });

  it('counts full years', () => {
    expect([ageOn('2000-02-29', '2023-02-28'), ageOn('2000-02-29', '2023-03-01')]).toEqual([22, 23]);
  });
});

describe('the life of a programme', () => {
  it('reaches every station from the draft and has no act that is open nowhere', () => {
    const reached = new Set(['draft']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const status of programmeStatuses)
        if (reached.has(status)) for (const next of Object.values(lifecycle[status])) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...programmeStatuses].sort());
    const used = new Set(Object.values(lifecycle).flatMap((steps) => Object.keys(steps)));
    expect([...used].sort()).toEqual([...programmeActs].sort());
  });

  it('takes claims to the second, whatever the job that moves the status did', () => {
    const opensAt = new Date('2023-11-10T01:00:00Z');
    const closesAt = new Date('2023-11-12T10:00:00Z');
    const at = (status: 'announced' | 'open' | 'closed' | 'draft', now: number) =>
      windowAt({ status, opensAt, closesAt }, new Date(now));
    expect(at('announced', opensAt.getTime() - 1)).toBe('before');
    expect(at('announced', opensAt.getTime())).toBe('open');
    expect(at('open', closesAt.getTime() - 1)).toBe('open');
    expect(at('open', closesAt.getTime())).toBe('over');
    expect(at('draft', opensAt.getTime())).toBe('not-announced');
    expect(at('closed', opensAt.getTime())).toBe('over');
  });

  it('is approved by somebody else than its author, and by nobody of another department', () => {
    const head = staffActor('469024', 'care-head');
    expect(may(head, 'approve', { createdBy: 'somebody else' })).toBe(true);
    expect(may(head, 'approve', { createdBy: head.id })).toBe(false);
    expect(may(staffActor('469024', 'care-clerk'), 'approve', { createdBy: 'x' })).toBe(false);
    expect(
      programmeActs.some((act) => may(staffActor('469024', 'rights-head'), act, { createdBy: 'x' })),
    ).toBe(false);
  });

  it('says roughly what is left', () => {
    expect([0, 49, 51, 91, 100].map((taken) => leftInWords(100, taken))).toEqual([
      '充足',
      '充足',
      '不到一半',
      '所剩不多',
      '已领完',
    ]);
  });
});
