import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gathered } from './gathered.ts';

function desk(most?: number) {
  const reads: (readonly string[])[] = [];
  let open: (() => void)[] = [];
  const ask = gathered<string, string>(async (keys) => {
    reads.push(keys);
    await new Promise<void>((resolve) => open.push(resolve));
    if (keys.includes('broken')) throw new Error('connection lost');
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `${key}!`]));
  }, most);
  const finish = async () => {
    const now = open;
    open = [];
    for (const go of now) go();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ask, reads, finish };
}

describe('gathered reads', () => {
  it('ask for a single key at once, and for all that come meanwhile together', async () => {
    const { ask, reads, finish } = desk();
    const first = ask('a');
    expect(reads).toEqual([['a']]);
    const others = Promise.all([ask('b'), ask('c'), ask('b'), ask('nobody')]);
    expect(reads).toHaveLength(1);
    await finish();
    expect(await first).toBe('a!');
    await finish();
    expect(await others).toEqual(['b!', 'c!', 'b!', undefined]);
    expect(reads).toEqual([['a'], ['b', 'c', 'nobody']]);
  });

  it('never answer from a read that began before the question', async () => {
    const { ask, reads, finish } = desk();
    const early = ask('a');
    const late = ask('a');
    await finish();
    await finish();
    expect([await early, await late]).toEqual(['a!', 'a!']);
    expect(reads).toHaveLength(2);
  });

  it('fail for those who were in the failed read and go on with the next', async () => {
    const { ask, finish } = desk();
    const broken = ask('broken').catch((error: Error) => error.message);
    const next = ask('a');
    await finish();
    expect(await broken).toBe('connection lost');
    await finish();
    expect(await next).toBe('a!');
  });

  it('answer everybody, whatever the order and the size of a statement', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (keys, most) => {
          const ask = gathered<string, number>(async (asked) => {
            expect(asked.length).toBeLessThanOrEqual(most);
            return new Map(asked.map((key) => [key, key.length]));
          }, most);
          expect(await Promise.all(keys.map(ask))).toEqual(keys.map((key) => key.length));
        },
      ),
    );
  });
});
