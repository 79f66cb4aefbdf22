import { z } from 'zod';
import type { Act } from '../../../platform/actor.ts';
import { CannotOpen, type KeyRing, open, seal } from '../../../platform/crypto.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { TypedValues } from '../drafts/claim-draft.ts';
import type { Application, ApplicationKind } from './application.ts';

const CONTEXT = 'cases.application';
const typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional());

type Where = { readonly region: string; readonly claimantId: string; readonly kind: ApplicationKind };

/** The saved draft, or undefined where nothing has been saved. */
export async function findApplication(
  db: Db | Transaction,
  keys: KeyRing,
  where: Where,
): Promise<Application | undefined> {
  const row = await db
    .selectFrom('case_applications')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('claimant_id', '=', where.claimantId)
    .where('kind', '=', where.kind)
    .executeTakeFirst();
  return (
    row && {
      kind: where.kind,
      claimantId: where.claimantId,
      version: row.version,
      values: openValues(keys, row.sealed),
      savedAt: row.saved_at,
      saverName: row.saver_name,
    }
  );
}

/** A draft whose key was thrown away starts anew; the case still holds what it was made from. */
function openValues(keys: KeyRing, sealed: string): TypedValues {
  try {
    return typed.parse(JSON.parse(open(keys, CONTEXT, sealed)));
  } catch (error) {
    if (error instanceof CannotOpen) return {};
    throw error;
  }
}

/** Saves over the version that was shown. @returns false where somebody saved in between. */
export async function putApplication(
  tx: Transaction,
  act: Act,
  draft: Where & { caseId: string; version: number; values: TypedValues },
): Promise<boolean> {
  const saved = {
    sealed: seal(act.keys, CONTEXT, JSON.stringify(draft.values)),
    version: draft.version + 1,
    saved_at: act.now,
    saver_id: act.actor.id,
    saver_name: act.actor.name,
  };
  if (draft.version === 0) {
    const rows = await tx
      .insertInto('case_applications')
      .values({
        region_code: draft.region,
        id: newId(),
        case_id: draft.caseId,
        claimant_id: draft.claimantId,
        kind: draft.kind,
        ...saved,
      })
      .onConflict((conflict) => conflict.columns(['region_code', 'claimant_id', 'kind']).doNothing())
      .returning('id')
      .execute();
    return rows.length > 0;
  }
  const rows = await tx
    .updateTable('case_applications')
    .set(saved)
    .where('region_code', '=', draft.region)
    .where('claimant_id', '=', draft.claimantId)
    .where('kind', '=', draft.kind)
    .where('version', '=', draft.version)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** The same content under the active key. */
export function resealApplication(keys: KeyRing, sealed: string): string {
  return seal(keys, CONTEXT, open(keys, CONTEXT, sealed));
}
