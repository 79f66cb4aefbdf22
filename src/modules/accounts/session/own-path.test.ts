import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

describe('address to go to after sign-in', () => {
  it.each(['/', '/matters/new?kind=wages', '/console/cases/469024/1?tab=ledger'])(
    'keeps the own path %s',
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/..//evil.example',
    '/%0d%0a/../\n',
    'evil.example',
    ' /x',
  ])('refuses %j', (next) => {
    const path = ownPath(next);
    expect(path === undefined || /^\/(?!\/)/.test(path)).toBe(true);
    expect(path ?? '').not.toContain('evil');
  });

  it('never leaves the site, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tail) => {
        const path = ownPath(`/${tail}`);
        if (path !== undefined)
          expect(new URL(path, 'https://county.example').origin).toBe('https://county.example');
      }),
    );
  });
});
