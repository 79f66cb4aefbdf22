import type { Act } from '../../../platform/actor.ts';
import { deadline } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { newId } from '../../../platform/id.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../documents/index.ts';
import { findParameter, getNumberParameter } from '../../parameters/index.ts';
import { recordDisclosure } from '../../people/index.ts';
import { CHECK_BODY_PARAMETER, CHECK_DAYS_PARAMETER } from '../file/hardship-parameters.ts';
import { type FileTarget, openFile, saveStep } from '../file/open-file.ts';
import { refuse } from '../hardship-refusals.ts';
import { keepAssessment } from '../household/keep-assessment.ts';
import { filePrefix } from '../steps/submit-file.ts';
import { type CheckResult, insertCheck, listChecks, updateAnswer } from './check-store.ts';

const SERIES = 'hardship-check';
/** Where the county has not filled in its own. */
const USUAL_DAYS = 15;
const USUAL_BODY = '县民政局（居民家庭经济状况核对中心）';

/**
 * 核对函 to the civil affairs office. What is given away is written down for the family to see.
 * @throws Refused file.authorisation-missing without the signed authorisation, file.check-running.
 */
export async function askCheck(tx: Transaction, act: Act, input: FileTarget): Promise<{ number: string }> {
  const opened = await openFile(tx, act, { ...input, word: 'ask-check' });
  const { file } = opened;
  if (file.authorisedOn === undefined || file.authorisationId === undefined)
    return refuse('file.authorisation-missing');
  const check = await newCheck(tx, act);
  const of = { region: file.region, fileId: file.id };
  try {
    const authorisationId = file.authorisationId;
    await insertCheck(tx, { ...of, check, authorisationId, keyVersion: act.keys.activeVersion });
  } catch (error) {
    if (violatedConstraint(error) === 'hardship_checks_one_waiting') refuse('file.check-running');
    throw error;
  }
  await recordDisclosure(tx, act, {
    personIds: [file.applicantPersonId],
    recipient: check.addressee,
    what: '全家姓名、证件号码，用于核对收入和财产',
    purpose: '困难职工家庭经济状况核对',
    legalBasis: '本人签署的《家庭经济状况核对授权委托书》',
  });
  await saveStep(tx, act, {
    opened,
    record: { detail: `${check.number}，请于 ${check.dueOn} 前答复`, audit: { letter: check.number } },
  });
  return { number: check.number };
}

async function newCheck(tx: Transaction, act: Act) {
  const { region } = act.actor;
  const today = shanghaiDate(act.now);
  const question = { region, on: today };
  const year = Number(today.slice(0, 4));
  const prefix = `${await filePrefix(tx, question)}核`;
  const number = await nextDocumentNumber(tx, region, SERIES, year);
  const days = (await getNumberParameter(tx, { ...question, key: CHECK_DAYS_PARAMETER })) ?? USUAL_DAYS;
  const body = (await findParameter(tx, { ...question, key: CHECK_BODY_PARAMETER }))?.value;
  return {
    id: newId(),
    number: formatDocumentNumber({ prefix, year, number }),
    addressee: typeof body === 'string' ? body : USUAL_BODY,
    askedOn: today,
    dueOn: deadline({ start: today, length: days, unit: 'working' }).due,
    askerName: act.actor.name,
  };
}

/**
 * 登记核对结果: the category is computed anew with the income that the office found, by the rule of this day.
 * @param input.incomeFen the family's income of twelve months as checked, in 分
 */
export async function answerCheck(
  tx: Transaction,
  act: Act,
  input: FileTarget & { answeredOn: string; result: CheckResult; answer: string; incomeFen: bigint },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'answer-check' });
  const { file } = opened;
  if (input.answeredOn > shanghaiDate(act.now)) refuse('file.future-day');
  const checks = await listChecks(tx, act.keys, { region: file.region, fileId: file.id });
  const waiting = checks.find((check) => check.answeredOn === undefined) ?? refuse('file.no-check');
  await updateAnswer(tx, act.keys, { region: file.region, id: waiting.id, ...input });
  const { rule, result } = await keepAssessment(tx, act, {
    file,
    occasion: 'check',
    incomeFen: input.incomeFen,
  });
  const change = {
    category: result.category ?? null,
    formula_version: result.category === undefined ? null : rule.version.key,
  };
  await saveStep(tx, act, {
    opened,
    record: { change, detail: `${waiting.number} 已答复`, audit: { result: input.result } },
  });
}
