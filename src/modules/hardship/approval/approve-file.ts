import type { Act } from '../../../platform/actor.ts';
import { addMonths } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { getNumberParameter } from '../../parameters/index.ts';
import type { HardshipFile } from '../file/hardship-file.ts';
import { REVIEW_MONTHS_PARAMETER } from '../file/hardship-parameters.ts';
import { type FileTarget, openFile, saveStep } from '../file/open-file.ts';
import { sendFileNews } from '../file/send-file-news.ts';
import { categoryNames } from '../formula/formula-version.ts';
import { chainRoleName, chainRoles, decideSigning } from '../grants/approval/approval-chain.ts';
import { refuse } from '../hardship-refusals.ts';
import { checkPublicityOver } from '../steps/publish-file.ts';
import { insertSignature, listSignatures } from './signature-store.ts';

const USUAL_MONTHS = 12;

type Opinion = FileTarget & { readonly opinion: string };

/**
 * 提交审批: the clerk's opinion opens a new round of 经办 → 部门 → 分管 → 主席.
 * @throws Refused where the publicity still runs or an objection is open.
 */
export async function beginApproval(tx: Transaction, act: Act, input: Opinion): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'begin-approval' });
  const { file } = opened;
  await checkPublicityOver(tx, act, file);
  const round = file.approvalRound + 1;
  const [role] = chainRoles;
  await insertSignature(tx, act, {
    region: file.region,
    fileId: file.id,
    round,
    step: 1,
    role,
    opinion: input.opinion,
  });
  await saveStep(tx, act, { opened, record: { change: { approval_round: round } } });
}

/**
 * 签署意见. The last signature puts the file on record and sets the day of the next review.
 * @returns true where it was the last.
 * @throws Refused file.other-role, file.signed-before.
 */
export async function signFile(tx: Transaction, act: Act, input: Opinion): Promise<boolean> {
  const opened = await openFile(tx, act, { ...input, word: 'sign' });
  const { file } = opened;
  const of = { region: file.region, fileId: file.id };
  const signed = (await listSignatures(tx, of)).filter(({ round }) => round === file.approvalRound);
  const decision = decideSigning(
    { chain: chainRoles, signedCount: signed.length, signers: signed.map(({ signer }) => signer.id) },
    act.actor,
  );
  if (!decision.ok) {
    if (decision.why === 'signed-before') return refuse('file.signed-before');
    return refuse('file.other-role', { awaited: chainRoleName(decision.awaited) });
  }
  const signature = { round: file.approvalRound, step: signed.length + 1, role: decision.role };
  await insertOnce(() => insertSignature(tx, act, { ...of, ...signature, opinion: input.opinion }));
  const detail = `${chainRoleName(decision.role)}：${input.opinion}`;
  if (!decision.isLast) {
    await saveStep(tx, act, { opened, record: { stay: 'approving', detail } });
    return false;
  }
  const change = await approvedChange(tx, act, file);
  await saveStep(tx, act, { opened, record: { change, detail } });
  const category = file.category ? categoryNames[file.category] : '';
  await sendFileNews(tx, act, { file, template: 'hardship.approved', values: { category } });
  return true;
}

async function insertOnce(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violatedConstraint(error) === 'hardship_signatures_once_each') refuse('file.signed-before');
    throw error;
  }
}

async function approvedChange(tx: Transaction, act: Act, file: HardshipFile) {
  const today = shanghaiDate(act.now);
  return { approved_on: file.approvedOn ?? today, review_due_on: await reviewDay(tx, file.region, today) };
}

/** The day of the next review, counted from a day. */
export async function reviewDay(tx: Transaction, region: string, from: string): Promise<string> {
  const question = { region, key: REVIEW_MONTHS_PARAMETER, on: from };
  return addMonths(from, (await getNumberParameter(tx, question)) ?? USUAL_MONTHS);
}

/** 审批退回: back to the check of means; a new publicity and a new round follow. */
export async function sendBackFile(
  tx: Transaction,
  act: Act,
  input: FileTarget & { reason: string },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'send-back' });
  await saveStep(tx, act, { opened, record: { change: { notice_id: null }, reason: input.reason } });
}
