import { existsSync } from 'node:fs';
import path from 'node:path';
import { categories } from '../../src/modules/news/understanding/category/categories.ts';
import { titleFeatures } from '../../src/modules/news/understanding/category/title-features.ts';
import { measureSplits } from './train-titles/measure.ts';
import { readTitles } from './train-titles/titles.ts';

const SEEDS = [1, 2, 3, 4, 5];
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** General categories of Chinese titles: trained on four fifths, tested on the rest, five times. */
export async function titlesSection(folder: string, set: string | undefined): Promise<string> {
  if (set !== undefined && set !== 'titles') return '';
  if (!existsSync(path.join(folder, 'titles')))
    return 'There is no folder titles/: categories were not measured.';
  const titles = await readTitles(folder);
  const examples = titles.map(({ text, label }) => ({ features: titleFeatures(text), label }));
  const { accuracies, tested, trained } = measureSplits(examples, SEEDS);
  const mean = accuracies.reduce((sum, one) => sum + one, 0) / accuracies.length;
  return `| titles: ${categories.length} categories | trained on | tested on | right, mean | lowest | highest |
|---|---|---|---|---|---|
| ${SEEDS.length} splits | ${trained} | ${tested} | ${percent(mean)} | ${percent(Math.min(...accuracies))} | ${percent(Math.max(...accuracies))} |`;
}
