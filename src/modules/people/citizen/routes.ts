import { type Route, recorded, signedInWorker, unrecorded, viewed } from '../../../platform/http/route.ts';
import { postCorrection, showAsk } from './ask-page.tsx';
import { downloadCsv, downloadJson } from './download.ts';
import { postConsent, postLink, showOwnFile } from './own-file-page.tsx';
import { showPrint } from './print-page.tsx';

const ownData = unrecorded('a person looks at the own data');
const permission = signedInWorker;

export const citizenRoutes: readonly Route[] = [
  { method: 'GET', path: '/my/file', permission, audit: ownData, handler: (c) => showOwnFile(c) },
  { method: 'POST', path: '/my/file/link', permission, audit: recorded('own-file.link'), handler: postLink },
  {
    method: 'POST',
    path: '/my/file/consents',
    permission,
    audit: recorded('consent.give'),
    handler: postConsent,
  },
  { method: 'GET', path: '/my/file/corrections/new', permission, audit: ownData, handler: (c) => showAsk(c) },
  {
    method: 'POST',
    path: '/my/file/corrections/new',
    permission,
    audit: recorded('correction.ask'),
    handler: postCorrection,
  },
  {
    method: 'GET',
    path: '/my/file/print',
    permission,
    audit: viewed('own-file.download'),
    handler: showPrint,
  },
  {
    method: 'GET',
    path: '/my/file/download.json',
    permission,
    audit: viewed('own-file.download'),
    handler: downloadJson,
  },
  {
    method: 'GET',
    path: '/my/file/download.csv',
    permission,
    audit: viewed('own-file.download'),
    handler: downloadCsv,
  },
];
