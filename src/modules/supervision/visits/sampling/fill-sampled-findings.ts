import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { findItem, frozenChecklists } from '../checklists/checklist-versions.ts';
import { listFindings, saveFinding } from '../findings/finding-store.ts';
import { openVisit, saveVisitStep } from '../open-visit.ts';
import { listFrozenChecklists } from '../visit-team-store.ts';
import { listSamples } from './sample-store.ts';
import { summariseSamples } from './sample-summary.ts';
import { sampledFindings } from './sampled-findings.ts';

/** 抽样结果写入检查表: counts only, never a name. @returns how many items were written */
export async function fillSampledFindings(
  tx: Transaction,
  act: Act,
  input: { visitId: string },
): Promise<number> {
  const opened = await openVisit(tx, act, { visitId: input.visitId, word: 'record' });
  const at = { region: opened.visit.region, visitId: opened.visit.id };
  const lists = frozenChecklists(await listFrozenChecklists(tx, at));
  const findings = sampledFindings(summariseSamples(await listSamples(tx, act.keys, at)), {
    known: await listFindings(tx, at),
    has: (item) => findItem(lists, item) !== undefined,
  });
  for (const finding of findings) {
    const found = findItem(lists, finding);
    if (!found) continue;
    const frozen = { version: found.list.version, article: found.item.article };
    await saveFinding(tx, act, { at, finding, frozen });
  }
  if (findings.length > 0)
    await saveVisitStep(tx, act, { opened, detail: `抽样结果写入检查表 ${findings.length} 项` });
  return findings.length;
}
