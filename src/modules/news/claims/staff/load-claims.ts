import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { ModuleDefinition } from '../../../../platform/module.ts';
import { checkClaim } from '../check-claims.ts';
import { checkSums } from '../checking/sum.ts';
import { mayBeCompared } from '../checking/verdict.ts';
import type { Claim } from '../claim.ts';
import { listClaimsOf } from '../claim-store.ts';
import { findClaims } from '../finding/find-claims.ts';
import type { ClaimLink } from '../links/claim-link.ts';
import { listLinks } from '../links/link-store.ts';
import { suggestLink } from '../preview-links.ts';
import { type FigureReader, readerOf } from '../read-values.ts';
import type { CheckedClaim } from './checked-claim.ts';

interface Source {
  readonly db: Db;
  readonly modules: readonly ModuleDefinition[];
}

interface Scope {
  readonly region: string;
  readonly now: Date;
}

interface Desk {
  readonly reader: FigureReader;
  readonly links: readonly ClaimLink[];
  readonly today: string;
}

/** What a check needs, read once for a page. */
export async function openDesk({ db, modules }: Source, { region, now }: Scope): Promise<Desk> {
  return {
    reader: readerOf({ db, modules, region }),
    links: await listLinks(db, region),
    today: shanghaiDate(now),
  };
}

/** The claims of one article, compared with the figures as they are now. */
export async function loadClaims(
  source: Source,
  scope: Scope & { articleId: string },
): Promise<CheckedClaim[]> {
  const claims = await listClaimsOf(source.db, scope.region, scope.articleId);
  return claims.length === 0 ? [] : checkedOf(claims, await openDesk(source, scope));
}

/** The numbers of typed text; nothing is kept. */
export async function tryText(
  source: Source,
  scope: Scope & { text: string; publishedOn: string },
): Promise<CheckedClaim[]> {
  const found = findClaims(scope.text, { publishedOn: scope.publishedOn });
  const sums = checkSums(found);
  const claims = found.map((claim, index) => ({
    ...claim,
    sum: sums[index] ?? { status: 'none' as const, gap: undefined },
  }));
  return checkedOf(claims, await openDesk(source, scope));
}

export async function checkedOf(
  claims: readonly (CheckedClaim['claim'] | Claim)[],
  desk: Desk,
): Promise<CheckedClaim[]> {
  return Promise.all(
    claims.map(async (claim) => {
      const check = await checkClaim(claim, desk);
      const figure = check.figureKey === undefined ? undefined : desk.reader.find(check.figureKey);
      const isUnlinked = check.verdict === 'unlinked' && mayBeCompared(claim);
      const suggestion = isUnlinked ? await suggestLink(claim, desk) : undefined;
      return { claim, check, figure, suggestion, id: 'id' in claim ? claim.id : undefined };
    }),
  );
}
