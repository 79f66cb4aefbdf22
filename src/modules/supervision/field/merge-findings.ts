import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { Checklist } from '../visits/checklists/checklist.ts';
import { findItem } from '../visits/checklists/checklist-versions.ts';
import { type Finding, itemName } from '../visits/findings/finding.ts';
import { listFindings, saveFinding } from '../visits/findings/finding-store.ts';
import { isSameFinding } from '../visits/findings/same-finding.ts';
import { refuse } from '../visits/visit-refusals.ts';
import { insertConflict } from './conflict-store.ts';
import { mergeFieldWork } from './merge.ts';
import type { Taking } from './take-upload.ts';
import type { UploadAnswer, UploadedFinding } from './upload.ts';

/** Takes the findings of an upload, each by itself. */
export async function mergeFindings(
  tx: Transaction,
  act: Act,
  on: { taking: Taking; lists: readonly Checklist[] },
): Promise<{ kept: UploadAnswer['findings']; conflicts: number }> {
  const { taking, lists } = on;
  const known = new Map((await listFindings(tx, taking.at)).map((one) => [itemName(one), one]));
  const kept: { checklistKey: string; itemCode: string; revision: number }[] = [];
  let conflicts = 0;
  for (const finding of taking.upload.findings) {
    const found = findItem(lists, finding) ?? refuse('visit.unknown-item');
    const desk = known.get(itemName(finding));
    const merge = mergeFieldWork({
      status: taking.visit.status,
      base: finding.base,
      desk: desk?.revision,
      isSame: isSameFinding(desk, finding),
    });
    let revision = desk?.revision ?? 0;
    if (merge.kind === 'take') {
      const frozen = { version: found.list.version, article: found.item.article };
      revision = await saveFinding(tx, act, { at: taking.at, finding, frozen });
    }
    if (merge.kind === 'conflict') {
      await insertConflict(tx, act, {
        at: taking.at,
        syncId: taking.upload.id,
        reason: merge.reason,
        difference: { kind: 'finding', field: plain(finding), desk: desk && plain(desk) },
      });
      conflicts += 1;
    }
    kept.push({ checklistKey: finding.checklistKey, itemCode: finding.itemCode, revision });
  }
  return { kept, conflicts };
}

function plain({ checklistKey, itemCode, verdict, note }: UploadedFinding | Finding) {
  return { checklistKey, itemCode, verdict, note };
}
