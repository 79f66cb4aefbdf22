import { z } from 'zod';
import { addDays } from '../../../platform/calendar.ts';
import { endOfDay, shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import {
  choices,
  day,
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  text,
  withError,
} from '../../../platform/http/form.ts';
import { mutate, runOnce } from '../../../platform/http/mutation.ts';
import { type Route, recorded, unrecorded } from '../../../platform/http/route.ts';
import { manageRights } from '../account-policy.ts';
import { issueToken, revokeToken } from '../tokens/issue-token.ts';
import { findTokens } from '../tokens/token-store.ts';
import { issuedTokenPage, tokensHome, tokensPage } from './token-pages.tsx';

const LONGEST_DAYS = 366;

const tokenForm = z.object({
  name: text('用途', 60),
  scopes: choices().refine((given) => given.length > 0, '请至少选择一个范围'),
  expiresOn: day('有效期'),
});

/** Scopes that some route of the API asks for. */
function knownScopes(c: AppContext): string[] {
  const routes = c.var.deps.modules.flatMap((module) => module.routes ?? []);
  return [...new Set(routes.flatMap((route) => route.permission.scope ?? []))].sort();
}

async function showTokens(c: AppContext, form: FormState = emptyForm): Promise<Response> {
  const tokens = await findTokens(c.var.deps.db, regionOf(c));
  return tokensPage(c, { tokens, scopes: knownScopes(c), form });
}

async function takeToken(c: AppContext): Promise<Response> {
  const submitted = await readForm(c);
  const parsed = parseForm(tokenForm, submitted.values);
  if (!parsed.ok) return showTokens(c, parsed.form);
  const { name, expiresOn } = parsed.value;
  const today = shanghaiDate(c.var.now);
  if (expiresOn < today || expiresOn > addDays(today, LONGEST_DAYS)) {
    return showTokens(c, withError(parsed.form, 'expiresOn', '有效期须在今天之后一年以内'));
  }
  const known = knownScopes(c);
  const scopes = parsed.value.scopes.filter((scope) => known.includes(scope));
  if (scopes.length === 0) return showTokens(c, withError(parsed.form, 'scopes', '请至少选择一个范围'));
  let token: string | undefined;
  const location = await runOnce(c, submitted.requestId, async (tx) => {
    const issued = await issueToken(tx, actOf(c), { name, scopes, expiresAt: endOfDay(expiresOn) });
    token = issued.token;
    return tokensHome;
  });
  return token === undefined ? c.redirect(location, 303) : issuedTokenPage(c, { name, token });
}

async function takeRevocation(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { requestId } = await readForm(c);
  return mutate(c, requestId, async (tx) => {
    await revokeToken(tx, actOf(c), { id });
    return tokensHome;
  });
}

export const tokenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: tokensHome,
    permission: manageRights,
    audit: unrecorded('只列出令牌的用途和范围，不含密文'),
    handler: (c) => showTokens(c),
  },
  {
    method: 'POST',
    path: tokensHome,
    permission: manageRights,
    audit: recorded('token.issue'),
    handler: takeToken,
  },
  {
    method: 'POST',
    path: `${tokensHome}/:id/revoke`,
    permission: manageRights,
    audit: recorded('token.revoke'),
    handler: takeRevocation,
  },
];
