import { type KeyRing, reseal } from '../../../platform/crypto.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { CHECK_CONTEXT } from '../checks/check-store.ts';
import { VISIT_CONTEXT } from '../checks/visit-store.ts';
import { STORY_CONTEXT } from '../file/file-row-store.ts';
import { openHealth, openIdentity, resealIdentity, sealHealth } from './seal-member.ts';

interface Scope {
  readonly region: string;
  readonly batch: number;
}

export async function resealMembers(tx: Transaction, keys: KeyRing, scope: Scope): Promise<number> {
  const rows = await tx
    .selectFrom('hardship_members')
    .select(['id', 'identity_sealed', 'health_sealed'])
    .where('region_code', '=', scope.region)
    .where('key_version', '<', keys.activeVersion)
    .orderBy('id')
    .limit(scope.batch)
    .forUpdate()
    .execute();
  for (const row of rows) {
    await tx
      .updateTable('hardship_members')
      .set({
        ...resealIdentity(keys, openIdentity(keys, row.identity_sealed)),
        health_sealed: sealHealth(keys, openHealth(keys, row.health_sealed)),
      })
      .where('region_code', '=', scope.region)
      .where('id', '=', row.id)
      .execute();
  }
  return rows.length;
}

export async function resealStories(tx: Transaction, keys: KeyRing, scope: Scope): Promise<number> {
  const rows = await tx
    .selectFrom('hardship_files')
    .select(['id', 'story_sealed'])
    .where('region_code', '=', scope.region)
    .where('key_version', '<', keys.activeVersion)
    .orderBy('id')
    .limit(scope.batch)
    .forUpdate()
    .execute();
  for (const row of rows) {
    const story_sealed = row.story_sealed && reseal(keys, STORY_CONTEXT, row.story_sealed);
    await tx
      .updateTable('hardship_files')
      .set({ story_sealed, key_version: keys.activeVersion })
      .where('region_code', '=', scope.region)
      .where('id', '=', row.id)
      .execute();
  }
  return rows.length;
}

export async function resealVisits(tx: Transaction, keys: KeyRing, scope: Scope): Promise<number> {
  const rows = await tx
    .selectFrom('hardship_visits')
    .select(['id', 'findings_sealed'])
    .where('region_code', '=', scope.region)
    .where('key_version', '<', keys.activeVersion)
    .orderBy('id')
    .limit(scope.batch)
    .forUpdate()
    .execute();
  for (const row of rows) {
    await tx
      .updateTable('hardship_visits')
      .set({
        findings_sealed: reseal(keys, VISIT_CONTEXT, row.findings_sealed),
        key_version: keys.activeVersion,
      })
      .where('region_code', '=', scope.region)
      .where('id', '=', row.id)
      .execute();
  }
  return rows.length;
}

export async function resealChecks(tx: Transaction, keys: KeyRing, scope: Scope): Promise<number> {
  const rows = await tx
    .selectFrom('hardship_checks')
    .select(['id', 'answer_sealed'])
    .where('region_code', '=', scope.region)
    .where('key_version', '<', keys.activeVersion)
    .orderBy('id')
    .limit(scope.batch)
    .forUpdate()
    .execute();
  for (const row of rows) {
    const answer_sealed = row.answer_sealed && reseal(keys, CHECK_CONTEXT, row.answer_sealed);
    await tx
      .updateTable('hardship_checks')
      .set({ answer_sealed, key_version: keys.activeVersion })
      .where('region_code', '=', scope.region)
      .where('id', '=', row.id)
      .execute();
  }
  return rows.length;
}
