import { describe, expect, it } from 'vitest';
import { actAs, testKeys, testNow, workerActor } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { generateKeys, type KeyRing } from '../../../platform/crypto.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { seedParameters } from '../../parameters/index.ts';
import { MOST_DRAFTS } from './claim-draft.ts';
import { deleteDraft } from './delete-draft.ts';
import { DRAFT_DAYS } from './draft-parameters.ts';
import { expireDrafts } from './expire-drafts.ts';
import { findOwnDraft } from './find-draft.ts';
import { resealDrafts } from './reseal-drafts.ts';
import { saveDraft, startDraft } from './save-draft.ts';

const { db } = await testDatabase();
const region = '469024';
const DAY_MS = 86_400_000;
let serial = 0;

/** A worker of one's own for each test. */
function someone(now = testNow) {
  serial += 1;
  const id = `01890000-0000-7000-8000-0000000${String(serial).padStart(5, '0')}`;
  return actAs({ ...workerActor(region), id }, { now });
}
const start = (act: ReturnType<typeof someone>) =>
  inTransaction(db, (tx) => startDraft(tx, act, { who: { name: '符阿妹' } }));
const later = (days: number) => new Date(testNow.getTime() + days * DAY_MS);

describe('a draft', () => {
  it('lies sealed in the database', async () => {
    const { id } = await start(someone());
    const row = await db
      .selectFrom('case_drafts')
      .select('sealed')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.sealed).toMatch(/^v1\./);
    expect(row.sealed).not.toContain('符阿妹');
  });

  it('keeps the other sections when one is saved, and lives on from there', async () => {
    const act = someone();
    const { id } = await start(act);
    const next = { ...act, now: later(10) };
    await inTransaction(db, (tx) =>
      saveDraft(tx, next, { region, id, section: 'lines', values: { days: ['1', '2'] } }),
    );
    const draft = await findOwnDraft(db, next, { region, id });
    expect(draft).toMatchObject({
      version: 2,
      sections: { who: { name: '符阿妹' }, lines: { days: ['1', '2'] } },
    });
    expect(draft?.expiresAt).toEqual(later(10 + DRAFT_DAYS));
  });

  it('saved twice at once loses neither section', async () => {
    const act = someone();
    const { id } = await start(act);
    await Promise.all(
      (['lines', 'employer', 'site'] as const).map((section) =>
        inTransaction(db, (tx) => saveDraft(tx, act, { region, id, section, values: { section } })),
      ),
    );
    const draft = await findOwnDraft(db, act, { region, id });
    expect(Object.keys(draft?.sections ?? {}).sort()).toEqual(['employer', 'lines', 'site', 'who']);
    expect(draft?.version).toBe(4);
  });

  it('does not exist for anybody else', async () => {
    const { id } = await start(someone());
    const stranger = someone();
    expect(await findOwnDraft(db, stranger, { region, id })).toBeUndefined();
    await expect(inTransaction(db, (tx) => deleteDraft(tx, stranger, { region, id }))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it(`is one of at most ${MOST_DRAFTS}`, async () => {
    const act = someone();
    for (let count = 0; count < MOST_DRAFTS; count += 1) await start(act);
    await expect(start(act)).rejects.toMatchObject({ code: 'draft.too-many' });
  });

  it('is out of reach once its time is over, and swept away once', async () => {
    const act = someone(later(-DRAFT_DAYS - 1));
    const { id } = await start(act);
    expect(await findOwnDraft(db, { ...act, now: testNow }, { region, id })).toBeUndefined();
    expect((await inTransaction(db, (tx) => expireDrafts(tx, region, testNow))).drafts).toBe(1);
    expect((await inTransaction(db, (tx) => expireDrafts(tx, region, testNow))).drafts).toBe(0);
  });

  it('is kept as long as the county has set', async () => {
    const rows = [{ key: 'cases.draft-days', value: 7, validFrom: '2024-01-01', source: '测试' }];
    await inTransaction(db, (tx) => seedParameters(tx, region, { rows, now: testNow }));
    const act = someone(new Date('2024-02-01T00:00:00Z'));
    const { id } = await start(act);
    const draft = await findOwnDraft(db, act, { region, id });
    expect(draft?.expiresAt).toEqual(new Date('2024-02-08T00:00:00Z'));
  });

  it('survives a change of keys', async () => {
    const act = someone();
    const { id } = await start(act);
    const fresh = generateKeys(2);
    const both: KeyRing = { activeVersion: 2, keys: new Map([...testKeys.keys, ...fresh.keys]) };
    while ((await resealDrafts(db, both, { region, batch: 5 })) > 0);
    const draft = await findOwnDraft(db, { ...act, keys: fresh }, { region, id });
    expect(draft?.sections.who?.name).toBe('符阿妹');
  });
});
