import type { ModuleDefinition } from '../../platform/module.ts';

export { recordArticle } from './articles/record-article.ts';

/** News as the union's press digest and evidence store: capture, reading, checking, digest, takedown. */
export const newsModule: ModuleDefinition = {
  name: 'news',
  routes: [],
  jobs: [],
  menu: [],
  todos: [],
  searches: [],
  parameters: [],
  templates: [],
  auditWords: {},
};
