import type { ModuleDefinition } from '../../../platform/module.ts';
import { viewNews } from '../news-permissions.ts';
import { captureParameters } from './capture-parameters.ts';
import { captureTodos } from './capture-todos.ts';
import { captureWords } from './capture-words.ts';
import { inspectionTodos } from './inspections/inspection-todos.ts';
import { SNAPSHOTS, SOURCES } from './staff/capture-links.ts';
import { snapshotRoutes } from './staff/snapshots/snapshot-routes.ts';
import { sourceRoutes } from './staff/sources/source-routes.ts';
import { captureJobs } from './web-capture-jobs.ts';

/** What capturing hangs out: sources, crawl, snapshots and their chain. */
export const captureModule = {
  routes: [...sourceRoutes, ...snapshotRoutes],
  jobs: captureJobs,
  parameters: captureParameters,
  todos: [...captureTodos, ...inspectionTodos],
  auditWords: captureWords,
  menu: [
    { group: '宣教文体部', label: '新闻来源', href: SOURCES, permission: viewNews },
    { group: '宣教文体部', label: '网页快照', href: SNAPSHOTS, permission: viewNews },
  ],
} as const satisfies Partial<ModuleDefinition>;
