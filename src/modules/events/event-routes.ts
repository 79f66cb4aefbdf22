import {
  everyone,
  type Route,
  recorded,
  signedInWorker,
  unrecorded,
  viewed,
} from '../../platform/http/route.ts';
import { keepEvents, readEvents, sendLists } from './event/event-permissions.ts';
import { EVENTS, LISTS, REGISTER } from './event-links.ts';
import { showEvent as showPublicEvent } from './public/event-page.tsx';
import { printForm, printPoster } from './public/event-prints.tsx';
import { showEvents, showMonth as showPublicMonth } from './public/list-page.tsx';
import { takeCancellation, takeSignUp } from './public/sign-up-door.ts';
import { eventDoors } from './staff/event-doors.tsx';
import { showEvent } from './staff/event-page.tsx';
import { downloadNews, printNews, printPrizes, printSignIn } from './staff/event-prints.tsx';
import { showFixtures, takeFixtures } from './staff/fixtures-door.tsx';
import { sendInsurance, showInsurance } from './staff/insurance-door.tsx';
import { showEdit, showNew, takeEdit, takeNew } from './staff/plan-door.tsx';
import { exportRegister, showMonth, showRegister } from './staff/register-page.tsx';
import { showOpenEvents, showUnitList, takeUnitCancellation, takeUnitList } from './unit/list-pages.tsx';

const open = { method: 'GET', permission: everyone, audit: unrecorded('公开内容') } as const;
const EVENT = `${EVENTS}/:region/:id`;

const publicRoutes: readonly Route[] = [
  { ...open, path: EVENTS, handler: showEvents },
  { ...open, path: `${EVENTS}/calendar`, handler: showPublicMonth },
  { ...open, path: EVENT, handler: (c) => showPublicEvent(c) },
  { ...open, path: `${EVENT}/poster`, handler: printPoster },
  { ...open, path: `${EVENT}/form`, handler: printForm },
  {
    method: 'POST',
    path: `${EVENT}/sign-up`,
    permission: signedInWorker,
    audit: recorded('event.enter'),
    handler: takeSignUp,
  },
  {
    method: 'POST',
    path: `${EVENT}/entries/:entry/cancel`,
    permission: signedInWorker,
    audit: recorded('event.cancel-entry'),
    handler: takeCancellation,
  },
];

const read = {
  method: 'GET',
  permission: readEvents,
  audit: unrecorded('plans, and names as the department keeps them'),
} as const;
const keep = { method: 'GET', permission: keepEvents, audit: unrecorded('an empty form') } as const;

const staffRoutes: readonly Route[] = [
  { ...read, path: REGISTER, handler: showRegister },
  { ...read, path: `${REGISTER}/calendar`, handler: showMonth },
  { ...read, path: `${REGISTER}/export`, audit: viewed('event.export'), handler: exportRegister },
  { ...keep, path: `${REGISTER}/new`, handler: showNew },
  {
    method: 'POST',
    path: `${REGISTER}/new`,
    permission: keepEvents,
    audit: recorded('event.plan'),
    handler: takeNew,
  },
  { ...read, path: `${REGISTER}/:id`, audit: viewed('event.view'), handler: (c) => showEvent(c) },
  { ...keep, path: `${REGISTER}/:id/edit`, handler: showEdit },
  {
    method: 'POST',
    path: `${REGISTER}/:id/edit`,
    permission: keepEvents,
    audit: recorded('event.edit'),
    handler: takeEdit,
  },
  { ...keep, path: `${REGISTER}/:id/sign-in`, audit: viewed('event.print'), handler: printSignIn },
  { ...keep, path: `${REGISTER}/:id/prizes/print`, audit: viewed('event.print'), handler: printPrizes },
  { ...keep, path: `${REGISTER}/:id/news`, audit: unrecorded('nobody is named'), handler: printNews },
  {
    ...keep,
    path: `${REGISTER}/:id/news/word`,
    audit: unrecorded('nobody is named'),
    handler: downloadNews,
  },
  { ...keep, path: `${REGISTER}/:id/fixtures`, handler: showFixtures },
  {
    method: 'POST',
    path: `${REGISTER}/:id/fixtures`,
    permission: keepEvents,
    audit: unrecorded('team lists are printed, nothing is kept'),
    handler: takeFixtures,
  },
  { ...keep, path: `${REGISTER}/:id/insurance`, handler: showInsurance },
  {
    method: 'POST',
    path: `${REGISTER}/:id/insurance`,
    permission: keepEvents,
    audit: recorded('event.insurance'),
    handler: sendInsurance,
  },
  ...eventDoors,
];

const unitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: LISTS,
    permission: sendLists,
    audit: unrecorded('open events'),
    handler: showOpenEvents,
  },
  {
    method: 'GET',
    path: `${LISTS}/:id`,
    permission: sendLists,
    audit: unrecorded('the unit looks at its own list'),
    handler: showUnitList,
  },
  {
    method: 'POST',
    path: `${LISTS}/:id`,
    permission: sendLists,
    audit: recorded('event.enter'),
    handler: takeUnitList,
  },
  {
    method: 'POST',
    path: `${LISTS}/:id/entries/:entry/cancel`,
    permission: sendLists,
    audit: recorded('event.cancel-entry'),
    handler: takeUnitCancellation,
  },
];

/** Events from all sides: the public, the department, the units. */
export const eventRoutes: readonly Route[] = [...publicRoutes, ...staffRoutes, ...unitRoutes];
