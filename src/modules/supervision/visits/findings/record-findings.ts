import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { findItem, frozenChecklists } from '../checklists/checklist-versions.ts';
import { openVisit, saveVisitStep, type VisitTarget } from '../open-visit.ts';
import { refuse } from '../visit-refusals.ts';
import { listFrozenChecklists } from '../visit-team-store.ts';
import { itemName, type NewFinding } from './finding.ts';
import { listFindings, saveFinding } from './finding-store.ts';
import { isSameFinding } from './same-finding.ts';

/** A finding with the revision that the form showed, 0 where it showed none. */
export interface TypedFinding extends NewFinding {
  readonly seen: number;
}

/**
 * 填写检查表 at the desk. Only what differs is written.
 * @throws Refused 409 stale where a colleague or a phone has written the same item since the form was shown.
 */
export async function recordFindings(
  tx: Transaction,
  act: Act,
  input: VisitTarget & { findings: readonly TypedFinding[] },
): Promise<void> {
  const opened = await openVisit(tx, act, { visitId: input.visitId, word: 'record' });
  const at = { region: opened.visit.region, visitId: opened.visit.id };
  const lists = frozenChecklists(await listFrozenChecklists(tx, at));
  const known = new Map((await listFindings(tx, at)).map((finding) => [itemName(finding), finding]));
  let written = 0;
  for (const finding of input.findings) {
    const found = findItem(lists, finding) ?? refuse('visit.unknown-item');
    const now = known.get(itemName(finding));
    if (isSameFinding(now, finding)) continue;
    if ((now?.revision ?? 0) !== finding.seen) refuseCommon('stale');
    await saveFinding(tx, act, {
      at,
      finding,
      frozen: { version: found.list.version, article: found.item.article },
    });
    written += 1;
  }
  if (written > 0) await saveVisitStep(tx, act, { opened, detail: `填写 ${written} 项` });
}
