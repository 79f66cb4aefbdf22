import type { DB, Db, Selectable, Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { known } from '../row-values.ts';

export const signatureDecisions = ['agreed', 'refused'] as const;

/** One place in the chain, filled. */
export interface Signature {
  readonly position: number;
  readonly role: string;
  readonly signer: { readonly id: string; readonly name: string };
  readonly decision: (typeof signatureDecisions)[number];
  readonly opinion: string;
  readonly signedAt: Date;
}

export async function insertSignature(
  tx: Transaction,
  where: { region: string; grantId: string },
  signature: Signature,
): Promise<void> {
  await tx
    .insertInto('hardship_grant_signatures')
    .values({
      region_code: where.region,
      id: newId(),
      grant_id: where.grantId,
      position: signature.position,
      role: signature.role,
      signer_id: signature.signer.id,
      signer_name: signature.signer.name,
      decision: signature.decision,
      opinion: signature.opinion,
      signed_at: signature.signedAt,
    })
    .execute();
}

/** In the order of the chain. */
export async function listSignatures(
  db: Db | Transaction,
  where: { region: string; grantId: string },
): Promise<Signature[]> {
  const rows = await db
    .selectFrom('hardship_grant_signatures')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('grant_id', '=', where.grantId)
    .orderBy('position')
    .execute();
  return rows.map(toSignature);
}

function toSignature(row: Selectable<DB['hardship_grant_signatures']>): Signature {
  return {
    position: row.position,
    role: row.role,
    signer: { id: row.signer_id, name: row.signer_name },
    decision: known(signatureDecisions, row.decision),
    opinion: row.opinion,
    signedAt: row.signed_at,
  };
}
