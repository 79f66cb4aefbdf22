import type { ModuleDefinition } from '../../platform/module.ts';
import { articlesModule } from './articles/articles-module.ts';
import { digestModule } from './digest/digest-module.ts';
import { newsTemplates } from './mail/mail-templates.ts';

export { recordArticle } from './articles/record-article.ts';

/** News as the union's press digest and evidence store: capture, reading, checking, digest, takedown. */
export const newsModule: ModuleDefinition = {
  name: 'news',
  routes: [...articlesModule.routes, ...digestModule.routes],
  jobs: [...digestModule.jobs],
  menu: [...articlesModule.menu, ...digestModule.menu],
  todos: [...digestModule.todos],
  searches: [...articlesModule.searches],
  parameters: [...digestModule.parameters],
  templates: [...newsTemplates],
  auditWords: { ...articlesModule.auditWords, ...digestModule.auditWords },
};
