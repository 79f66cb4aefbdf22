import {
  everyone,
  type Route,
  recorded,
  signedInWorker,
  unrecorded,
  viewed,
} from '../../../platform/http/route.ts';
import { calculatorRoutes } from './calculators/calculator-routes.ts';
import { askDelete, showNewClaim, startClaim, submitClaim, takeDelete } from './claim-door.tsx';
import { compassRoutes } from './compass/compass-routes.ts';
import { matterRoutes } from './matter-routes.ts';
import { showNewMatter } from './new-matter-page.tsx';
import { askRemovePaper, removePaper, sendDraftPaper, takePapers } from './papers-door.tsx';
import { openDraftDoor, openStep, takeStep } from './step-door.tsx';

const DRAFT = '/claims/:region/:id';
const ownDraft = unrecorded('本人填写自己的草稿');

const get = (path: string, handler: Route['handler']): Route => ({
  method: 'GET',
  path,
  permission: signedInWorker,
  audit: ownDraft,
  handler,
});
const post = (path: string, handler: Route['handler'], audit = ownDraft): Route => ({
  method: 'POST',
  path,
  permission: signedInWorker,
  audit,
  handler,
});

/** The worker's side of rights cases: compass, filing journey, own cases. */
export const citizenRoutes: readonly Route[] = [
  ...compassRoutes,
  {
    method: 'GET',
    path: '/matters/new',
    permission: everyone,
    audit: unrecorded('公开的登记说明'),
    handler: showNewMatter,
  },
  get('/claims/new', showNewClaim),
  post('/claims/new', startClaim),
  get(DRAFT, openDraftDoor),
  get(`${DRAFT}/delete`, askDelete),
  post(`${DRAFT}/delete`, takeDelete, recorded('case-draft.delete')),
  post(`${DRAFT}/submit`, submitClaim, recorded('case.file')),
  { ...post(`${DRAFT}/papers`, takePapers, recorded('attachment.store')), upload: true },
  { ...get(`${DRAFT}/papers/:paper`, sendDraftPaper), audit: viewed('case.download-paper') },
  get(`${DRAFT}/papers/:paper/remove`, askRemovePaper),
  post(`${DRAFT}/papers/:paper/remove`, removePaper),
  get(`${DRAFT}/:step`, openStep),
  post(`${DRAFT}/:step`, takeStep),
  ...matterRoutes,
  ...calculatorRoutes,
];
