import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { actBy, clerk, doing, leader, makeHousehold, REGION } from '../../../../test/grant-cast.ts';
import { residentNumber } from '../../../../test/numbers.ts';
import { systemActor } from '../../../platform/actor.ts';
import type { NeedSignal, NeedSignalSource } from '../../../platform/module.ts';
import { registerPerson } from '../../people/index.ts';
import { findSignals } from './find-signals.ts';
import { dismissSignal, openFileFromSignal } from './settle-signal.ts';
import { listSignals } from './signal-store.ts';

const { db } = await testDatabase();
const act = actBy(systemActor(REGION));

let serial = 0;
async function somebody(): Promise<string> {
  serial += 1;
  const person = {
    name: '符某',
    identityType: 'resident-id',
    identityNumber: residentNumber(700 + serial),
  } as const;
  return (await doing(db, clerk, (tx, by) => registerPerson(tx, by, person))).id;
}

function fact(personId: string, key: string, knownAt = '2023-09-01T00:00:00Z'): NeedSignal {
  return { key, kind: 'arrears', personId, reason: '工资被拖欠三个月以上', knownAt: new Date(knownAt) };
}

/** Gives its facts as the contract says: known from `since` on, oldest first, at most `limit`. */
function source(facts: readonly NeedSignal[]): NeedSignalSource {
  return {
    find: async (_db, { since, limit }) =>
      facts
        .filter((one) => one.knownAt >= since)
        .sort((a, b) => a.knownAt.getTime() - b.knownAt.getTime())
        .slice(0, limit),
  };
}

const all = (status?: 'draft') => listSignals(db, REGION, { filter: { status }, offset: 0, limit: 1_000 });

describe('proactive finding', () => {
  it('makes one draft per fact, however often and by however many it is found', async () => {
    const [one, two] = [await somebody(), await somebody()];
    const sources = [source([fact(one, 'arrears:1'), fact(two, 'arrears:2')])];
    const found = await Promise.all([findSignals(db, act, sources), findSignals(db, act, sources)]);
    expect(found.reduce((sum, drafts) => sum + drafts, 0)).toBe(2);
    expect(await findSignals(db, act, sources)).toBe(0);
    expect((await all()).map((signal) => signal.key).sort()).toEqual(['arrears:1', 'arrears:2']);
  });

  it('leaves a household alone that has an open file', async () => {
    const { personId } = await makeHousehold(db);
    expect(await findSignals(db, act, [source([fact(personId, 'arrears:3')])])).toBe(0);
    expect((await all()).find((signal) => signal.key === 'arrears:3')?.status).toBe('covered');
  });

  it('reads more facts than fit into one piece', async () => {
    const personId = await somebody();
    const facts = Array.from({ length: 450 }, (_, at) =>
      fact(personId, `many:${at}`, new Date(Date.UTC(2023, 8, 2, 0, 0, at)).toISOString()),
    );
    expect(await findSignals(db, act, [source(facts)])).toBe(450);
  });

  it('is answered by a person: a draft file with the reason, or why it is not needed, each once', async () => {
    const [one, two] = [await somebody(), await somebody()];
    await findSignals(db, act, [source([fact(one, 'x:1', '2023-09-03'), fact(two, 'x:2', '2023-09-03')])]);
    const drafts = await all('draft');
    const idOf = (key: string) => drafts.find((signal) => signal.key === key)?.id ?? '';
    const { fileId } = await doing(db, clerk, (tx, by) => openFileFromSignal(tx, by, idOf('x:1')));
    const file = await db
      .selectFrom('hardship_files')
      .selectAll()
      .where('id', '=', fileId)
      .executeTakeFirst();
    expect(file).toMatchObject({ status: 'draft', channel: 'signal', signal_reason: '工资被拖欠三个月以上' });
    await expect(doing(db, clerk, (tx, by) => openFileFromSignal(tx, by, idOf('x:1')))).rejects.toMatchObject(
      { code: 'signal.settled' },
    );
    const input = { signalId: idOf('x:2'), reason: '工资已补发' };
    await expect(doing(db, leader, (tx, by) => dismissSignal(tx, by, input))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await doing(db, clerk, (tx, by) => dismissSignal(tx, by, input));
    expect((await all()).find((signal) => signal.key === 'x:2')).toMatchObject({
      status: 'not-needed',
      handledReason: '工资已补发',
    });
  });
});
