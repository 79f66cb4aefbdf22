import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExports, countChanges } from './national-changes.ts';

type Files = Record<string, Record<string, string>>;

/** In these tests a mark is the value itself. */
function compare(before: Files, now: Files) {
  return compareExports(
    new Map(Object.entries(before)),
    new Map(Object.entries(now).map(([id, cells]) => [id, Object.keys(cells)])),
    (stored, column, fileId) => stored === now[fileId]?.[column],
  );
}

describe('what changed since the last export', () => {
  it('names new files, the columns that changed, and files that are gone', () => {
    const before = { a: { name: '符某', work: '在岗' }, b: { name: '王某', work: '失业' } };
    const now = { a: { name: '符某', work: '病休' }, c: { name: '李某', work: '在岗' } };
    expect(compare(before, now)).toEqual([
      { fileId: 'a', change: 'changed', columns: ['work'] },
      { fileId: 'c', change: 'new', columns: [] },
      { fileId: 'b', change: 'gone', columns: [] },
    ]);
  });

  it('takes a column that the last version did not have for a change', () => {
    expect(compare({ a: { name: '符某' } }, { a: { name: '符某', bank: '农信社' } })).toEqual([
      { fileId: 'a', change: 'changed', columns: ['bank'] },
    ]);
  });

  it('says that nothing changed exactly when both are alike, and counts every file once', () => {
    const files = fc.dictionary(fc.string({ minLength: 1 }), fc.record({ x: fc.string(), y: fc.string() }));
    fc.assert(
      fc.property(files, files, (before, now) => {
        expect(compare(now, now).every((one) => one.change === 'same')).toBe(true);
        const counts = countChanges(compare(before, now));
        const total = counts.new + counts.changed + counts.same + counts.gone;
        expect(total).toBe(new Set([...Object.keys(before), ...Object.keys(now)]).size);
        expect(counts.new + counts.changed + counts.same).toBe(Object.keys(now).length);
      }),
    );
  });
});
