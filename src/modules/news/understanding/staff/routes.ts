import { type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { keepNews, viewNews } from '../../news-permissions.ts';
import { postCorrection, showCorrection } from './correction-page.tsx';
import { ENTITIES } from './entity-links.ts';
import { showEntities } from './entity-list-page.tsx';
import { showEntity } from './entity-page.tsx';
import {
  postEditEntity,
  postNewEntity,
  postRestoreEntity,
  postRetireEntity,
  showEditEntity,
  showNewEntity,
} from './entity-write-page.tsx';

const open = unrecorded('published articles and public names');
const form = unrecorded('an empty form, or what the page before showed');
const keeping = { permission: keepNews } as const;
const CORRECTION = '/console/news/articles/:id/topics';

export const understandingRoutes: readonly Route[] = [
  { method: 'GET', path: ENTITIES, permission: viewNews, audit: open, handler: showEntities },
  { ...keeping, method: 'GET', path: `${ENTITIES}/new`, audit: form, handler: showNewEntity },
  {
    ...keeping,
    method: 'POST',
    path: `${ENTITIES}/new`,
    audit: recorded('news.add-entity'),
    handler: postNewEntity,
  },
  { method: 'GET', path: `${ENTITIES}/:id`, permission: viewNews, audit: open, handler: showEntity },
  { ...keeping, method: 'GET', path: `${ENTITIES}/:id/edit`, audit: form, handler: showEditEntity },
  {
    ...keeping,
    method: 'POST',
    path: `${ENTITIES}/:id/edit`,
    audit: recorded('news.edit-entity'),
    handler: postEditEntity,
  },
  {
    ...keeping,
    method: 'POST',
    path: `${ENTITIES}/:id/retire`,
    audit: recorded('news.retire-entity'),
    handler: postRetireEntity,
  },
  {
    ...keeping,
    method: 'POST',
    path: `${ENTITIES}/:id/restore`,
    audit: recorded('news.restore-entity'),
    handler: postRestoreEntity,
  },
  { ...keeping, method: 'GET', path: CORRECTION, audit: form, handler: showCorrection },
  {
    ...keeping,
    method: 'POST',
    path: CORRECTION,
    audit: recorded('news.correct-topics'),
    handler: postCorrection,
  },
];
