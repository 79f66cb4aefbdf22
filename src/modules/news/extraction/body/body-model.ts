import model from './body-model.json' with { type: 'json' };
import type { BoostedTrees } from './boosted-trees.ts';

/** Learned from development pages by bench/news/train; see its README for figures and how to learn it again. */
export const bodyModel: { readonly first: BoostedTrees; readonly second: BoostedTrees } = model;
