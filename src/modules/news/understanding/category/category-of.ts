import { storyText } from '../../extraction/credits/story-text.ts';
import { type Category, categories } from './categories.ts';
import { findThemes } from './find-themes.ts';
import { type LinearModel, openModel, probabilities, reasonsFor } from './linear-model.ts';
import type { Theme } from './themes.ts';
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
const TITLE_SHARE = 0.75;
/** Points of a theme (see `findThemes`) that count as much as the classifier. */
const FULL_VOTE = 6;

/**
 * Where the union's own news belongs. The training titles are national portal news of 2010: of 工地追回欠薪 they know
 * the building site and say 房产, so the strongest theme of an article has a vote beside them.
 */
const homeOf: Readonly<Record<Theme, Category>> = {
  产改: '国内',
  维权: '社会',
  劳模: '社会',
  竞赛: '社会',
  帮扶: '社会',
  培训: '教育',
  就业: '社会',
  普惠: '社会',
  安全: '社会',
  党建: '国内',
};

let opened: LinearModel | undefined;

/**
 * The general category of an article by its title and first sentence (trained on titles, docs/news-categories.md), and
 * by its strongest union theme.
 * @returns undefined where nothing is likely.
 */
export function categoryOf(title: string, body: string): Categorised | undefined {
  opened ??= openModel(titleModel);
  const model = opened;
  const features = titleFeatures(title);
  const byTitle = probabilities(model, features);
  const lead =
    storyText(body)
      .trim()
      .split(/[\n。！？]/)[0]
      ?.slice(0, LEAD_CHARACTERS) ?? '';
  const byLead = lead.length < 8 ? byTitle : probabilities(model, titleFeatures(lead));
  const vote = themeVote(title, body);
  const blended = categories.map((name, k) => {
    const learned = (byTitle[k] ?? 0) * TITLE_SHARE + (byLead[k] ?? 0) * (1 - TITLE_SHARE);
    return (learned + (vote.category === name ? vote.weight : 0)) / (1 + vote.weight);
  });
  const chosen = blended.indexOf(Math.max(...blended));
  const category = categories[chosen];
  const probability = blended[chosen] ?? 0;
  if (category === undefined || probability < SURE) return undefined;
  const learned = readable(reasonsFor(model, features, chosen));
  const reasons = vote.category === category ? [...vote.terms, ...learned] : learned;
  return { category, probability, reasons: [...new Set(reasons)].slice(0, REASONS) };
}

function themeVote(title: string, body: string) {
  const [strongest] = findThemes(title, body);
  if (strongest === undefined) return { category: undefined, weight: 0, terms: [] };
  const weight = Math.min(1, strongest.points / FULL_VOTE);
  return { category: homeOf[strongest.theme], weight, terms: strongest.terms };
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
