import type { KeyRing } from '../../../platform/crypto.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { present } from '../case-row-store.ts';
import { type IntakeRow, type NewIntake, sealContact } from './intake.ts';

type Where = { readonly region: string; readonly caseId: string };

export async function insertIntake(
  tx: Transaction,
  keys: KeyRing,
  of: Where & { intake: NewIntake },
): Promise<void> {
  await tx
    .insertInto('case_intakes')
    .values({
      region_code: of.region,
      id: newId(),
      case_id: of.caseId,
      sealed: sealContact(keys, of.intake.contact),
      order_number: of.intake.orderNumber ?? null,
      postmarked_on: of.intake.postmarkedOn ?? null,
      checked_at: null,
      checker_id: null,
      checker_name: null,
      check_note: null,
    })
    .execute();
}

export async function findIntakeRow(db: Db | Transaction, where: Where): Promise<IntakeRow | undefined> {
  const row = await db
    .selectFrom('case_intakes')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .executeTakeFirst();
  return (
    row && {
      sealed: row.sealed,
      orderNumber: present(row.order_number),
      postmarkedOn: present(row.postmarked_on),
      checkedAt: present(row.checked_at),
      checkerName: present(row.checker_name),
      checkNote: present(row.check_note),
    }
  );
}

export async function saveCheck(
  tx: Transaction,
  where: Where,
  check: { at: Date; checker: { id: string; name: string }; note: string },
): Promise<void> {
  await tx
    .updateTable('case_intakes')
    .set({
      checked_at: check.at,
      checker_id: check.checker.id,
      checker_name: check.checker.name,
      check_note: check.note,
    })
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .execute();
}
