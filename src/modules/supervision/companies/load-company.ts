import type { Db } from '../../../platform/db/database.ts';
import { findOrganisation } from '../../orgs/index.ts';
import { listItemsOf } from '../letters/item-store.ts';
import type { Company } from './company.ts';
import { countProofs, listCompanyLetters, listCompanyVisits } from './company-store.ts';

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
  const proofs = await countProofs(db, region, ids);
  return {
    firm: { id: firm.id, name: firm.name },
    visits,
    letters: letters.map((letter) => ({ letter, items: items.get(letter.id) ?? [], proofs })),
  };
}
