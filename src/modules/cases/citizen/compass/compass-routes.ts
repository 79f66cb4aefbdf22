import { everyone, type Route, unrecorded } from '../../../../platform/http/route.ts';
import { showCompass, takeCompass, takeCompassPrint } from './compass-page.tsx';

const open = (method: Route['method'], path: string, handler: Route['handler']): Route => ({
  method,
  path,
  permission: everyone,
  audit: unrecorded('公开的权利指南针，不保存回答'),
  handler,
});

/** 权利指南针: for everybody, without sign-in. */
export const compassRoutes: readonly Route[] = [
  open('GET', '/compass', showCompass),
  open('POST', '/compass', takeCompass),
  open('POST', '/compass/print', takeCompassPrint),
];
