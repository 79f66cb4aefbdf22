import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { publicActor } from '../actor.ts';
import { generateKeys } from '../crypto.ts';
import type { AppContext, Env } from './context.ts';
import { flashOf, vouchFor } from './flash.ts';

const keys = generateKeys();

/** Runs `work` in a request of `actorId` for `address`. */
async function during(address: string, actorId: string, work: (c: AppContext) => string | undefined) {
  const app = new Hono<Env>();
  app.get('*', (c) => {
    // Only the keys of the dependencies are touched here.
    c.set('deps', { keys } as Env['Variables']['deps']);
    c.set('actor', { ...publicActor('469024'), id: actorId });
    return c.json({ said: work(c) });
  });
  const answer = await app.request(address);
  const { said }: { said?: string } = await answer.json();
  return said;
}

describe('the sentence on top of a page after an act', () => {
  it('is shown where we said it to this actor', async () => {
    const location = await during('/', 'clerk', (c) => vouchFor(c, '/x?done=已保存。#top'));
    expect(location).toMatch(/^\/x\?done=.*&proof=[0-9a-f]{16}#top$/);
    expect(await during(encodeURI(location ?? ''), 'clerk', flashOf)).toBe('已保存。');
  });

  it('is not shown from a link that somebody made up, nor to somebody else', async () => {
    const location = encodeURI((await during('/', 'clerk', (c) => vouchFor(c, '/x?done=已保存。'))) ?? '');
    expect(await during(location, 'another', flashOf)).toBeUndefined();
    expect(await during('/x?done=请拨打', 'clerk', flashOf)).toBeUndefined();
    expect(await during(location.replace('/x?done=', '/x?done=请拨打'), 'clerk', flashOf)).toBeUndefined();
  });

  it.each(['/x', '/x?page=2', '/x?done=planned', '/x?done=1'])('leaves %s as it is', async (plain) => {
    expect(await during('/', 'clerk', (c) => vouchFor(c, plain))).toBe(plain);
  });
});
