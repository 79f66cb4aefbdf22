import { type Route, recorded, signedInWorker, unrecorded, viewed } from '../../../platform/http/route.ts';
import {
  printOwnApplication,
  sendOwnWord,
  showOwnApplication,
  takeOwnApplication,
} from './applications/application-doors.tsx';
import { askElect, takeElect } from './elect-door.tsx';
import { openMatter, sendMatterPaper, takeMatterPapers, takeResubmit, takeReview } from './matter-door.tsx';
import { printMatter } from './matter-print.tsx';
import { askObject, askWithdraw, takeConfirm, takeObject, takeWithdraw } from './receipt-door.tsx';

const MATTER = '/matters/:region/:id';
const PAYMENT = `${MATTER}/payments/:payment`;

const get = (path: string, handler: Route['handler'], audit: Route['audit']): Route => ({
  method: 'GET',
  path,
  permission: signedInWorker,
  audit,
  handler,
});
const post = (path: string, handler: Route['handler'], word: string): Route => ({
  method: 'POST',
  path,
  permission: signedInWorker,
  audit: recorded(word),
  handler,
});
const ownCase = unrecorded('本人查看自己的案件');

/** My cases: see, print, answer, confirm or object, hand in more, leave, judge. */
export const matterRoutes: readonly Route[] = [
  get(MATTER, openMatter, ownCase),
  get(`${MATTER}/print`, printMatter, ownCase),
  get(`${MATTER}/applications/:kind`, showOwnApplication, ownCase),
  post(`${MATTER}/applications/:kind`, takeOwnApplication, 'case.save-application'),
  get(`${MATTER}/applications/:kind/word`, sendOwnWord, ownCase),
  get(`${MATTER}/applications/:kind/print`, printOwnApplication, ownCase),
  post(`${MATTER}/resubmit`, takeResubmit, 'case.resubmit'),
  post(`${MATTER}/review`, takeReview, 'case.review'),
  { ...post(`${MATTER}/papers`, takeMatterPapers, 'case.add-paper'), upload: true },
  get(`${MATTER}/papers/:paper`, sendMatterPaper, viewed('case.download-paper')),
  post(`${PAYMENT}/confirm`, takeConfirm, 'case.confirm-receipt'),
  get(`${PAYMENT}/object`, askObject, ownCase),
  post(`${PAYMENT}/object`, takeObject, 'case.object-receipt'),
  get(`${MATTER}/representatives`, askElect, ownCase),
  post(`${MATTER}/representatives`, takeElect, 'case.elect-representatives'),
  get(`${MATTER}/withdraw`, askWithdraw, ownCase),
  post(`${MATTER}/withdraw`, takeWithdraw, 'case.withdraw-claimant'),
];
