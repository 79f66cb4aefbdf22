import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setsIn } from '../data-set.ts';
import { binLines } from './binned-lines.ts';
import { boost, PLAN, scoreRows } from './boost.ts';
import { crossValidate, rowsOf } from './cross-validate.ts';
import { pageResults, table } from './report.ts';
import { trainingPages } from './training-pages.ts';
import { writtenTrees } from './written-model.ts';

const MODEL = '../../../src/modules/news/extraction/body/body-model.gen.ts';
const WEAK = 0.8;
/** Pages of the Chinese sets are few and what this is for: each counts as often as three others. */
const CHINESE_WEIGHT = 3;

/** `node bench/news/train/run.ts --data DIR [--write] [--weak]`: judges by cross-validation; --write keeps the model. */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    weak: { type: 'boolean', default: false },
  },
});
const folder = path.resolve(values.data ?? path.join(import.meta.dirname, '../../../../shared/data/news'));
const pages = trainingPages(folder, setsIn(folder));
if (pages.length === 0)
  throw new Error(`no pages with a gold text below ${folder}; name a folder with --data`);

const data = binLines(pages, (set) => (/zh|cwce/.test(set) ? CHINESE_WEIGHT : 1));
console.log(`${pages.length} pages, ${data.labels.length} lines, ${data.names.length} features`);
const judged = pageResults(pages, data, crossValidate(pages, data, PLAN));
console.log(['4-fold cross-validation', ...table(judged)].join('\n'));
if (values.weak) {
  for (const { page, f1, precision, recall } of judged) {
    const figures = [f1, precision, recall].map((figure) => figure.toFixed(2)).join(' ');
    if (f1 < WEAK) console.log(`${page.set} ${page.id} ${figures}`);
  }
}
if (values.write) {
  const all = rowsOf(data, () => true);
  const trees = boost(data, all, PLAN);
  const seen = scoreRows(trees, data, all);
  console.log(['the pages learned from', ...table(pageResults(pages, data, seen))].join('\n'));
  const source = `// Learned by bench/news/train/run.ts from ${pages.length} pages.\nimport type { WrittenTrees } from './tree-model.ts';\n\nexport const bodyModel: WrittenTrees = ${JSON.stringify(writtenTrees(trees, data))};\n`;
  writeFileSync(path.join(import.meta.dirname, MODEL), source);
}
