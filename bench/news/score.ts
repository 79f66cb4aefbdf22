import type { Gold } from './data-set.ts';
import type { EngineRun } from './engine-run.ts';
import type { Answer } from './engines.ts';
import { isSameWording, overlap, writtenMoment } from './metric.ts';

/** Right answers among the pages whose gold has the field. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Score {
  readonly pages: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly title: Share;
  readonly day: Share;
  readonly minute: Share;
  readonly author: Share;
}

const NOTHING: Answer = { text: '', title: undefined, author: undefined, date: undefined };

/** The score of a run by the metric of the test sets' README. */
export function score(gold: readonly Gold[], run: EngineRun): Score {
  const answers = new Map(run.answers.map((answer) => [answer.id, answer]));
  const pairs = gold.map((page) => ({ page, answer: answers.get(page.id) ?? NOTHING }));
  const overlaps = pairs
    .filter(({ page }) => page.body !== '')
    .map(({ page, answer }) => overlap(answer.text, page.body));
  const mean = (pick: (one: (typeof overlaps)[number]) => number) =>
    overlaps.reduce((sum, one) => sum + pick(one), 0) / (overlaps.length || 1);
  return {
    pages: gold.length,
    f1: mean((one) => one.f1),
    precision: mean((one) => one.precision),
    recall: mean((one) => one.recall),
    title: share(
      pairs,
      ({ title }) => title,
      ({ page, answer }) => isSameWording(page.title ?? '', answer.title),
    ),
    day: share(
      pairs,
      ({ date }) => writtenMoment(date ?? '')?.day,
      ({ page, answer }) => writtenMoment(page.date ?? '')?.day === writtenMoment(answer.date)?.day,
    ),
    minute: share(
      pairs,
      ({ date }) => writtenMoment(date ?? '')?.minute,
      ({ page, answer }) => writtenMoment(page.date ?? '')?.minute === writtenMoment(answer.date)?.minute,
    ),
    author: share(
      pairs,
      ({ author }) => author,
      ({ page, answer }) => isSameWording(page.author ?? '', answer.author),
    ),
  };
}

type Pair = { readonly page: Gold; readonly answer: Answer };

function share(
  pairs: readonly Pair[],
  has: (page: Gold) => unknown,
  isRight: (pair: Pair) => boolean,
): Share {
  const asked = pairs.filter(({ page }) => has(page));
  return { right: asked.filter(isRight).length, of: asked.length };
}
