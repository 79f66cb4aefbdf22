import type { AppContext } from '../../../../platform/http/context.ts';
import { regionOf } from '../../../../platform/http/context.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import type { CheckedClaim } from './checked-claim.ts';
import { checkSheetHref } from './claim-links.ts';
import { ClaimsTable, summaryOf } from './claims-table.tsx';
import { loadClaims } from './load-claims.ts';

interface Props {
  readonly articleId: string;
  readonly claims: readonly CheckedClaim[];
}

/** 口径核对 on the page of an article. */
export function ClaimsPanel({ articleId, claims }: Props) {
  if (claims.length === 0) return null;
  return (
    <Section
      title="口径核对"
      id="claims"
      actions={<ButtonLink href={checkSheetHref(articleId)} label="打印核对单" icon="print" />}
    >
      <p>{summaryOf(claims)}</p>
      <ClaimsTable claims={claims} caption="文中的数与本会口径" />
    </Section>
  );
}

/** What the panel shows, compared with the figures as they are now. */
export function loadClaimsPanel(c: AppContext, articleId: string): Promise<CheckedClaim[]> {
  return loadClaims(c.var.deps, { region: regionOf(c), now: c.var.now, articleId });
}
