import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { type Route, recorded } from '../../../../platform/http/route.ts';
import { isId } from '../../../../platform/id.ts';
import type { Refused } from '../../../../platform/refusal.ts';
import { keepNews } from '../../news-permissions.ts';
import { endClaimLink } from '../end-claim-link.ts';
import { linkClaim } from '../link-claim.ts';
import { settleClaim } from '../settle-claim.ts';
import { linkForm, settleForm } from './claim-form.ts';
import { CLAIMS, claimHref, DICTIONARY } from './claim-links.ts';
import { showClaim } from './claim-page.tsx';

/** What 宣教文体部 does with a number: says what it means, takes that back, explains a difference. */
export const linkingRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: `${DICTIONARY}/:id/end`,
    permission: keepNews,
    audit: recorded('news.end-claim-link'),
    handler: postEndLink,
  },
  {
    method: 'POST',
    path: `${CLAIMS}/:id/link`,
    permission: keepNews,
    audit: recorded('news.link-claim'),
    handler: postLink,
  },
  {
    method: 'POST',
    path: `${CLAIMS}/:id/settle`,
    permission: keepNews,
    audit: recorded('news.settle-claim'),
    handler: postSettle,
  },
];

async function postLink(c: AppContext): Promise<Response> {
  const claimId = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(linkForm, values);
  if (!parsed.ok) return showClaim(c, { link: parsed.form, status: 422 });
  const { modules } = c.var.deps;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await linkClaim(tx, actOf(c), { claimId, ...parsed.value, modules });
        return claimHref(claimId);
      }),
    (refusal) => {
      if (refusal.status === 403 || refusal.status === 404) throw refusal;
      const link = withError(parsed.form, fieldOf(refusal), refusal.message);
      return showClaim(c, { link, status: refusal.status === 409 ? 409 : 422 });
    },
  );
}

function fieldOf({ code }: Refused): string {
  if (code === 'claim.no-words' || code === 'claim.words-elsewhere') return 'words';
  return 'figureKey';
}

async function postSettle(c: AppContext): Promise<Response> {
  const claimId = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(settleForm, values);
  if (!parsed.ok) return showClaim(c, { settle: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await settleClaim(tx, actOf(c), { claimId, note: parsed.value.note });
        return claimHref(claimId);
      }),
    (refusal) => {
      if (refusal.status !== 409) throw refusal;
      return showClaim(c, { settle: withError(parsed.form, 'note', refusal.message), status: 409 });
    },
  );
}

async function postEndLink(c: AppContext): Promise<Response> {
  const linkId = idParam(c);
  const { values, requestId } = await readForm(c);
  const { claim } = values;
  return mutate(c, requestId, async (tx) => {
    await endClaimLink(tx, actOf(c), { linkId, modules: c.var.deps.modules });
    return typeof claim === 'string' && isId(claim) ? claimHref(claim) : DICTIONARY;
  });
}
