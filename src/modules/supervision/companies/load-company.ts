import type { Db } from '../../../platform/db/database.ts';
import { listAttachments } from '../../documents/index.ts';
import { findOrganisation } from '../../orgs/index.ts';
import { listItemsOf } from '../letters/item-store.ts';
import { PROOF_OWNER } from '../letters/letter-papers.ts';
import type { Company } from './company.ts';
import { listCompanyLetters, listCompanyVisits } from './company-store.ts';

/** Everything that supervision knows of one firm, or undefined where the region has no such organisation. */
export async function loadCompany(db: Db, region: string, firmId: string): Promise<Company | undefined> {
  const firm = await findOrganisation(db, region, firmId);
  if (!firm) return undefined;
  const of = { region, firmId };
  const [visits, letters] = await Promise.all([listCompanyVisits(db, of), listCompanyLetters(db, of)]);
  const items = await listItemsOf(
    db,
    region,
    letters.map((letter) => letter.id),
  );
  const ids = [...items.values()].flat().map((item) => item.id);
  const proofs = new Map<string, number>();
  for (const id of ids) {
    const handedIn = await listAttachments(db, region, { type: PROOF_OWNER, id });
    proofs.set(id, handedIn.filter((proof) => !proof.removal).length);
  }
  return {
    firm: { id: firm.id, name: firm.name },
    visits,
    letters: letters.map((letter) => ({ letter, items: items.get(letter.id) ?? [], proofs })),
  };
}
