import type { Db } from '../platform/db/database.ts';
import type { SearchHit, SearchScope, SearchSource } from '../platform/module.ts';

/** More stand in the register itself. */
export const PER_SOURCE = 6;

export interface FoundGroup {
  readonly title: string;
  readonly hits: readonly SearchHit[];
  /** Address of the register with the same words. */
  readonly register: string | undefined;
}

/**
 * Identity, phone and card numbers have no place in an address, alone or beside a name; eleven digits in a row are a
 * phone number.
 */
export function isWholeNumber(text: string): boolean {
  return /\d{11}/.test(text.normalize('NFKC').replaceAll(/[\s-]/g, ''));
}

/** Pages found by their names in menu or services. */
export function doorGroup(doors: readonly SearchHit[], text: string): FoundGroup[] {
  const words = text.toLowerCase().split(/\s+/);
  const named = ({ label, hint = '' }: SearchHit) =>
    words.every((word) => `${label} ${hint}`.toLowerCase().includes(word));
  const hits = doors.filter(named).map(({ label, href, hint }) => ({ label, href, hint }));
  return hits.length > 0 ? [{ title: '办事入口', hits, register: undefined }] : [];
}

/** The hits of every source, in the order of the street; sources without hits are left out. */
export async function collectHits(
  db: Db,
  sources: readonly SearchSource[],
  scope: SearchScope,
): Promise<readonly FoundGroup[]> {
  const groups = await Promise.all(
    sources.map(async (source) => ({
      title: source.title,
      hits: await source.find(db, scope),
      register: source.register?.(scope.text),
    })),
  );
  return groups.filter(({ hits }) => hits.length > 0);
}
