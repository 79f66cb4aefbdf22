import { homeModule } from './home/home-module.ts';
import { todayModule } from './home/today-page.tsx';
import { accountsModule } from './modules/accounts/index.ts';
import { auditModule } from './modules/audit/index.ts';
import { benefitsModule } from './modules/benefits/index.ts';
import { casesModule } from './modules/cases/index.ts';
import { documentsModule } from './modules/documents/index.ts';
import { eventsModule } from './modules/events/index.ts';
import { figuresModule } from './modules/figures/index.ts';
import { hardshipModule } from './modules/hardship/index.ts';
import { importsModule } from './modules/imports/index.ts';
import { newsModule } from './modules/news/index.ts';
import { noticesModule } from './modules/notices/index.ts';
import { orgsModule } from './modules/orgs/index.ts';
import { parametersModule } from './modules/parameters/index.ts';
import { peopleModule } from './modules/people/index.ts';
import { publicityModule } from './modules/publicity/index.ts';
import { supervisionModule } from './modules/supervision/index.ts';
import { talentsModule } from './modules/talents/index.ts';
import type { ModuleDefinition } from './platform/module.ts';

/** The street, lowest module first: what each hangs out (routes, jobs, menus …) is composed in this order. */
export const modules: readonly ModuleDefinition[] = [
  todayModule,
  auditModule,
  accountsModule,
  parametersModule,
  orgsModule,
  peopleModule,
  publicityModule,
  noticesModule,
  documentsModule,
  importsModule,
  casesModule,
  supervisionModule,
  hardshipModule,
  benefitsModule,
  talentsModule,
  eventsModule,
  figuresModule,
  newsModule,
  homeModule,
];
