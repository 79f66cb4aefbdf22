import { type Act, publicActor } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { runOnce } from '../../../../platform/http/mutation.ts';
import { everyone, type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { isMailToken, type MailKind } from '../mail-token.ts';
import { oneClickPath } from '../one-click-address.ts';

interface OneClick {
  /** Path of the page with the button: `/…/:region/:id/:token`. */
  readonly page: string;
  readonly kind: MailKind;
  readonly word: string;
  readonly stop: (tx: Transaction, act: Act, id: string) => Promise<void>;
}

/**
 * The button that mail programs show beside a mail (RFC 8058): their server posts one field, without session, origin or
 * cookie; the proof in the address is all there is. Who opens the address in a browser gets the page: opening changes
 * nothing.
 */
export function oneClickRoutes(of: OneClick): readonly Route[] {
  const path = oneClickPath(of.page);
  return [
    {
      method: 'GET',
      path,
      permission: everyone,
      audit: unrecorded('leads to the page with the button'),
      handler: (c) => c.redirect(proven(c, of.kind).page, 302),
    },
    {
      method: 'POST',
      path,
      permission: everyone,
      audit: recorded(of.word),
      handler: (c) => stop(c, of),
    },
  ];
}

function proven(c: AppContext, kind: MailKind): { region: string; id: string; page: string } {
  const id = idParam(c);
  const proof = { kind, id, token: c.req.param('token') ?? '' };
  if (!isMailToken(c.var.deps.keys, proof)) return refuseCommon('not-found');
  return { id, region: c.req.param('region') ?? '', page: c.req.path.slice(oneClickPath('').length) };
}

/** Answers without a redirect, which mail servers do not follow (RFC 8058 §3.1). Twice is as good as once. */
async function stop(c: AppContext, of: OneClick): Promise<Response> {
  const { region, id, page } = proven(c, of.kind);
  const { values } = await readForm(c);
  if (values['List-Unsubscribe'] !== 'One-Click') return c.text('请打开这个地址，在网页上停收。\n', 422);
  // Whoever else is signed in in that browser had no part in it.
  const act = { ...actOf(c), actor: publicActor(region) };
  await runOnce(c, undefined, async (tx) => {
    await of.stop(tx, act, id);
    return page;
  });
  return c.text('已停收。\n');
}
