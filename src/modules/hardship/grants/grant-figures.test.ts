import { describe, expect, it } from 'vitest';
import { testKeys } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import {
  clerk,
  doing,
  head,
  makeApproved,
  makeFund,
  REGION,
  setParameters,
} from '../../../../test/grant-cast.ts';
import { generateKeys, type KeyRing } from '../../../platform/crypto.ts';
import { checkBatch, sendBatch } from './batches/advance-batch.ts';
import { answerLine } from './batches/answer-line.ts';
import { listLines } from './batches/line-store.ts';
import { makeBatch } from './batches/make-batch.ts';
import { grantBreakdowns, grantFigures } from './grant-figures.ts';
import { resealPayees } from './payees/reseal-payees.ts';
import { openCard } from './payees/seal-card.ts';

const { db } = await testDatabase();
await setParameters(db);
const fundId = await makeFund(db, 100_000);
const grants = [
  await makeApproved(db, fundId),
  await makeApproved(db, fundId),
  await makeApproved(db, fundId),
];
const { id: batchId } = await doing(db, clerk, (tx, act) =>
  makeBatch(tx, act, { title: '九月', grantIds: grants }),
);
await doing(db, head, (tx, act) => checkBatch(tx, act, { batchId }));
await doing(db, clerk, (tx, act) => sendBatch(tx, act, { batchId }));
const lines = await listLines(db, { region: REGION, batchId });
const answers = [
  { outcome: 'paid', on: '2023-09-01' },
  { outcome: 'paid', on: '2023-09-03' },
  { outcome: 'returned', on: '2023-09-03', reason: '销户' },
] as const;
for (const [at, line] of lines.entries()) {
  const answer = answers[at];
  if (answer) await doing(db, clerk, (tx, act) => answerLine(tx, act, { batchId, lineId: line.id, answer }));
}

async function values(asOf: string): Promise<Record<string, bigint>> {
  const all = await Promise.all(
    grantFigures.map(async (one) => [one.key, await one.value(db, { region: REGION, asOf })] as const),
  );
  return Object.fromEntries(all);
}

describe('the figures of aid', () => {
  it('count what the bank has paid by the day, and nothing that came back', async () => {
    expect(await values('2023-09-02')).toMatchObject({
      'hardship.aided.families': 1n,
      'hardship.aided.amount': 200_000n,
      'hardship.aided.living-amount': 200_000n,
      'hardship.aided.medical-amount': 0n,
    });
    expect(await values('2023-09-30')).toMatchObject({
      'hardship.aided.families': 2n,
      'hardship.aided.amount': 400_000n,
      'hardship.files.on-record': 3n,
    });
    expect((await values('2023-03-31'))['hardship.files.on-record']).toBe(0n);
  });

  it('split the sum by fund', async () => {
    const parts = await grantBreakdowns[0]?.parts(db, { region: REGION, asOf: '2023-09-30' });
    expect(parts).toEqual([{ label: '本级帮扶资金', value: 400_000n }]);
  });
});

describe('card numbers', () => {
  it('are sealed anew when the key changes, also in pieces', async () => {
    const [version, second] = [2, generateKeys(2).keys.get(2)];
    if (!second) throw new Error('no key');
    const ring: KeyRing = { activeVersion: version, keys: new Map([...testKeys.keys, [version, second]]) };
    expect(await resealPayees(db, ring, { region: REGION, batch: 2 })).toBe(2);
    expect(await resealPayees(db, ring, { region: REGION, batch: 2 })).toBe(1);
    expect(await resealPayees(db, ring, { region: REGION, batch: 2 })).toBe(0);
    const [row] = await db.selectFrom('hardship_payees').selectAll().execute();
    const alone: KeyRing = { activeVersion: version, keys: new Map([[version, second]]) };
    expect(openCard(alone, row?.card_sealed ?? '')).toBe('6217000000000000');
  });
});
