import { describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import type { RightsCase } from './case.ts';
import { caseActs } from './case-lifecycle.ts';
import { caseScope, may, mayFile, maySee } from './case-policy.ts';

const nobody: Actor = {
  kind: 'public',
  id: 'public',
  name: '公众',
  region: '469024',
  roles: [],
  scopes: [],
  organisationId: undefined,
  personId: undefined,
};
const staff = (role: string, organisationId?: string): Actor => ({
  ...nobody,
  kind: 'staff',
  id: role,
  roles: [role],
  organisationId,
});
const worker = (personId: string): Actor => ({ ...nobody, kind: 'worker', id: `w-${personId}`, personId });
const parties = { personIds: ['claimant'], receiverId: 'rsj', recusedIds: [] };
// Only these fields matter to the policy.
const rightsCase = { id: 'c', region: '469024', unionId: 'bohou', status: 'registered' } as RightsCase;
const sees = (actor: Actor) => maySee(actor, rightsCase, parties);

describe('who sees a case', () => {
  it.each([
    ['rights-clerk', true],
    ['rights-head', true],
    ['leader', true],
    ['care-clerk', false],
    ['talent-clerk', false],
    ['system-admin', false],
    ['security-admin', false],
    ['audit-admin', false],
    ['employer-contact', false],
  ] as const)('%s of the county: %s', (role, expected) => {
    expect(sees(staff(role))).toBe(expected);
  });

  it('a township clerk sees the cases of the own union only', () => {
    expect(sees(staff('township-clerk', 'bohou'))).toBe(true);
    expect(sees(staff('township-clerk', 'lincheng'))).toBe(false);
    expect(sees(staff('township-clerk'))).toBe(false);
  });

  it('who has withdrawn from a case sees it no longer, the head neither', () => {
    for (const role of ['rights-clerk', 'rights-head', 'leader']) {
      const actor = staff(role);
      expect(maySee(actor, rightsCase, { ...parties, recusedIds: [actor.id] })).toBe(false);
      expect(maySee(actor, rightsCase, { ...parties, recusedIds: ['somebody'] })).toBe(true);
    }
  });

  it('an employer contact sees nothing, not even of the own firm', () => {
    expect(caseScope(staff('employer-contact', 'firm'))).toEqual({ kind: 'nothing' });
  });

  it('the liaison of the receiving body sees what was transferred to it', () => {
    expect(sees(staff('liaison', 'rsj'))).toBe(true);
    expect(sees(staff('liaison', 'zhzf'))).toBe(false);
  });

  it('a worker sees the own case', () => {
    expect(sees(worker('claimant'))).toBe(true);
    expect(sees(worker('somebody'))).toBe(false);
    expect(sees(nobody)).toBe(false);
  });

  it('a case of another region is nobody’s, and a token needs the scope', () => {
    expect(sees({ ...staff('rights-clerk'), region: '469028' })).toBe(false);
    expect(caseScope({ ...nobody, kind: 'token' })).toEqual({ kind: 'nothing' });
    expect(caseScope({ ...nobody, kind: 'token', scopes: ['cases:read'] })).toEqual({ kind: 'region' });
  });
});

describe('who may do what', () => {
  const open = (actor: Actor) => caseActs.filter((act) => may(actor, act, { rightsCase, parties }));

  it('clerks do everything', () => {
    // Oneself one declares; about others and about discontent the head decides.
    const heads: readonly string[] = ['recuse', 'keep-closed'];
    expect(open(staff('rights-clerk'))).toEqual(caseActs.filter((act) => !heads.includes(act)));
    expect(open(staff('rights-head'))).toEqual([...caseActs]);
  });

  it('a township clerk neither reopens nor records government orders', () => {
    const missing = caseActs.filter((act) => !open(staff('township-clerk', 'bohou')).includes(act));
    expect(missing).toEqual(['order-payment', 'recuse', 'reopen', 'keep-closed']);
  });

  it('a leader reads and writes notes', () => {
    expect(open(staff('leader'))).toEqual(['add-note']);
  });

  it('the receiving body accepts or returns', () => {
    expect(open(staff('liaison', 'rsj'))).toEqual([
      'accept-transfer',
      'return-transfer',
      'add-paper',
      'add-note',
      'record-inspection',
    ]);
  });

  it('a worker decides about the own claim and money', () => {
    expect(open(worker('claimant'))).toEqual([
      'resubmit',
      'confirm-receipt',
      'object-receipt',
      'withdraw-claimant',
      'elect-representatives',
      'add-paper',
      'review',
    ]);
  });

  it('workers with a file and rights staff bring cases in', () => {
    expect([
      mayFile(worker('x')),
      mayFile(staff('township-clerk', 'bohou')),
      mayFile(staff('leader')),
      mayFile(nobody),
    ]).toEqual([true, true, false, false]);
  });
});
