import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setsIn } from '../data-set.ts';
import { binLines } from './binned-lines.ts';
import { boost, scoreRows } from './boost.ts';
import { crossValidate, rowsOf } from './cross-validate.ts';
import { pageResults, table } from './report.ts';
import { trainingPages } from './training-pages.ts';
import { writtenTrees } from './written-model.ts';

/** Pages of the Chinese sets are few and what this is for: each counts as often as three others. */
const CHINESE_WEIGHT = 3;
const MODEL = '../../../src/modules/news/extraction/body/body-model.gen.ts';

/** `node bench/news/train/run.ts --data DIR [--write] [--worst]`: judges by cross-validation, then learns from all pages. */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    worst: { type: 'boolean', default: false },
  },
});
const folder = path.resolve(values.data ?? path.join(import.meta.dirname, '../../../../shared/data/news'));
const pages = trainingPages(folder, setsIn(folder));
if (pages.length === 0)
  throw new Error(`no pages with a gold text below ${folder}; name a folder with --data`);
const data = binLines(pages, (set) => (/zh|cwce/.test(set) ? CHINESE_WEIGHT : 1));
console.log(`${pages.length} pages, ${data.labels.length} lines, ${data.names.length} features`);

const judged = pageResults(pages, data, crossValidate(pages, data));
console.log(['4-fold cross-validation', ...table(judged)].join('\n'));
if (values.worst) {
  for (const { page, f1, precision, recall } of judged.filter(({ f1 }) => f1 < 0.8)) {
    console.log([page.set, page.id, f1.toFixed(2), precision.toFixed(2), recall.toFixed(2)].join(' '));
  }
}
if (values.write) {
  const all = rowsOf(data, () => true);
  const trees = boost(data, all);
  console.log(
    ['the pages learned from', ...table(pageResults(pages, data, scoreRows(trees, data, all)))].join('\n'),
  );
  const model = JSON.stringify(writtenTrees(trees, data));
  const text = `// Learned by bench/news/train/run.ts from ${pages.length} pages.\nimport type { WrittenTrees } from './tree-model.ts';\n\nexport const bodyModel: WrittenTrees = ${model};\n`;
  writeFileSync(path.join(import.meta.dirname, MODEL), text);
}
