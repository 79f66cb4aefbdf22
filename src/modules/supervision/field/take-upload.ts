import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { frozenChecklists } from '../visits/checklists/checklist-versions.ts';
import { openVisit, saveVisitStep } from '../visits/open-visit.ts';
import { insertDraw } from '../visits/sampling/draw-store.ts';
import type { Visit } from '../visits/visit.ts';
import { nextVisitStatus } from '../visits/visit-lifecycle.ts';
import { refuse } from '../visits/visit-refusals.ts';
import type { VisitChange } from '../visits/visit-store.ts';
import { insertInspectors, listFrozenChecklists } from '../visits/visit-team-store.ts';
import { mergeFacts } from './merge-facts.ts';
import { mergeFindings } from './merge-findings.ts';
import { mergeSamples } from './merge-samples.ts';
import { answerSync, claimSync, findSync } from './sync-store.ts';
import type { Upload, UploadAnswer } from './upload.ts';

/** Where an upload goes, and under which id its conflicts are raised. */
export interface Taking {
  readonly visit: Visit;
  readonly at: { readonly region: string; readonly visitId: string };
  readonly upload: Upload;
}

/**
 * 上传现场记录, exactly once: the id of the upload is claimed in the same transaction that stores its content, so a
 * lost answer, a double tap or two tabs store once and get the same answer. What meets a newer state of the desk is
 * kept beside it for a person to decide.
 * @throws Refused 409 under another account or with other content, 404 for a visit out of reach.
 */
export async function takeUpload(
  tx: Transaction,
  act: Act,
  taken: { upload: Upload; contentHash: string },
): Promise<UploadAnswer> {
  const { upload, contentHash } = taken;
  if (upload.accountId !== act.actor.id) refuse('field.other-account');
  const opened = await openVisit(tx, act, { visitId: upload.visitId, word: 'upload' });
  const { visit } = opened;
  const sync = { region: visit.region, id: upload.id, visitId: visit.id, contentHash };
  if (!(await claimSync(tx, act, sync))) return earlierAnswer(tx, act, sync);
  const taking = { visit, at: { region: visit.region, visitId: visit.id }, upload };
  const answer = await store(tx, act, taking);
  await answerSync(tx, visit.region, { id: upload.id, answer: answer.told });
  await saveVisitStep(tx, act, {
    opened,
    change: { ...startOf(visit, upload, act), ...answer.change },
    detail: detailOf(upload, answer.told),
    audit: { upload: upload.id, conflicts: answer.told.conflicts },
  });
  return answer.told;
}

async function earlierAnswer(
  tx: Transaction,
  act: Act,
  sync: { region: string; id: string; visitId: string; contentHash: string },
): Promise<UploadAnswer> {
  const earlier = await findSync(tx, sync.region, sync.id);
  if (earlier?.accountId !== act.actor.id) return refuse('field.other-account');
  if (earlier.visitId !== sync.visitId || earlier.contentHash !== sync.contentHash)
    return refuse('field.other-content');
  return earlier.answer as UploadAnswer; // written by takeUpload
}

async function store(
  tx: Transaction,
  act: Act,
  taking: Taking,
): Promise<{ told: UploadAnswer; change: VisitChange }> {
  const { at, upload } = taking;
  const lists = frozenChecklists(await listFrozenChecklists(tx, at));
  // Both only add: who was there and how workers were drawn overwrites nothing, whatever the desk did meanwhile.
  await insertInspectors(tx, at, upload.inspectors);
  for (const draw of upload.draws) await insertDraw(tx, act, { ...at, draw });
  const findings = await mergeFindings(tx, act, { taking, lists });
  const samples = await mergeSamples(tx, act, taking);
  const facts = await mergeFacts(tx, act, taking);
  const conflicts = findings.conflicts + samples.conflicts + facts.conflicts;
  const status = nextVisitStatus(taking.visit.status, 'upload') ?? taking.visit.status;
  return {
    told: { findings: findings.kept, samples: samples.kept, conflicts, status },
    change: facts.change,
  };
}

/** The first upload of a planned visit starts it, on the day the phone wrote down, at the latest today. */
function startOf(visit: Visit, upload: Upload, act: Act): VisitChange {
  if (visit.status !== 'planned') return {};
  const today = shanghaiDate(act.now);
  const isToCome = upload.visitedOn > today;
  return { visited_on: isToCome ? today : upload.visitedOn, started_at: act.now };
}

function detailOf(upload: Upload, told: UploadAnswer): string {
  const parts = [
    upload.findings.length > 0 ? `检查项目 ${upload.findings.length} 项` : '',
    upload.samples.length > 0 ? `抽样职工 ${upload.samples.length} 人` : '',
    told.conflicts > 0 ? `与桌面记录不一致 ${told.conflicts} 处` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `现场记录：${parts.join('，')}` : '现场记录';
}
