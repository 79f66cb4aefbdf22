import { describe, expect, it } from 'vitest';
import { type GrantStatus, grantStatuses } from './grant.ts';
import { grantActs, holdsMoney, nextGrantStatus } from './grant-lifecycle.ts';

describe('the life of a grant', () => {
  it('reaches every station from the proposal', () => {
    const reached = new Set<GrantStatus>(['proposed', 'approved']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const status of [...reached])
        for (const act of grantActs) {
          const next = nextGrantStatus(status, act);
          if (next) reached.add(next);
        }
    }
    expect([...reached].sort()).toEqual([...grantStatuses].sort());
  });

  it('pays only what is with the bank', () => {
    const payable = grantStatuses.filter((status) => nextGrantStatus(status, 'pay') === 'paid');
    expect(payable).toEqual(['sending']);
  });

  it('ends for good when rejected or cancelled, and gives the money back only then', () => {
    const dead = grantStatuses.filter((status) => !grantActs.some((act) => nextGrantStatus(status, act)));
    expect(dead).toEqual(['rejected', 'cancelled']);
    expect(grantStatuses.filter((status) => !holdsMoney(status))).toEqual(dead);
  });

  it('cannot be cancelled while the bank has it or once it is paid', () => {
    for (const status of ['sending', 'paid'] as const)
      expect(nextGrantStatus(status, 'cancel')).toBeUndefined();
  });
});
