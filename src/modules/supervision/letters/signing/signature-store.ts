import type { Act } from '../../../../platform/actor.ts';
import type { Db, Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import type { Letter } from '../letter.ts';
import { member, present } from '../letter-row.ts';

const answers = ['agreed', 'agreed-on-paper', 'returned'] as const;

export interface Signature {
  readonly id: string;
  readonly round: number;
  readonly position: number;
  readonly step: string;
  readonly signer: { readonly id: string; readonly name: string };
  readonly signedAt: Date;
  readonly answer: (typeof answers)[number];
  readonly note: string | undefined;
}

/** Signatures of a letter in the order they were given. */
export async function listSignatures(
  db: Db | Transaction,
  of: { region: string; letterId: string },
): Promise<Signature[]> {
  const rows = await db
    .selectFrom('supervision_letter_signatures')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('letter_id', '=', of.letterId)
    .orderBy('round')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    round: row.round,
    position: row.position,
    step: row.step,
    signer: { id: row.signer_id, name: row.signer_name },
    signedAt: row.signed_at,
    answer: member(answers, row.answer),
    note: present(row.note),
  }));
}

export async function insertSignature(
  tx: Transaction,
  act: Act,
  signature: {
    letter: Letter;
    position: number;
    step: string;
    answer: Signature['answer'];
    note: string | undefined;
  },
): Promise<void> {
  const { letter } = signature;
  await tx
    .insertInto('supervision_letter_signatures')
    .values({
      region_code: letter.region,
      id: newId(),
      letter_id: letter.id,
      round: letter.signing.round,
      position: signature.position,
      step: signature.step,
      signer_id: act.actor.id,
      signer_name: act.actor.name,
      signed_at: act.now,
      answer: signature.answer,
      note: signature.note ?? null,
    })
    .execute();
}
