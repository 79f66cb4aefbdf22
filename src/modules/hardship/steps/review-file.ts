import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { reviewDay } from '../approval/approve-file.ts';
import { type FileTarget, openFile, saveStep } from '../file/open-file.ts';
import { sendFileNews } from '../file/send-file-news.ts';
import { type Category, categoryNames } from '../formula/formula-version.ts';
import { keepAssessment } from '../household/keep-assessment.ts';

type Figures = FileTarget & {
  /** The family's income of twelve months as it is now, in 分. */
  readonly incomeFen: bigint;
  readonly reason: string;
};

/** 开始复核: a file that nobody changed for a year is looked at again. */
export async function beginReview(tx: Transaction, act: Act, input: FileTarget): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'begin-review' });
  await saveStep(tx, act, { opened, record: {} });
  await sendFileNews(tx, act, { file: opened.file, template: 'hardship.review' });
}

/**
 * 复核完成: computed anew by the rule of this day. Where the rule no longer finds a category the file keeps the one it
 * has, and the clerk is told to let the family out (脱困): a computation never ends a file by itself.
 */
export async function finishReview(
  tx: Transaction,
  act: Act,
  input: Figures,
): Promise<{ category: Category | undefined }> {
  const opened = await openFile(tx, act, { ...input, word: 'finish-review' });
  const { change, result } = await computed(tx, act, { input, file: opened.file, occasion: 'review' });
  const review_due_on = await reviewDay(tx, opened.file.region, shanghaiDate(act.now));
  await saveStep(tx, act, {
    opened,
    record: { change: { ...change, review_due_on }, detail: words(result.category), reason: input.reason },
  });
  return { category: result.category };
}

/** 收入变化: the same computation between two reviews. */
export async function reassessFile(
  tx: Transaction,
  act: Act,
  input: Figures,
): Promise<{ category: Category | undefined }> {
  const opened = await openFile(tx, act, { ...input, word: 'reassess' });
  const { change, result } = await computed(tx, act, { input, file: opened.file, occasion: 'income-change' });
  await saveStep(tx, act, {
    opened,
    record: { change, detail: words(result.category), reason: input.reason },
  });
  return { category: result.category };
}

async function computed(
  tx: Transaction,
  act: Act,
  on: {
    input: Figures;
    file: Parameters<typeof keepAssessment>[2]['file'];
    occasion: 'review' | 'income-change';
  },
) {
  const { rule, result } = await keepAssessment(tx, act, {
    file: on.file,
    occasion: on.occasion,
    incomeFen: on.input.incomeFen,
  });
  const change =
    result.category === undefined ? {} : { category: result.category, formula_version: rule.version.key };
  return { change, result };
}

function words(category: Category | undefined): string {
  return category === undefined ? '按当日办法已不属于困难职工' : `类别：${categoryNames[category]}`;
}
