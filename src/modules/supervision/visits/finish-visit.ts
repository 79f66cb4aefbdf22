import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { countOpenConflicts } from '../field/conflict-store.ts';
import { frozenChecklists } from './checklists/checklist-versions.ts';
import { listFindings } from './findings/finding-store.ts';
import { finishingObstacle } from './finishing.ts';
import { openVisit, saveVisitStep, type VisitTarget } from './open-visit.ts';
import { refuse } from './visit-refusals.ts';
import { listFrozenChecklists, listInspectors } from './visit-team-store.ts';

/**
 * 完成检查: from now on the findings stand, and a letter may rest on them.
 * @throws Refused 422 with what is still missing.
 */
export async function finishVisit(
  tx: Transaction,
  act: Act,
  input: VisitTarget & { summary?: string | undefined },
): Promise<void> {
  const opened = await openVisit(tx, act, { ...input, word: 'finish' });
  const { visit } = opened;
  const at = { region: visit.region, visitId: visit.id };
  const findings = await listFindings(tx, at);
  const why = finishingObstacle({
    inspectors: await listInspectors(tx, at),
    checklists: frozenChecklists(await listFrozenChecklists(tx, at)),
    findings,
    openConflicts: await countOpenConflicts(tx, at),
  });
  if (why !== undefined) refuse('visit.not-finishable', { why });
  const problems = findings.filter((finding) => finding.verdict === 'problem').length;
  await saveVisitStep(tx, act, {
    opened,
    change: { finished_at: act.now, summary: input.summary ?? visit.summary ?? null },
    detail: problems > 0 ? `发现问题 ${problems} 项` : '未发现问题',
    audit: { problems },
  });
}
