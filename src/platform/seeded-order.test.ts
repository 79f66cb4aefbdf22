import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listHash, seededOrder } from './seeded-order.ts';

const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 });

describe('an order by a published seed', () => {
  it('is re-computed by anybody with HMAC-SHA256', async () => {
    const entries = ['符某', '王某', '李某', '陈某'];
    const rank = (entry: string) => createHmac('sha256', '2023-11-02').update(entry).digest('hex');
    const expected = [...entries].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    expect(await seededOrder(entries, '2023-11-02')).toEqual(expected);
  });

  it('does not depend on the order in which the list was pasted, and loses nobody', async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.string({ minLength: 1 }), async (entries, seed) => {
        const order = await seededOrder(entries, seed);
        expect(await seededOrder([...entries].reverse(), seed)).toEqual(order);
        expect([...order].sort()).toEqual([...entries].sort());
      }),
    );
  });

  it('comes with the plain SHA-256 of the list', async () => {
    expect(await listHash(['甲', '乙'])).toBe(createHash('sha256').update('甲\n乙').digest('hex'));
  });
});
