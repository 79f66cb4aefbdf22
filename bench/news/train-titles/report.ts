import { categories } from '../../../src/modules/news/understanding/category/categories.ts';
import type { Measured } from './measure.ts';

/** The page docs/news-categories.md: what the classifier gets right and what it mixes up. */
export function confusionPage({ tested, trained, accuracies, confusion }: Measured): string {
  const mean = accuracies.reduce((sum, one) => sum + one, 0) / accuracies.length;
  const header = `| 实际 \\ 判为 | ${categories.join(' | ')} | 召回 |`;
  const rule = `|---|${categories.map(() => '---:|').join('')}---:|`;
  const rows = categories.map((name, label) => {
    const row = confusion[label] ?? [];
    const all = row.reduce((sum, count) => sum + count, 0);
    return `| ${name} | ${row.join(' | ')} | ${percent((row[label] ?? 0) / all)} |`;
  });
  const precision = categories.map((_, label) => {
    const given = confusion.reduce((sum, row) => sum + (row[label] ?? 0), 0);
    return percent((confusion[label]?.[label] ?? 0) / given);
  });
  return `# 新闻类别：分类器与混淆矩阵

Written by \`node bench/news/train-titles/run.ts --data DIR\`; choices and what was tried: decision 0019.

Trained on ${trained} titles, tested on the ${tested} left out, ${accuracies.length} splits (seeds 1–${accuracies.length}):
accuracy ${accuracies.map(percent).join(', ')}; mean **${percent(mean)}**.

All splits added up:

${[header, rule, ...rows, `| 准确 | ${precision.join(' | ')} | |`].join('\n')}

国内 is the class *politics* of the set, which holds foreign policy, too. The shipped model is trained on all titles. A
probability below 0.4 gives 未分类; staff correct category and themes on the article's page, and their word stays.
The union's own themes (产改, 维权, 劳模 …) are not learned: weighted terms, shown with each result.
`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
