import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listHash } from '../../../platform/seeded-order.ts';
import { canonicalList, checkedDraw, type Draw, drawnOrder, numberedEntries } from './draw.ts';

const entries = numberedEntries(['甲公司', '乙公司', ' 丙公司 ', '甲公司', '', '丁公司']);

/** The published rule once more, written with other means than the program uses. */
function recompute(lines: readonly string[], seed: string): string[] {
  const rank = (line: string) => createHmac('sha256', seed).update(line, 'utf8').digest('hex');
  return [...lines].sort((a, b) => rank(a).localeCompare(rank(b), 'en')).map((line) => line.slice(0, 3));
}

async function drawn(seed: string): Promise<Draw> {
  const order = await drawnOrder(entries, seed);
  return {
    region: '469024',
    id: 'd',
    planId: 'p',
    kind: 'firms',
    title: '抽取',
    seedSource: '上证指数收盘点位',
    listHash: await listHash(canonicalList(entries)),
    pickCount: 2,
    frozenAt: new Date(0),
    frozenByName: '陈经办',
    seed,
    drawnAt: new Date(1),
    drawnByName: '陈经办',
    publishedAt: undefined,
    entries: entries.map((entry) => {
      const rank = order.indexOf(entry.code) + 1;
      return { ...entry, organisationId: undefined, rank, isPicked: rank <= 2 };
    }),
  };
}

describe('a draw', () => {
  it('numbers each name once and hashes the list line by line', async () => {
    expect(canonicalList(entries)).toEqual(['001 甲公司', '002 乙公司', '003 丙公司', '004 丁公司']);
    expect(await listHash(canonicalList(entries))).toBe(
      createHash('sha256').update('001 甲公司\n002 乙公司\n003 丙公司\n004 丁公司').digest('hex'),
    );
  });

  it.each(['3021.55', '2026112501 07 13 21', '种子'])(
    'is re-computed by anybody from the seed %s',
    async (seed) => {
      expect(await drawnOrder(entries, seed)).toEqual(recompute(canonicalList(entries), seed));
      expect(await checkedDraw(await drawn(seed))).toEqual({ isListUnchanged: true, isOrderRight: true });
    },
  );

  it('is found out when a name, a place or a pick is changed afterwards', async () => {
    const draw = await drawn('3021.55');
    const [first, ...rest] = draw.entries;
    if (!first) throw new Error('no entry');
    const renamed = { ...draw, entries: [{ ...first, label: '戊公司' }, ...rest] };
    expect((await checkedDraw(renamed)).isListUnchanged).toBe(false);
    const favoured = { ...draw, entries: [{ ...first, isPicked: !first.isPicked }, ...rest] };
    expect(await checkedDraw(favoured)).toEqual({ isListUnchanged: true, isOrderRight: false });
  });
});
