import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { type FileTarget, type OpenFile, openFile, saveStep } from '../file/open-file.ts';
import { sendFileNews } from '../file/send-file-news.ts';
import { takeDownNotice } from './take-down-notice.ts';

type WithReason = FileTarget & { readonly reason: string };

/** 初审通过: who accepts becomes the handler. */
export async function acceptFile(
  tx: Transaction,
  act: Act,
  input: FileTarget & { papers?: string | undefined },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'accept' });
  const change = { handler_id: act.actor.id, handler_name: act.actor.name };
  await saveStep(tx, act, {
    opened,
    record: { change, papers: input.papers, detail: `经办人：${act.actor.name}` },
  });
  await sendFileNews(tx, act, { file: opened.file, template: 'hardship.accepted' });
}

/** 退回补正, from any station before the file is kept. What ran out there (publicity) is taken down. */
export async function returnFile(tx: Transaction, act: Act, input: WithReason): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'return' });
  await takeDownNotice(tx, act, { file: opened.file, reason: '申请退回补正' });
  const change = { return_reason: input.reason, notice_id: null };
  await saveStep(tx, act, { opened, record: { change, reason: input.reason } });
  await sendFileNews(tx, act, {
    file: opened.file,
    template: 'hardship.returned',
    values: { reason: input.reason },
  });
}

/** 不予通过, with the reason; the family may ask again. */
export async function rejectFile(tx: Transaction, act: Act, input: WithReason): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'reject' });
  await takeDownNotice(tx, act, { file: opened.file, reason: '申请未通过' });
  await close(tx, act, { opened, reason: input.reason });
  await sendFileNews(tx, act, {
    file: opened.file,
    template: 'hardship.rejected',
    values: { reason: input.reason },
  });
}

/** 撤回 by the family, at any time before the file is kept. */
export async function withdrawFile(tx: Transaction, act: Act, input: WithReason): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'withdraw' });
  await takeDownNotice(tx, act, { file: opened.file, reason: '申请人撤回申请' });
  await close(tx, act, { opened, reason: input.reason });
}

/** 脱困: the family stands on its own feet again. */
export async function exitFile(tx: Transaction, act: Act, input: WithReason): Promise<void> {
  await end(tx, act, { input, word: 'exit' });
}

/** 注销: death, moved away, false statements, asked for by the family, or a draft that nobody needs. */
export async function cancelFile(tx: Transaction, act: Act, input: WithReason): Promise<void> {
  await end(tx, act, { input, word: 'cancel' });
}

async function end(
  tx: Transaction,
  act: Act,
  on: { input: WithReason; word: 'exit' | 'cancel' },
): Promise<void> {
  const { reason } = on.input;
  const opened = await openFile(tx, act, { ...on.input, word: on.word });
  await close(tx, act, { opened, reason });
  if (opened.file.number !== undefined)
    await sendFileNews(tx, act, { file: opened.file, template: 'hardship.closed', values: { reason } });
}

async function close(tx: Transaction, act: Act, on: { opened: OpenFile; reason: string }): Promise<void> {
  const change = { closed_on: shanghaiDate(act.now), close_reason: on.reason };
  await saveStep(tx, act, { opened: on.opened, record: { change, reason: on.reason } });
}

export async function addNote(
  tx: Transaction,
  act: Act,
  input: FileTarget & { body: string },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'add-note' });
  await saveStep(tx, act, { opened, record: { detail: input.body } });
}

/** 帮扶: money or things reached the family; the grants call it with what was given. */
export async function markAided(
  tx: Transaction,
  act: Act,
  input: FileTarget & { detail: string },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'aid' });
  await saveStep(tx, act, { opened, record: { detail: input.detail } });
}
