import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BodyModel, LineJudge } from '../../../src/modules/news/extraction/body/line-judge.ts';
import { overlap } from '../metric.ts';
import { type PageExample, readExamples } from './body-examples.ts';
import { learnBody, partsOf } from './learn-body.ts';

// node bench/news/train/run.ts --data DIR [--write] [--weak] [--seed N] [--unjudged]: learns which lines of a page are its
// article, and says how well by cross-validation; --weak lists the pages read badly, --unjudged only learns.
const FOLDS = 4;
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    weak: { type: 'boolean', default: false },
    unjudged: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});
const home = path.join(import.meta.dirname, '../../..');
const examples = readExamples(path.resolve(values.data ?? path.join(home, '../shared/data/news')));
if (examples.length === 0) throw new Error('no pages with a gold text; name their folder with --data');
console.log(`${examples.length} pages`);
if (!values.unjudged) crossValidate(examples);
const model = learnBody(examples);
const judge = new LineJudge(model);
print('the pages learned from', examples, () => judge);
if (values.write) write(model);

function write(learned: BodyModel): void {
  const file = path.join(home, 'src/modules/news/extraction/body/body-model.gen.ts');
  const text = `// Learned by bench/news/train/run.ts from ${examples.length} pages.
import type { BodyModel } from './line-judge.ts';

export const bodyModel: BodyModel = ${JSON.stringify(learned)};
`;
  writeFileSync(file, text);
}

/** Each quarter of the pages is judged by what the other three taught: the figure to believe. */
function crossValidate(pages: readonly PageExample[]): void {
  const folds = partsOf(pages.length, FOLDS, Number(values.seed));
  const judges = Array.from(
    { length: FOLDS },
    (_, fold) => new LineJudge(learnBody(pages.filter((_page, at) => folds[at] !== fold))),
  );
  print(`${FOLDS}-fold cross-validation`, pages, (at) => judges[folds[at] ?? 0]);
}

function print(
  title: string,
  pages: readonly PageExample[],
  judgeOf: (at: number) => LineJudge | undefined,
): void {
  const bySet = new Map<string, { f1: number; precision: number; recall: number; pages: number }>();
  pages.forEach((example, at) => {
    const score = overlap(keptText(example, judgeOf(at)), example.gold);
    if (values.weak && score.f1 < 0.8) console.log(example.set, example.id, JSON.stringify(score));
    const sums = bySet.get(example.set) ?? { f1: 0, precision: 0, recall: 0, pages: 0 };
    bySet.set(example.set, {
      f1: sums.f1 + score.f1,
      precision: sums.precision + score.precision,
      recall: sums.recall + score.recall,
      pages: sums.pages + 1,
    });
  });
  console.log(`\n| ${title} | pages | page-F1 | precision | recall |\n|---|---|---|---|---|`);
  for (const [set, { f1, precision, recall, pages: count }] of bySet)
    console.log(
      `| ${set} | ${count} | ${[f1, precision, recall].map((sum) => (sum / count).toFixed(4)).join(' | ')} |`,
    );
}

function keptText({ page, table }: PageExample, judge: LineJudge | undefined): string {
  const isKept = judge?.choose(page, table) ?? [];
  return page.lines.flatMap(({ text }, row) => (isKept[row] ? [text] : [])).join('\n');
}
