import { categories as known } from '../../understanding/category/categories.ts';
import { themes as ours } from '../../understanding/category/themes.ts';

/** General categories and the union's own themes as filters and digests offer them: plain words of an address. */
export const categories: readonly string[] = known;
export const themes: readonly string[] = ours;
