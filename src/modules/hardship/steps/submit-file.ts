import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../documents/index.ts';
import { findParameter } from '../../parameters/index.ts';
import { giveConsent } from '../../people/index.ts';
import { setPlaces } from '../file/file-store.ts';
import type { HardshipFile } from '../file/hardship-file.ts';
import { PREFIX_PARAMETER } from '../file/hardship-parameters.ts';
import { type FileTarget, openFile, saveStep } from '../file/open-file.ts';
import { sendFileNews } from '../file/send-file-news.ts';
import { refuse } from '../hardship-refusals.ts';
import type { Household } from '../household/circumstances.ts';
import { missingParts } from '../household/completeness.ts';
import { CONSENTS_VERSION } from '../household/consents.ts';
import { listMemberRows, standsElsewhere } from '../household/household-store.ts';
import { keepAssessment, loadHousehold } from '../household/keep-assessment.ts';
import { isChild } from '../household/member.ts';

export interface Consents {
  readonly sensitive: boolean;
  readonly check: boolean;
  readonly publish: boolean;
  readonly guardian: boolean;
}

const SERIES = 'hardship';

/**
 * 提交申请: the draft gets its number, its people take their place, the computation of the day is kept. Handing it in
 * again after a return keeps the number.
 * @throws Refused file.incomplete, file.consent-missing, file.member-elsewhere.
 */
export async function submitFile(
  tx: Transaction,
  act: Act,
  input: FileTarget & { consents: Consents },
): Promise<{ number: string }> {
  const opened = await openFile(tx, act, { ...input, word: 'submit' });
  const household = await checked(tx, act, opened.file);
  checkConsents(household, input.consents, shanghaiDate(act.now));
  await takePlaces(tx, household);
  const number = await nextNumber(tx, act);
  await keepConsents(tx, act, opened.file);
  await keepAssessment(tx, act, { file: opened.file, occasion: 'application' });
  const change = {
    number,
    applied_on: shanghaiDate(act.now),
    consents_version: CONSENTS_VERSION,
    consent_sensitive_at: act.now,
    consent_check_at: act.now,
    consent_publish_at: act.now,
    consent_guardian_at: input.consents.guardian ? act.now : null,
  };
  await saveStep(tx, act, { opened, record: { change, audit: { number } } });
  await sendFileNews(tx, act, { file: { ...opened.file, number }, template: 'hardship.submitted' });
  return { number };
}

/** 补正后重新提交 under the same number. */
export async function resubmitFile(tx: Transaction, act: Act, input: FileTarget): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'resubmit' });
  const household = await checked(tx, act, opened.file);
  await takePlaces(tx, household);
  await keepAssessment(tx, act, { file: opened.file, occasion: 'application' });
  await saveStep(tx, act, { opened, record: { change: { return_reason: null } } });
}

async function checked(tx: Transaction, act: Act, file: HardshipFile): Promise<Household> {
  const household = await loadHousehold(tx, act, file);
  const missing = missingParts(household);
  if (missing.length > 0) refuse('file.incomplete', { missing: missing.join('、') });
  return household;
}

/** Three separate ticks (个人信息保护法 §25, §29), and the guardian's where there are children under 14 (§31). */
function checkConsents({ members }: Household, consents: Consents, today: string): void {
  const needsGuardian = members.some((member) => isChild(member, today));
  const given = consents.sensitive && consents.check && consents.publish;
  if (!given || (needsGuardian && !consents.guardian)) refuse('file.consent-missing');
}

async function keepConsents(tx: Transaction, act: Act, file: HardshipFile): Promise<void> {
  const personId = file.applicantPersonId;
  for (const purpose of ['sensitive', 'share', 'publish'] as const)
    await giveConsent(tx, act, { personId, purpose });
}

async function takePlaces(tx: Transaction, { file, members }: Household): Promise<void> {
  const of = { region: file.region, fileId: file.id };
  for (const row of await listMemberRows(tx, of)) {
    const elsewhere = await standsElsewhere(tx, { ...of, indexes: [row.identity_index] });
    if (elsewhere) refuse('file.member-elsewhere', { name: row.name });
  }
  try {
    await setPlaces(tx, { region: file.region, id: file.id }, true);
  } catch (error) {
    // Somebody was faster by a moment; the database says so without a name.
    if (violatedConstraint(error) === 'hardship_members_one_open_file')
      refuse('file.member-elsewhere', {
        name: members.length === 1 ? (members[0]?.name ?? '') : '家庭成员中有人',
      });
    throw error;
  }
}

async function nextNumber(tx: Transaction, act: Act): Promise<string> {
  const { region } = act.actor;
  const today = shanghaiDate(act.now);
  const year = Number(today.slice(0, 4));
  const prefix = await filePrefix(tx, { region, on: today });
  const number = await nextDocumentNumber(tx, region, SERIES, year);
  return formatDocumentNumber({ prefix, year, number });
}

export async function filePrefix(tx: Transaction, question: { region: string; on: string }): Promise<string> {
  const found = await findParameter(tx, { ...question, key: PREFIX_PARAMETER });
  return typeof found?.value === 'string' ? found.value : '工困';
}
