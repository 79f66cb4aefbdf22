import type { Act } from '../../../platform/actor.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';

/** One opinion in the chain. */
export interface Signature {
  readonly round: number;
  readonly step: number;
  readonly role: string;
  readonly opinion: string;
  readonly signer: { readonly id: string; readonly name: string };
  readonly signedAt: Date;
}

interface Of {
  readonly region: string;
  readonly fileId: string;
}

export async function insertSignature(
  tx: Transaction,
  act: Act,
  of: Of & Pick<Signature, 'round' | 'step' | 'role' | 'opinion'>,
): Promise<void> {
  await tx
    .insertInto('hardship_signatures')
    .values({
      region_code: of.region,
      id: newId(),
      file_id: of.fileId,
      round: of.round,
      step: of.step,
      role: of.role,
      opinion: of.opinion,
      signer_id: act.actor.id,
      signer_name: act.actor.name,
      signed_at: act.now,
    })
    .execute();
}

/** All rounds, in order. */
export async function listSignatures(db: Db | Transaction, of: Of): Promise<Signature[]> {
  const rows = await db
    .selectFrom('hardship_signatures')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('file_id', '=', of.fileId)
    .orderBy('round')
    .orderBy('step')
    .execute();
  return rows.map((row) => ({
    round: row.round,
    step: row.step,
    role: row.role,
    opinion: row.opinion,
    signer: { id: row.signer_id, name: row.signer_name },
    signedAt: row.signed_at,
  }));
}
