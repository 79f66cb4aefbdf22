import type { Db, Transaction } from '../../../../platform/db/database.ts';
import { type GrantKind, grantKinds } from '../grant.ts';
import { known, present } from '../row-values.ts';
import { type LineState, lineStates } from './batch.ts';

/** One line of the payment sheet: who is paid what, into which account. */
export interface SheetRow {
  readonly lineId: string;
  readonly grantId: string;
  readonly position: number;
  readonly state: LineState;
  readonly grantNumber: string;
  readonly kind: GrantKind;
  readonly amountFen: bigint;
  readonly beneficiaryName: string;
  /** Sealed number of the beneficiary: masked on the sheet. */
  readonly identitySealed: string | undefined;
  readonly employerName: string | undefined;
  readonly personId: string;
  readonly holderName: string;
  readonly bankName: string;
  readonly cardTail: string;
  readonly cardSealed: string;
  readonly warning: string | undefined;
  readonly paidOn: string | undefined;
  readonly returnReason: string | undefined;
  readonly receipt: string | undefined;
  readonly receiptNote: string | undefined;
}

/** The lines of a batch with everything the sheet, the page and the bank file show, in the order of the sheet. */
export async function listSheetRows(
  db: Db | Transaction,
  where: { region: string; batchId: string },
): Promise<SheetRow[]> {
  const rows = await db
    .selectFrom('hardship_batch_lines as l')
    .innerJoin('hardship_grants as g', (join) =>
      join.onRef('g.region_code', '=', 'l.region_code').onRef('g.id', '=', 'l.grant_id'),
    )
    .innerJoin('hardship_payees as p', (join) =>
      join.onRef('p.region_code', '=', 'l.region_code').onRef('p.id', '=', 'l.payee_id'),
    )
    .innerJoin('hardship_files as h', (join) =>
      join.onRef('h.region_code', '=', 'g.region_code').onRef('h.id', '=', 'g.file_id'),
    )
    .selectAll('l')
    .select(['g.number', 'g.kind', 'g.beneficiary_name', 'g.person_id', 'h.employer_name'])
    .select(['p.holder_name', 'p.bank_name', 'p.card_tail', 'p.card_sealed', 'p.warning'])
    .select((on) =>
      on
        .selectFrom('hardship_members as m')
        .select('m.identity_sealed')
        .whereRef('m.region_code', '=', 'g.region_code')
        .whereRef('m.file_id', '=', 'g.file_id')
        .where((m) =>
          m.or([
            m.and([m('g.subject_key', '=', 'household'), m('m.is_applicant', '=', true)]),
            m.and([m('g.subject_key', '!=', 'household'), m('m.id', '=', m.ref('g.member_id'))]),
          ]),
        )
        .limit(1)
        .as('identity_sealed'),
    )
    .where('l.region_code', '=', where.region)
    .where('l.batch_id', '=', where.batchId)
    .orderBy('l.position')
    .execute();
  return rows.map((row) => ({
    ...{ lineId: row.id, grantId: row.grant_id, position: row.position, grantNumber: row.number },
    state: known(lineStates, row.state),
    kind: known(grantKinds, row.kind),
    amountFen: row.amount_fen,
    beneficiaryName: row.beneficiary_name,
    identitySealed: present(row.identity_sealed),
    employerName: present(row.employer_name),
    personId: row.person_id,
    ...{ holderName: row.holder_name, bankName: row.bank_name, cardTail: row.card_tail },
    cardSealed: row.card_sealed,
    warning: present(row.warning),
    paidOn: present(row.paid_on),
    returnReason: present(row.return_reason),
    receipt: present(row.receipt),
    receiptNote: present(row.receipt_note),
  }));
}
