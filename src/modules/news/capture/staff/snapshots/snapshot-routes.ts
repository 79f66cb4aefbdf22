import { type Route, recorded, unrecorded } from '../../../../../platform/http/route.ts';
import { keepNews, viewNews } from '../../../news-permissions.ts';
import { CHAIN, SNAPSHOTS } from '../capture-links.ts';
import { postVerify, showChain } from '../chain-page.tsx';
import { postAddress, postFile, showCapture } from './capture-page.tsx';
import { showDiff } from './diff-page.tsx';
import { postInspection } from './inspection-door.ts';
import { postRecheck } from './recheck-door.tsx';
import { showSnapshot } from './snapshot-page.tsx';
import { showSnapshots } from './snapshots-page.tsx';

const published = unrecorded('where published pages came from; replay and download are recorded');

export const snapshotRoutes: readonly Route[] = [
  { method: 'GET', path: SNAPSHOTS, permission: viewNews, audit: published, handler: showSnapshots },
  {
    method: 'GET',
    path: `${SNAPSHOTS}/new`,
    permission: keepNews,
    audit: unrecorded('an empty form'),
    handler: showCapture,
  },
  {
    method: 'POST',
    path: `${SNAPSHOTS}/new`,
    permission: keepNews,
    audit: recorded('news.capture'),
    handler: postAddress,
  },
  {
    method: 'POST',
    path: `${SNAPSHOTS}/file`,
    permission: keepNews,
    audit: recorded('news.capture'),
    upload: true,
    handler: postFile,
  },
  {
    method: 'GET',
    path: `${SNAPSHOTS}/:id`,
    permission: viewNews,
    audit: published,
    handler: (c) => showSnapshot(c),
  },
  {
    method: 'POST',
    path: `${SNAPSHOTS}/:id/recheck`,
    permission: keepNews,
    audit: recorded('news.recheck'),
    handler: postRecheck,
  },
  {
    method: 'POST',
    path: `${SNAPSHOTS}/:id/inspect`,
    permission: keepNews,
    audit: recorded('news.inspect-snapshot'),
    handler: postInspection,
  },
  {
    method: 'GET',
    path: `${SNAPSHOTS}/:id/diff/:other`,
    permission: viewNews,
    audit: published,
    handler: showDiff,
  },
  { method: 'GET', path: CHAIN, permission: viewNews, audit: published, handler: showChain },
  {
    method: 'POST',
    path: CHAIN,
    permission: viewNews,
    audit: recorded('news.chain-verify'),
    handler: postVerify,
  },
];
