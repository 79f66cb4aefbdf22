import { type Route, recorded, unrecorded, viewed } from '../../../platform/http/route.ts';
import { CONSOLE, SETTLEMENTS, TILL, UNREACHED } from '../benefit-links.ts';
import { keepBenefits, redeemBenefits, viewBenefits, viewSettlements } from '../benefit-permissions.ts';
import { milestoneRoutes } from './milestones/milestone-routes.ts';
import { advanceRoutes, postDraw } from './programmes/advance-door.ts';
import { sendClaims, showClaims } from './programmes/claims-page.tsx';
import { showProgramme } from './programmes/programme-page.tsx';
import { showRegister } from './programmes/register-page.tsx';
import { postEdit, postNew, showEdit, showNew } from './programmes/write-page.tsx';
import {
  postPay,
  postSettle,
  printSettlement,
  sendSettlement,
  showSettlement,
  showSettlements,
} from './settlements/settlements-page.tsx';
import { postCheck, postRedeem, postVoid, showTill } from './till/till-page.tsx';
import { sendUnreached, showUnreached } from './unreached-page.tsx';

const rules = unrecorded('rules and numbers, no persons');
const form = unrecorded('an empty form');

const get = (path: string, how: Pick<Route, 'permission' | 'audit' | 'handler'>): Route => ({
  method: 'GET',
  path,
  ...how,
});
const post = (path: string, how: Pick<Route, 'permission' | 'audit' | 'handler'>): Route => ({
  method: 'POST',
  path,
  ...how,
});

const programmes: readonly Route[] = [
  get(CONSOLE, { permission: viewBenefits, audit: rules, handler: showRegister }),
  get(`${CONSOLE}/new`, { permission: keepBenefits, audit: form, handler: showNew }),
  post(`${CONSOLE}/new`, { permission: keepBenefits, audit: recorded('benefit.draft'), handler: postNew }),
  get(`${CONSOLE}/:id`, { permission: viewBenefits, audit: rules, handler: (c) => showProgramme(c) }),
  get(`${CONSOLE}/:id/edit`, { permission: keepBenefits, audit: form, handler: showEdit }),
  post(`${CONSOLE}/:id/edit`, {
    permission: keepBenefits,
    audit: recorded('benefit.edit'),
    handler: postEdit,
  }),
  ...advanceRoutes,
  post(`${CONSOLE}/:id/draw`, {
    permission: keepBenefits,
    audit: recorded('benefit.draw'),
    handler: postDraw,
  }),
  get(`${CONSOLE}/:id/claims`, {
    permission: keepBenefits,
    audit: viewed('benefit.list-claims'),
    handler: showClaims,
  }),
  get(`${CONSOLE}/:id/claims/export`, {
    permission: keepBenefits,
    audit: recorded('benefit.export-claims'),
    handler: sendClaims,
  }),
];

const till: readonly Route[] = [
  get(TILL, {
    permission: redeemBenefits,
    audit: unrecorded('own redemptions without persons'),
    handler: showTill,
  }),
  post(`${TILL}/check`, {
    permission: redeemBenefits,
    audit: viewed('benefit.check-code'),
    handler: postCheck,
  }),
  post(`${TILL}/redeem`, {
    permission: redeemBenefits,
    audit: recorded('benefit.redeem'),
    handler: postRedeem,
  }),
  post(`${TILL}/:id/void`, {
    permission: redeemBenefits,
    audit: recorded('benefit.void'),
    handler: postVoid,
  }),
];

const sums = unrecorded('sums of a provider, no persons');

const settlements: readonly Route[] = [
  get(SETTLEMENTS, { permission: viewSettlements, audit: sums, handler: (c) => showSettlements(c) }),
  post(SETTLEMENTS, {
    permission: keepBenefits,
    audit: recorded('benefit.settle-month'),
    handler: postSettle,
  }),
  get(`${SETTLEMENTS}/:id`, { permission: viewSettlements, audit: sums, handler: (c) => showSettlement(c) }),
  get(`${SETTLEMENTS}/:id/print`, { permission: viewSettlements, audit: sums, handler: printSettlement }),
  get(`${SETTLEMENTS}/:id/export`, { permission: viewSettlements, audit: sums, handler: sendSettlement }),
  post(`${SETTLEMENTS}/:id/pay`, {
    permission: keepBenefits,
    audit: recorded('benefit.pay-settlement'),
    handler: postPay,
  }),
];

const coverage: readonly Route[] = [
  get(UNREACHED, {
    permission: keepBenefits,
    audit: viewed('benefit.list-unreached'),
    handler: showUnreached,
  }),
  get(`${UNREACHED}/export`, {
    permission: keepBenefits,
    audit: recorded('benefit.export-unreached'),
    handler: sendUnreached,
  }),
];

export const staffRoutes: readonly Route[] = [
  ...programmes,
  ...till,
  ...settlements,
  ...coverage,
  ...milestoneRoutes,
];
