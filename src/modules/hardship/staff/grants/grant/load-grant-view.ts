import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../../platform/refusal.ts';
import { decideSigning } from '../../../grants/approval/approval-chain.ts';
import { listSignatures, type Signature } from '../../../grants/approval/signature-store.ts';
import type { Batch, BatchLine } from '../../../grants/batches/batch.ts';
import { findBatch } from '../../../grants/batches/batch-store.ts';
import { listLinesOfGrants } from '../../../grants/batches/line-store.ts';
import type { Fund } from '../../../grants/funds/fund.ts';
import { findFund } from '../../../grants/funds/fund-store.ts';
import type { Grant } from '../../../grants/grant.ts';
import { maySeeGrant } from '../../../grants/grant-policy.ts';
import { findGrant } from '../../../grants/grant-store.ts';
import type { Household } from '../../../grants/household.ts';
import { loadHousehold } from '../../../grants/household-store.ts';
import type { Payee } from '../../../grants/payees/payee.ts';
import { findCurrentPayee, findPayees } from '../../../grants/payees/payee-store.ts';

/** One grant with everything its page and its papers show. */
export interface GrantView {
  readonly grant: Grant;
  readonly household: Household;
  readonly fund: Fund;
  readonly signatures: readonly Signature[];
  readonly lines: readonly { readonly line: BatchLine; readonly batch: Batch }[];
  /** The account it goes or went to. */
  readonly payee: Payee | undefined;
  /** Whether this reader puts the next signature. */
  readonly maySign: boolean;
}

/** The grant of this address, or 404 where it is out of the reader's reach. */
export async function loadGrantView(c: AppContext): Promise<GrantView> {
  const region = regionOf(c);
  const { db } = c.var.deps;
  const grant = await findGrant(db, { region, id: idParam(c) });
  if (!grant || !maySeeGrant(c.var.actor, grant)) return refuseCommon('not-found');
  const [household, fund, signatures, lines] = await Promise.all([
    loadHousehold(db, { region, fileId: grant.fileId }),
    findFund(db, region, grant.fundId),
    listSignatures(db, { region, grantId: grant.id }),
    listLinesOfGrants(db, region, [grant.id]),
  ]);
  const batches = await Promise.all(lines.map((line) => findBatch(db, { region, id: line.batchId })));
  const payee = grant.payeeId
    ? (await findPayees(db, region, [grant.payeeId])).get(grant.payeeId)
    : await findCurrentPayee(db, grant);
  const signers = signatures.map((one) => one.signer.id);
  return {
    grant,
    household: household ?? refuseCommon('not-found'),
    fund: fund ?? refuseCommon('not-found'),
    signatures,
    lines: lines.flatMap((line, at) => {
      const batch = batches[at];
      return batch ? [{ line, batch }] : [];
    }),
    payee,
    maySign: grant.status === 'proposed' && decideSigning({ ...grant, signers }, c.var.actor).ok,
  };
}
