import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { member, present } from '../case-row-store.ts';
import { type ChainLink, linkRoles } from './chain.ts';

type Where = { readonly region: string; readonly caseId: string };
export type NewChainLink = Omit<ChainLink, 'id' | 'position'>;

/** The chain of a case from the top down. */
export async function listChain(db: Db | Transaction, where: Where): Promise<ChainLink[]> {
  const rows = await db
    .selectFrom('case_chain_links')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: member(linkRoles, row.role),
    position: row.position,
    organisationId: present(row.organisation_id),
    name: row.name,
    worksUnpaidFen: present(row.works_unpaid_fen),
    isLicensed: present(row.is_licensed),
    isIllegalAward: row.is_illegal_award,
    lendsLicence: row.lends_licence,
    note: present(row.note),
  }));
}

/** Writes the whole chain anew, in the order given. Payments keep the name of who paid. */
export async function replaceChain(
  tx: Transaction,
  where: Where,
  links: readonly NewChainLink[],
): Promise<void> {
  await tx
    .deleteFrom('case_chain_links')
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .execute();
  if (links.length === 0) return;
  await tx
    .insertInto('case_chain_links')
    .values(
      links.map((link, position) => ({
        region_code: where.region,
        id: newId(),
        case_id: where.caseId,
        role: link.role,
        position,
        organisation_id: link.organisationId ?? null,
        name: link.name,
        works_unpaid_fen: link.worksUnpaidFen ?? null,
        is_licensed: link.isLicensed ?? null,
        is_illegal_award: link.isIllegalAward,
        lends_licence: link.lendsLicence,
        note: link.note ?? null,
      })),
    )
    .execute();
}
