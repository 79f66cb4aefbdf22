import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { isNewsPublic } from './load-public-face.ts';
import { refuse } from './public-refusals.ts';

/**
 * Lets nobody in where the county keeps its digest to itself. No search machine indexes or caches what we excerpt:
 * the original should be found, and what is taken down must be gone everywhere at once.
 * @throws Refused 404 未开放
 */
export async function guardPublic(c: AppContext): Promise<void> {
  c.header('X-Robots-Tag', 'noindex, noarchive');
  c.header('Cache-Control', 'no-store');
  if (!(await isNewsPublic(c.var.deps.db, { region: regionOf(c), now: c.var.now })))
    refuse('news.not-public');
}
