import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { type FileTarget, openFile, saveStep } from '../file/open-file.ts';
import { sendFileNews } from '../file/send-file-news.ts';
import { refuse } from '../hardship-refusals.ts';
import { findings, type VisitInput } from './visit.ts';
import { insertVisit } from './visit-store.ts';

/** 入户核查记录: at least two people, day, place, what they found. @throws Refused file.two-visitors, file.future-day. */
export async function recordVisit(
  tx: Transaction,
  act: Act,
  input: FileTarget & { visit: VisitInput },
): Promise<void> {
  const { visit } = input;
  const opened = await openFile(tx, act, { ...input, word: 'record-visit' });
  const { file } = opened;
  if (new Set(visit.visitors).size < 2) refuse('file.two-visitors');
  if (visit.visitedOn > shanghaiDate(act.now)) refuse('file.future-day');
  await insertVisit(tx, act, { region: file.region, fileId: file.id, visit });
  await saveStep(tx, act, {
    opened,
    record: { detail: `${visit.visitors.join('、')}，${findings[visit.finding]}` },
  });
  if (file.status === 'visiting') await sendFileNews(tx, act, { file, template: 'hardship.visited' });
}
