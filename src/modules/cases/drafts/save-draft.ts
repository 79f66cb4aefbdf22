import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { getNumberParameter } from '../../parameters/index.ts';
import { type DraftSection, type DraftSections, MOST_DRAFTS, type TypedValues } from './claim-draft.ts';
import { DRAFT_DAYS, DRAFT_DAYS_PARAMETER } from './draft-parameters.ts';
import { refuse } from './draft-refusals.ts';
import { insertDraft, listDraftRows, updateDraft } from './draft-store.ts';
import { lockOwnDraft } from './find-draft.ts';
import { sealSections } from './seal-draft.ts';

const DAY_MS = 86_400_000;

/** 开始登记: a new draft of the signed-in worker. @throws Refused draft.too-many. */
export async function startDraft(
  tx: Transaction,
  act: Act,
  sections: DraftSections,
): Promise<{ id: string }> {
  const { region, id: accountId, kind } = act.actor;
  if (kind !== 'worker') refuseCommon('forbidden');
  const others = await listDraftRows(tx, { region, accountId, now: act.now });
  if (others.length >= MOST_DRAFTS) refuse('draft.too-many');
  const id = newId();
  await insertDraft(tx, {
    region_code: region,
    id,
    account_id: accountId,
    sealed: sealSections(act.keys, sections),
    version: 1,
    created_at: act.now,
    updated_at: act.now,
    expires_at: await expiry(tx, act),
    case_id: null,
  });
  return { id };
}

/**
 * 保存草稿: replaces one section and keeps the others, so that two open pages of one draft do not overwrite each other.
 * @throws Refused 404 where the draft is not the actor's, or is filed.
 */
export async function saveDraft(
  tx: Transaction,
  act: Act,
  input: { region: string; id: string; section: DraftSection; values: TypedValues },
): Promise<DraftSections> {
  const draft = await lockOwnDraft(tx, act, input);
  if (!draft || draft.caseId !== undefined) return refuseCommon('not-found');
  const sections = { ...draft.sections, [input.section]: input.values };
  await updateDraft(tx, input, {
    sealed: sealSections(act.keys, sections),
    version: draft.version + 1,
    updated_at: act.now,
    expires_at: await expiry(tx, act),
  });
  return sections;
}

async function expiry(tx: Transaction, act: Act): Promise<Date> {
  const question = { region: act.actor.region, key: DRAFT_DAYS_PARAMETER, on: shanghaiDate(act.now) };
  const days = (await getNumberParameter(tx, question)) ?? DRAFT_DAYS;
  return new Date(act.now.getTime() + days * DAY_MS);
}
