import { describe, expect, it } from 'vitest';
import { kindWarning, nameKey } from './organisation.ts';

describe('names of organisations', () => {
  it.each([
    ['临高甲建筑有限责任公司', '临高甲建筑有限公司'],
    ['临高（海南）乙公司', '临高（海南）乙公司'],
    ['临高 丙·公司', '临高丙公司'],
    ['ABC公司', 'abc公司'],
  ])('%s and %s count as the same', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('of two firms stay apart', () => {
    expect(nameKey('临高甲公司')).not.toBe(nameKey('临高乙公司'));
    expect(nameKey('甲股份有限公司')).not.toBe(nameKey('甲有限公司'));
  });

  it('keep characters outside the basic plane', () => {
    expect(nameKey('𬭎公司')).toBe('𬭎公司');
  });
});

describe('the kind that a credit code tells', () => {
  it('asks where a union code stands on a firm', () => {
    expect(kindWarning('enterprise', 'union')).toBeDefined();
    expect(kindWarning('union', 'union')).toBeUndefined();
    expect(kindWarning('party', 'other')).toBeUndefined();
  });
});
