import { everyone, type Route, recorded, unrecorded } from '../../../platform/http/route.ts';
import { openSignIn, takeSignIn, takeSignOut } from './sign-in-door.tsx';
import { openStep, takeCode, takeEnrolment, takeNewPassword } from './step-door.tsx';

const shown = unrecorded('登录页，不含任何数据');

export const signInRoutes: readonly Route[] = [
  { method: 'GET', path: '/console/sign-in', permission: everyone, audit: shown, handler: openSignIn },
  {
    method: 'POST',
    path: '/console/sign-in',
    permission: everyone,
    audit: recorded('session.open'),
    handler: takeSignIn,
  },
  { method: 'GET', path: '/console/sign-in/code', permission: everyone, audit: shown, handler: openStep },
  {
    method: 'POST',
    path: '/console/sign-in/code',
    permission: everyone,
    audit: recorded('session.open'),
    handler: takeCode,
  },
  {
    method: 'GET',
    path: '/console/sign-in/new-password',
    permission: everyone,
    audit: shown,
    handler: openStep,
  },
  {
    method: 'POST',
    path: '/console/sign-in/new-password',
    permission: everyone,
    audit: recorded('password.change'),
    handler: takeNewPassword,
  },
  { method: 'GET', path: '/console/sign-in/enrol', permission: everyone, audit: shown, handler: openStep },
  {
    method: 'POST',
    path: '/console/sign-in/enrol',
    permission: everyone,
    audit: recorded('second-factor.enrol'),
    handler: takeEnrolment,
  },
  {
    method: 'POST',
    path: '/console/sign-out',
    permission: everyone,
    audit: unrecorded('退出只结束自己的会话'),
    handler: takeSignOut,
  },
];
