import { expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { formatKeys, generateKeys, parseKeys } from '../crypto.ts';
import { checkKeys, refuseLostKeys, WrongKeys } from './key-check-store.ts';

const { db } = await testDatabase();
const first = generateKeys();

it('takes the keys of the first start, again and again', async () => {
  await refuseLostKeys(db);
  await checkKeys(db, first);
  await checkKeys(db, first);
});

it('refuses another key under the same version, and a ring without any known version', async () => {
  await expect(checkKeys(db, generateKeys())).rejects.toThrow(WrongKeys);
  await expect(checkKeys(db, generateKeys(7))).rejects.toThrow(WrongKeys);
});

it('lets nobody make up new keys where rows were sealed before', async () => {
  await expect(refuseLostKeys(db)).rejects.toThrow(WrongKeys);
});

it('takes a rotation: the former key beside a new one, and later the new one alone', async () => {
  const second = generateKeys(2);
  await checkKeys(db, parseKeys(`${formatKeys(first)},${formatKeys(second)}`));
  await checkKeys(db, second);
});
