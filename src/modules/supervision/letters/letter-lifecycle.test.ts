import { describe, expect, it } from 'vitest';
import { statuses } from './letter.ts';
import { letterActs, nextStatus, openActs } from './letter-lifecycle.ts';

describe('the life of a letter', () => {
  it('reaches every station from the draft', () => {
    const reached = new Set(['drafted']);
    for (let grown = -1; grown !== reached.size; ) {
      grown = reached.size;
      for (const status of statuses.filter((one) => reached.has(one)))
        for (const act of letterActs) reached.add(nextStatus(status, act) ?? status);
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('ends at closed, escalated and withdrawn: nothing leads away from there', () => {
    for (const status of ['closed', 'escalated', 'withdrawn'] as const)
      for (const act of openActs(status)) expect(nextStatus(status, act)).toBe(status);
  });

  it('lets no text be edited once it goes round for signature', () => {
    expect(statuses.filter((status) => nextStatus(status, 'edit'))).toEqual(['drafted']);
  });

  it('closes only after a re-visit', () => {
    expect(statuses.filter((status) => nextStatus(status, 'close'))).toEqual(['rechecking']);
  });

  it('cannot be withdrawn once it was served', () => {
    for (const status of ['served', 'rectifying', 'rechecking', 'closed', 'escalated'] as const)
      expect(nextStatus(status, 'withdraw')).toBeUndefined();
  });
});
