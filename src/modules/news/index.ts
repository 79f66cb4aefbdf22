import type { ModuleDefinition } from '../../platform/module.ts';
import { articlesModule } from './articles/articles-module.ts';
import { claimsModule } from './claims/claims-module.ts';
import { digestModule } from './digest/digest-module.ts';
import { newsTemplates } from './mail/mail-templates.ts';
import { takedownsModule } from './takedowns/takedowns-module.ts';

export { recordArticle } from './articles/record-article.ts';
export { resealTakedowns } from './takedowns/party/reseal-takedowns.ts';

/** News as the union's press digest and evidence store: capture, reading, checking, digest, takedown. */
export const newsModule: ModuleDefinition = {
  name: 'news',
  routes: [
    ...articlesModule.routes,
    ...claimsModule.routes,
    ...digestModule.routes,
    ...takedownsModule.routes,
  ],
  jobs: [...claimsModule.jobs, ...digestModule.jobs],
  menu: [...articlesModule.menu, ...claimsModule.menu, ...digestModule.menu, ...takedownsModule.menu],
  todos: [...claimsModule.todos, ...digestModule.todos, ...takedownsModule.todos],
  searches: [...articlesModule.searches],
  parameters: [...digestModule.parameters, ...takedownsModule.parameters],
  templates: [...newsTemplates, ...takedownsModule.templates],
  auditWords: {
    ...articlesModule.auditWords,
    ...claimsModule.auditWords,
    ...digestModule.auditWords,
    ...takedownsModule.auditWords,
  },
};
