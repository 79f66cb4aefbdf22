import { type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { keepSupervision, readSupervision } from '../../supervision-permissions.ts';
import { postPlanDrawn, postPublish, postRun } from './draw-doors.ts';
import { DRAWS } from './draw-links.ts';
import { showDraw } from './draw-page.tsx';
import { postNewDraw, showDraws, showNewDraw } from './draws-page.tsx';

const one = `${DRAWS}/:id`;
const read = readSupervision;
const keep = keepSupervision;
const register = unrecorded('a register of firms and inspectors that becomes public');
const form = unrecorded('an empty form');

export const drawRoutes: readonly Route[] = [
  { method: 'GET', path: DRAWS, permission: read, audit: register, handler: showDraws },
  { method: 'GET', path: `${DRAWS}/new`, permission: keep, audit: form, handler: showNewDraw },
  {
    method: 'POST',
    path: `${DRAWS}/new`,
    permission: keep,
    audit: recorded('draw.freeze'),
    handler: postNewDraw,
  },
  { method: 'GET', path: one, permission: read, audit: register, handler: (c) => showDraw(c) },
  { method: 'POST', path: `${one}/run`, permission: keep, audit: recorded('draw.run'), handler: postRun },
  {
    method: 'POST',
    path: `${one}/publish`,
    permission: keep,
    audit: recorded('draw.publish'),
    handler: postPublish,
  },
  {
    method: 'POST',
    path: `${one}/plan`,
    permission: keep,
    audit: recorded('plan.add'),
    handler: postPlanDrawn,
  },
];
