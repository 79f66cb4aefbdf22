import { beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { newId } from '../id.ts';
import { lockOldSeals } from './old-seals.ts';
import { inTransaction } from './transaction.ts';

const { db } = await testDatabase();
const search = {
  table: 'news_mailboxes',
  column: 'address_sealed',
  region: '469024',
  keyVersion: 2,
  limit: 10,
} as const;
const old = [newId(), newId(), newId()].sort();

beforeAll(async () => {
  const row = (id: string, sealed: string, region = '469024') => ({
    region_code: region,
    id,
    owner_id: id,
    address_sealed: sealed,
    created_at: new Date(0),
  });
  const rows = [
    ...old.map((id) => row(id, `v1.${id}`)),
    row(newId(), 'v2.fresh'),
    row(newId(), 'v1.strange', '469023'),
  ];
  await db.insertInto('news_mailboxes').values(rows).execute();
});

it('gives the rows of this region that another key sealed, in the order of their ids', async () => {
  const found = await inTransaction(db, (tx) => lockOldSeals(tx, search));
  expect(found).toEqual(old.map((id) => ({ id, sealed: `v1.${id}` })));
});

it('gives no more than asked, and leaves to another rotation what that has in hand', async () => {
  await inTransaction(db, async (mine) => {
    const taken = await lockOldSeals(mine, { ...search, limit: 2 });
    expect(taken.map(({ id }) => id)).toEqual(old.slice(0, 2));
    const left = await inTransaction(db, (theirs) => lockOldSeals(theirs, search));
    expect(left.map(({ id }) => id)).toEqual(old.slice(2));
  });
});
