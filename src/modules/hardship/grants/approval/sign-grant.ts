import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { formatYuan } from '../../../../platform/money.ts';
import type { Grant } from '../grant.ts';
import { refuseGrant } from '../grant-refusals.ts';
import { updateGrant } from '../grant-store.ts';
import { type GrantTarget, openGrant, recordGrant, releaseMoney } from '../open-grant.ts';
import { sendGrantNews } from '../send-grant-news.ts';
import { decideSigning } from './approval-chain.ts';
import { insertSignature, listSignatures, type Signature } from './signature-store.ts';

/** 审批同意: the next signature of the chain; with the last one the grant may be paid. */
export async function signGrant(
  tx: Transaction,
  act: Act,
  input: GrantTarget & { opinion: string },
): Promise<void> {
  const { grant } = await openGrant(tx, act, { ...input, word: 'sign' });
  const { role, isLast } = await turnOf(tx, act, grant);
  await write(tx, act, { grant, role, decision: 'agreed', opinion: input.opinion });
  await updateGrant(tx, grant, {
    signedCount: grant.signedCount + 1,
    ...(isLast ? { status: 'approved', approvedAt: act.now } : {}),
  });
  await recordGrant(tx, act, { grant, word: 'sign', reason: input.opinion });
  if (isLast)
    await sendGrantNews(tx, act, {
      grant,
      template: 'hardship.grant-approved',
      values: { amount: formatYuan(grant.amountFen) },
    });
}

/** 审批不同意: ends the grant with a reason; the money is free again. */
export async function rejectGrant(
  tx: Transaction,
  act: Act,
  input: GrantTarget & { reason: string },
): Promise<void> {
  const { grant, next } = await openGrant(tx, act, { ...input, word: 'refuse' });
  const { role } = await turnOf(tx, act, grant);
  await write(tx, act, { grant, role, decision: 'refused', opinion: input.reason });
  await updateGrant(tx, grant, { status: next, ended: { at: act.now, reason: input.reason } });
  await releaseMoney(tx, grant);
  await recordGrant(tx, act, { grant, word: 'refuse', reason: input.reason });
}

async function turnOf(tx: Transaction, act: Act, grant: Grant) {
  const signatures = await listSignatures(tx, { region: grant.region, grantId: grant.id });
  const decision = decideSigning({ ...grant, signers: signatures.map((one) => one.signer.id) }, act.actor);
  if (decision.ok) return decision;
  if (decision.why === 'signed-before') return refuseGrant('grant.signed-before');
  return refuseGrant('grant.other-role', { awaited: decision.awaited });
}

async function write(
  tx: Transaction,
  act: Act,
  by: { grant: Grant; role: string } & Pick<Signature, 'decision' | 'opinion'>,
): Promise<void> {
  const { grant, role, decision, opinion } = by;
  await insertSignature(
    tx,
    { region: grant.region, grantId: grant.id },
    {
      ...{ role, decision, opinion },
      position: grant.signedCount,
      signer: { id: act.actor.id, name: act.actor.name },
      signedAt: act.now,
    },
  );
}
