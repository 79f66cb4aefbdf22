import type { ModuleDefinition } from '../../platform/module.ts';
import { articlesModule } from './articles/articles-module.ts';
import { replayModule } from './capture/replay/replay-module.ts';
import { captureModule } from './capture/web-capture-module.ts';
import { claimsModule } from './claims/claims-module.ts';
import { digestModule } from './digest/digest-module.ts';
import { newsTemplates } from './mail/mail-templates.ts';
import { publicNewsModule } from './public/public-news-module.ts';
import { subscriptionsModule } from './subscriptions/subscriptions-module.ts';
import { sealBlocked } from './takedowns/evidence-routes.ts';
import { takedownsModule } from './takedowns/takedowns-module.ts';
import { understandingModule } from './understanding/understanding-module.ts';

export { addNewsSource } from './capture/command/add-news-source.ts';
export { captureNow } from './capture/command/capture-now.ts';
export { crawlNews } from './capture/command/crawl-news.ts';
export { exportNews } from './capture/command/export-news.ts';
export { reindexNews } from './capture/command/reindex-news.ts';
export { verifyNews } from './capture/command/verify-news.ts';
export { noRules, type PageCapture } from './capture/snapshots/page-capture.ts';
export { storePage as storeNewsPage } from './capture/snapshots/store-snapshot.ts';
export { addSource as registerNewsSource } from './capture/sources/add-source.ts';
export { switchSource as switchNewsSource } from './capture/sources/switch-source.ts';
export type { WarcSink } from './capture/warc/export-warc.ts';
export { packSnapshot } from './capture/warc/pack-snapshot.ts';
export { listClaimsOf } from './claims/claim-store.ts';
export { linkClaim } from './claims/link-claim.ts';
export { recordClaims } from './claims/record-claims.ts';
export { composeDigest } from './digest/issue/compose-digest.ts';
export { issueDigest } from './digest/issue/issue-digest.ts';
export { resealNewsMail } from './mail/reseal-news-mail.ts';
export { addSubscription as addNewsSubscription } from './subscriptions/keep-subscriptions.ts';
export { blockTakedown } from './takedowns/acts/block-takedown.ts';
export { forwardTakedown } from './takedowns/acts/forward-takedown.ts';
export { restoreTakedown } from './takedowns/acts/restore-takedown.ts';
export { submitCounter } from './takedowns/acts/submit-counter.ts';
export { submitTakedown } from './takedowns/acts/submit-takedown.ts';
export { resealTakedowns } from './takedowns/party/reseal-takedowns.ts';
export { addEntity as addNewsEntity } from './understanding/entities/keep-entity.ts';

/** News as the union's press digest and evidence store: capture, reading, checking, digest, takedown. */
export const newsModule: ModuleDefinition = {
  name: 'news',
  routes: [
    ...sealBlocked([...articlesModule.routes, ...captureModule.routes, ...replayModule.routes]),
    ...claimsModule.routes,
    ...understandingModule.routes,
    ...digestModule.routes,
    ...subscriptionsModule.routes,
    ...takedownsModule.routes,
    ...publicNewsModule.routes,
  ],
  jobs: [
    ...captureModule.jobs,
    ...claimsModule.jobs,
    ...understandingModule.jobs,
    ...digestModule.jobs,
    ...subscriptionsModule.jobs,
  ],
  menu: [
    ...articlesModule.menu,
    ...subscriptionsModule.menu,
    ...claimsModule.menu,
    ...understandingModule.menu,
    ...digestModule.menu,
    ...takedownsModule.menu,
  ],
  todos: [...captureModule.todos, ...claimsModule.todos, ...digestModule.todos, ...takedownsModule.todos],
  services: publicNewsModule.services,
  searches: [...articlesModule.searches, ...publicNewsModule.searches],
  parameters: [
    ...captureModule.parameters,
    ...digestModule.parameters,
    ...takedownsModule.parameters,
    ...publicNewsModule.parameters,
  ],
  templates: [...newsTemplates, ...takedownsModule.templates],
  auditWords: {
    ...articlesModule.auditWords,
    ...replayModule.auditWords,
    ...captureModule.auditWords,
    ...claimsModule.auditWords,
    ...understandingModule.auditWords,
    ...digestModule.auditWords,
    ...subscriptionsModule.auditWords,
    ...takedownsModule.auditWords,
    ...publicNewsModule.auditWords,
  },
};
