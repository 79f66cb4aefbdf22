import { everyone, type Route, unrecorded } from '../../../platform/http/route.ts';
import { sendDrawList, showPublicDraw } from './draw-page.tsx';

const one = '/supervision/draws/:region/:id';
const audit = unrecorded('made for everybody to check');

export const publicRoutes: readonly Route[] = [
  { method: 'GET', path: one, permission: everyone, audit, handler: showPublicDraw },
  { method: 'GET', path: `${one}/list.txt`, permission: everyone, audit, handler: sendDrawList },
];
