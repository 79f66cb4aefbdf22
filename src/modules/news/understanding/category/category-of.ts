import { type Category, categories } from './categories.ts';
import { type LinearModel, openModel, probabilities, reasonsFor } from './linear-model.ts';
import { titleFeatures } from './title-features.ts';
import { titleModel } from './title-model.gen.ts';

export interface Categorised {
  readonly category: Category;
  /** 0–1, the classifier's own. */
  readonly probability: number;
  /** Words that spoke most for it: 因为出现“夺冠”“主场”. */
  readonly reasons: readonly string[];
}

/** Below this the classifier says nothing: 未分类 is honest, a guess is not. */
const SURE = 0.4;
const LEAD_CHARACTERS = 60;
const REASONS = 3;

let opened: LinearModel | undefined;

/**
 * The general category of an article by its title, helped by the first sentence where the title leaves it open.
 * Trained on titles only (docs/news-categories.md).
 * @returns undefined where nothing is likely.
 */
export function categoryOf(title: string, body: string): Categorised | undefined {
  opened ??= openModel(titleModel);
  const model = opened;
  const features = titleFeatures(title);
  const byTitle = probabilities(model, features);
  const lead =
    body
      .trim()
      .split(/[\n。！？]/)[0]
      ?.slice(0, LEAD_CHARACTERS) ?? '';
  const byLead = lead.length < 8 ? byTitle : probabilities(model, titleFeatures(lead));
  const blended = byTitle.map((part, k) => part * 0.75 + (byLead[k] ?? 0) * 0.25);
  const chosen = blended.indexOf(Math.max(...blended));
  const category = categories[chosen];
  const probability = blended[chosen] ?? 0;
  if (category === undefined || probability < SURE) return undefined;
  return { category, probability, reasons: readable(reasonsFor(model, features, chosen)) };
}

/** Words and character pairs as people read them; kinds of words, lengths and signs say nothing to a clerk. */
function readable(features: readonly string[]): string[] {
  const words = features
    .filter((feature) => /^[wbt]\p{Script=Han}{2,}$/u.test(feature))
    .map((feature) => feature.slice(1));
  return [...new Set(words)]
    .filter((word, at, all) => !all.slice(0, at).some((other) => other.includes(word)))
    .slice(0, REASONS);
}
