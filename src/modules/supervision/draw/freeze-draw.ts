import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { listHash } from '../../../platform/seeded-order.ts';
import { recordAudit } from '../../audit/index.ts';
import { findByExactNames } from '../../orgs/index.ts';
import { ensurePlan } from '../plan/plan-store.ts';
import { mayKeep } from '../supervision-policy.ts';
import { refuse } from '../supervision-refusals.ts';
import { canonicalList, type DrawKind, numberedEntries } from './draw.ts';
import { insertDraw } from './draw-store.ts';

export interface NewDraw {
  readonly year: number;
  readonly kind: DrawKind;
  readonly title: string;
  readonly seedSource: string;
  readonly pickCount: number;
  /** Firms by their names on file, or people with their body; one a line. */
  readonly labels: readonly string[];
}

/**
 * 锁定名单: the list, its hash and the source of the seed are on record before the seed is known, so that nobody can
 * try seeds until the list falls out right.
 */
export async function freezeDraw(tx: Transaction, act: Act, input: NewDraw): Promise<{ id: string }> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  const entries = numberedEntries(input.labels);
  if (entries.length < input.pickCount) refuse('draw.too-few');
  const plan = await ensurePlan(tx, act, input.year);
  const firms =
    input.kind === 'firms'
      ? await findByExactNames(
          tx,
          act.actor.region,
          entries.map((entry) => entry.label),
        )
      : new Map<string, string>();
  const hash = await listHash(canonicalList(entries));
  const id = await insertDraw(tx, act, {
    planId: plan.id,
    kind: input.kind,
    title: input.title,
    seedSource: input.seedSource,
    listHash: hash,
    pickCount: input.pickCount,
    entries: entries.map((entry) => ({ ...entry, organisationId: firms.get(entry.label) })),
  });
  await recordAudit(tx, act, {
    word: 'draw.freeze',
    subject: { type: 'draw', id },
    detail: { listHash: hash, entries: entries.length, pick: input.pickCount, seedSource: input.seedSource },
  });
  return { id };
}
