import { CannotOpen, type KeyRing, open, seal } from '../crypto.ts';
import type { Db } from './database.ts';

const CONTEXT = 'platform.key-check';
const KNOWN_TEXT = '文澜';

/** Thrown at start where the keys are not those that the rows were sealed with. */
export class WrongKeys extends Error {}

/**
 * Compares the key ring with the database: with other keys nobody would be found by number, and everyone entered twice.
 * The first start with a new version leaves its mark.
 * @throws WrongKeys where a version of the ring is another key than before, or the ring knows none of the versions in use.
 */
export async function checkKeys(db: Db, ring: KeyRing): Promise<void> {
  const marks = await db.selectFrom('key_checks').selectAll().execute();
  for (const { version, sealed } of marks)
    if (ring.keys.has(version) && !opens(ring, sealed)) refuse(version);
  const known = marks.filter(({ version }) => ring.keys.has(version));
  if (marks.length > 0 && known.length === 0) refuse(Math.max(...marks.map(({ version }) => version)));
  await db
    .insertInto('key_checks')
    .values({ version: ring.activeVersion, sealed: seal(ring, CONTEXT, KNOWN_TEXT) })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute();
}

/** @throws WrongKeys where rows were sealed before, so that new keys may not be made up. */
export async function refuseLostKeys(db: Db): Promise<void> {
  const mark = await db
    .selectFrom('key_checks')
    .select('version')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (mark) refuse(mark.version);
}

function opens(ring: KeyRing, sealed: string): boolean {
  try {
    return open(ring, CONTEXT, sealed) === KNOWN_TEXT;
  } catch (error) {
    if (error instanceof CannotOpen) return false;
    throw error;
  }
}

function refuse(version: number): never {
  throw new WrongKeys(
    `密钥与数据库不符：第 ${version} 版密钥不是写入数据时用的那一把。请恢复原来的 WENLAN_KEYS(或数据目录中的 keys.txt)。\n(the keys are not those of this database; restore the former WENLAN_KEYS or keys.txt)`,
  );
}
