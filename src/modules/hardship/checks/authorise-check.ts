import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import { storeAttachment } from '../../documents/index.ts';
import { type FileTarget, openFile, saveStep } from '../file/open-file.ts';
import { sendFileNews } from '../file/send-file-news.ts';
import { refuse } from '../hardship-refusals.ts';
import { AUTHORISATION_LABEL } from '../household/required-papers.ts';
import { FILE_OWNER } from '../steps/add-file-paper.ts';

/**
 * 授权: the signed 《家庭经济状况核对授权委托书》 is scanned in; without it nobody may check a family's means.
 * @throws Refused file.authorisation-missing where no scan came along.
 */
export async function authoriseCheck(
  tx: Transaction,
  act: Act,
  input: FileTarget & { signedOn: string; files: FileStore; scan: File | undefined },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'authorise' });
  const { file } = opened;
  const { scan } = input;
  if (!scan) return refuse('file.authorisation-missing');
  if (input.signedOn > shanghaiDate(act.now)) refuse('file.future-day');
  const paper = await storeAttachment(tx, act, {
    files: input.files,
    owner: { type: FILE_OWNER, id: file.id },
    file: scan,
    label: AUTHORISATION_LABEL,
  });
  const change = { authorised_on: input.signedOn, authorisation_id: paper.id };
  await saveStep(tx, act, {
    opened,
    record: { change, papers: AUTHORISATION_LABEL, detail: `签署日期 ${input.signedOn}` },
  });
  await sendFileNews(tx, act, { file, template: 'hardship.authorised' });
}
