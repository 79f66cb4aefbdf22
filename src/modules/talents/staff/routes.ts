import { type Route, recorded, unrecorded, viewed } from '../../../platform/http/route.ts';
import { keepTalents, viewTalents } from '../talent-permissions.ts';
import { sendExport } from './export-door.ts';
import { showRecord } from './record-page.tsx';
import { showRegister } from './register-page.tsx';
import { postEdit, postNew, postRemove, showEdit, showNew } from './write-page.tsx';

const HOME = '/console/talents';
const form = unrecorded('an empty form, or the record that was viewed before');

export const staffRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: HOME,
    permission: viewTalents,
    audit: unrecorded('names and certificates of public lists; single files are recorded'),
    handler: showRegister,
  },
  { method: 'GET', path: `${HOME}/new`, permission: keepTalents, audit: form, handler: showNew },
  {
    method: 'POST',
    path: `${HOME}/new`,
    permission: keepTalents,
    audit: recorded('talent.add'),
    handler: postNew,
  },
  {
    method: 'GET',
    path: `${HOME}/export`,
    permission: keepTalents,
    audit: recorded('talent.export'),
    handler: sendExport,
  },
  {
    method: 'GET',
    path: `${HOME}/:id`,
    permission: viewTalents,
    audit: viewed('talent.view'),
    handler: (c) => showRecord(c),
  },
  { method: 'GET', path: `${HOME}/:id/edit`, permission: keepTalents, audit: form, handler: showEdit },
  {
    method: 'POST',
    path: `${HOME}/:id/edit`,
    permission: keepTalents,
    audit: recorded('talent.edit'),
    handler: postEdit,
  },
  {
    method: 'POST',
    path: `${HOME}/:id/remove`,
    permission: keepTalents,
    audit: recorded('talent.remove'),
    handler: postRemove,
  },
];
