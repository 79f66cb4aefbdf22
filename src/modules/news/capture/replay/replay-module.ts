import type { ModuleDefinition } from '../../../../platform/module.ts';
import { replayRoutes } from './staff/replay-routes.ts';

/** What replay hangs out; composed in the module's index. */
export const replayModule = {
  routes: replayRoutes,
  auditWords: { 'news.snapshot-replay': '回放网页快照', 'news.snapshot-download': '下载网页快照' },
} satisfies Partial<ModuleDefinition>;
