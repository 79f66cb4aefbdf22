import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { member, present } from '../case-row-store.ts';
import { type Transfer, type TransferAnswer, transferAnswers } from './transfer.ts';

type Where = { readonly region: string; readonly caseId: string };

/** All transfers of a case, newest first. */
export async function listTransfers(db: Db | Transaction, where: Where): Promise<Transfer[]> {
  const rows = await db
    .selectFrom('case_transfers')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    receiver: { id: present(row.receiver_id), name: row.receiver_name },
    reason: row.reason,
    papers: row.papers,
    sentAt: row.sent_at,
    senderName: row.sender_name,
    answer: row.answer === null ? undefined : member(transferAnswers, row.answer),
    answeredAt: present(row.answered_at),
    answerReason: present(row.answer_reason),
    answererName: present(row.answerer_name),
  }));
}

export async function insertTransfer(
  tx: Transaction,
  where: Where,
  transfer: Pick<Transfer, 'receiver' | 'reason' | 'papers' | 'sentAt' | 'senderName'>,
): Promise<void> {
  await tx
    .insertInto('case_transfers')
    .values({
      region_code: where.region,
      id: newId(),
      case_id: where.caseId,
      receiver_id: transfer.receiver.id ?? null,
      receiver_name: transfer.receiver.name,
      reason: transfer.reason,
      papers: transfer.papers,
      sent_at: transfer.sentAt,
      sender_name: transfer.senderName,
    })
    .execute();
}

export async function saveAnswer(
  tx: Transaction,
  region: string,
  answer: { transferId: string; answer: TransferAnswer; reason: string | undefined; at: Date; by: string },
): Promise<void> {
  await tx
    .updateTable('case_transfers')
    .set({
      answer: answer.answer,
      answered_at: answer.at,
      answer_reason: answer.reason ?? null,
      answerer_name: answer.by,
    })
    .where('region_code', '=', region)
    .where('id', '=', answer.transferId)
    .execute();
}
