import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adminRoles, roleConflict, roles, scopedRoles, scopeOf } from './role.ts';

describe('three-admin separation', () => {
  it('lets an admin role stand only alone, whatever it is combined with', () => {
    const others = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 2 });
    fc.assert(
      fc.property(others, (held) => {
        if (held.some((role) => (adminRoles as readonly string[]).includes(role)))
          expect(roleConflict(held)).toContain('三类管理员');
      }),
    );
  });

  it('lets business roles of the county be combined', () => {
    expect(roleConflict(['rights-clerk', 'care-clerk', 'leader'])).toBeUndefined();
  });

  it('keeps county-wide roles away from roles within one organisation', () => {
    expect(roleConflict(['rights-clerk', 'township-clerk'])).toContain('限定本单位');
    expect(roleConflict([...scopedRoles])).toBeUndefined();
  });

  it('lets everyone hold one role or none', () => {
    expect(roleConflict([])).toBeUndefined();
    for (const role of roles) expect(roleConflict([role])).toBeUndefined();
  });
});

describe('scope', () => {
  it('is the own organisation for township, employer and liaison roles and the region for all others', () => {
    expect(scopeOf(['township-clerk'], 'org')).toBe('org');
    expect(scopeOf(['rights-clerk'], 'org')).toBeUndefined();
    expect(scopeOf(['audit-admin'], 'org')).toBeUndefined();
  });
});
