import type { Db, Transaction } from '../../../platform/db/database.ts';
import { present } from '../case-row-store.ts';
import type { CaseLetter } from './letter.ts';

/** Letters of a case, newest first. */
export async function listLetters(
  db: Db | Transaction,
  where: { region: string; caseId: string },
): Promise<CaseLetter[]> {
  const rows = await db
    .selectFrom('case_letters')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    addressee: row.addressee,
    demand: row.demand,
    amountFen: row.amount_fen,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    issuerName: row.issuer_name,
    answeredOn: present(row.answered_on),
    answer: present(row.answer),
  }));
}

export async function insertLetter(
  tx: Transaction,
  region: string,
  letter: Omit<CaseLetter, 'answeredOn' | 'answer'>,
): Promise<void> {
  await tx
    .insertInto('case_letters')
    .values({
      region_code: region,
      id: letter.id,
      case_id: letter.caseId,
      number: letter.number,
      addressee: letter.addressee,
      demand: letter.demand,
      amount_fen: letter.amountFen,
      issued_on: letter.issuedOn,
      due_on: letter.dueOn,
      issuer_name: letter.issuerName,
    })
    .execute();
}

export async function saveLetterAnswer(
  tx: Transaction,
  region: string,
  answer: { letterId: string; answeredOn: string; answer: string },
): Promise<void> {
  await tx
    .updateTable('case_letters')
    .set({ answered_on: answer.answeredOn, answer: answer.answer })
    .where('region_code', '=', region)
    .where('id', '=', answer.letterId)
    .execute();
}
