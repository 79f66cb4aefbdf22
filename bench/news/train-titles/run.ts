import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { categories } from '../../../src/modules/news/understanding/category/categories.ts';
import { titleFeatures } from '../../../src/modules/news/understanding/category/title-features.ts';
import { projectRoot } from '../../../src/platform/project-root.ts';
import { measureSplits } from './measure.ts';
import { packModel } from './pack.ts';
import { confusionPage } from './report.ts';
import { readTitles } from './titles.ts';
import { train } from './train.ts';

// node bench/news/train-titles/run.ts --data DIR [--check]
// Measures five 80/20 splits; without --check it also trains on all titles and writes the model and its page.
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/news' },
    check: { type: 'boolean', default: false },
  },
});

const titles = await readTitles(values.data);
const examples = titles.map(({ text, label }) => ({ features: titleFeatures(text), label }));
const measured = measureSplits(examples, [1, 2, 3, 4, 5]);
const page = confusionPage(measured);
process.stdout.write(page);
if (!values.check) {
  const model = packModel(train(examples, categories.length));
  const folder = path.join(projectRoot, 'src', 'modules', 'news', 'understanding', 'category');
  await writeFile(path.join(folder, 'title-model.gen.ts'), model);
  await writeFile(path.join(projectRoot, 'docs', 'news-categories.md'), page);
}
