import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { findItem, frozenChecklists } from '../visits/checklists/checklist-versions.ts';
import { saveFinding } from '../visits/findings/finding-store.ts';
import { openVisit, saveVisitStep } from '../visits/open-visit.ts';
import { saveSample } from '../visits/sampling/sample-store.ts';
import { refuse } from '../visits/visit-refusals.ts';
import type { VisitChange } from '../visits/visit-store.ts';
import { listFrozenChecklists } from '../visits/visit-team-store.ts';
import type { Difference } from './conflict.ts';
import { listConflicts, saveDecision } from './conflict-store.ts';

/**
 * 处理不一致: a person who sees both sides picks one; the other stays in the conflict's row.
 * @throws Refused 409 where a colleague has decided before.
 */
export async function decideConflict(
  tx: Transaction,
  act: Act,
  input: { visitId: string; conflictId: string; decision: 'desk' | 'field' },
): Promise<void> {
  const opened = await openVisit(tx, act, { visitId: input.visitId, word: 'decide-conflict' });
  const at = { region: opened.visit.region, visitId: opened.visit.id };
  const conflicts = await listConflicts(tx, act.keys, at);
  const conflict = conflicts.find((one) => one.id === input.conflictId) ?? refuseCommon('not-found');
  if (!(await saveDecision(tx, act, { ...at, id: conflict.id, decision: input.decision })))
    refuse('visit.conflict-decided');
  const change =
    input.decision === 'field' ? await take(tx, act, { at, difference: conflict.difference }) : {};
  await saveVisitStep(tx, act, {
    opened,
    change,
    detail: input.decision === 'field' ? '采用现场记录' : '保留桌面记录',
    audit: { conflict: conflict.id, decision: input.decision },
  });
}

async function take(
  tx: Transaction,
  act: Act,
  on: { at: { region: string; visitId: string }; difference: Difference },
): Promise<VisitChange> {
  const { at, difference } = on;
  if (difference.kind === 'fact') {
    const column = { receivedBy: 'received_by', place: 'place', summary: 'summary' }[difference.key];
    return { [column]: difference.field === '' ? null : difference.field };
  }
  if (difference.kind === 'sample') {
    const { id, drawId, field } = difference;
    await saveSample(tx, act, { at, sample: { id, drawId, ...field } });
    return {};
  }
  const lists = frozenChecklists(await listFrozenChecklists(tx, at));
  const found = findItem(lists, difference.field) ?? refuse('visit.unknown-item');
  const frozen = { version: found.list.version, article: found.item.article };
  await saveFinding(tx, act, { at, finding: difference.field, frozen });
  return {};
}
