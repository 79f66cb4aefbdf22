import {
  everyone,
  type Route,
  recorded,
  signedInWorker,
  unrecorded,
  viewed,
} from '../../../platform/http/route.ts';
import { BENEFITS, MILESTONES, WALLET } from '../benefit-links.ts';
import { showBenefits } from './benefits-page.tsx';
import { postClaim, postEnter } from './claim-door.tsx';
import { sendList, sendScript, showDraw } from './draw-page.tsx';
import { postMilestone, sendOwnProof, showMilestone, showMilestoneForm } from './milestone-door.tsx';
import { showProgramme } from './programme-page.tsx';
import { printOwnClaim, showOwnClaim, showWallet } from './wallet-page.tsx';

const PROGRAMME = `${BENEFITS}/:region/:id`;
const open = unrecorded('announced to everybody');
const own = unrecorded('a worker looks at what is the own');

const seen = (path: string, handler: Route['handler']): Route => ({
  method: 'GET',
  path,
  permission: everyone,
  audit: open,
  handler,
});
const mine = (path: string, handler: Route['handler']): Route => ({
  method: 'GET',
  path,
  permission: signedInWorker,
  audit: own,
  handler,
});
const done = (path: string, word: string, handler: Route['handler']): Route => ({
  method: 'POST',
  path,
  permission: signedInWorker,
  audit: recorded(word),
  handler,
});

export const citizenRoutes: readonly Route[] = [
  seen(BENEFITS, showBenefits),
  seen(PROGRAMME, showProgramme),
  done(`${PROGRAMME}/claim`, 'benefit.claim', postClaim),
  done(`${PROGRAMME}/enter`, 'benefit.enter', postEnter),
  seen(`${PROGRAMME}/draw`, showDraw),
  seen(`${PROGRAMME}/draw/list.txt`, sendList),
  seen(`${PROGRAMME}/draw/draw.mjs`, sendScript),
  mine(WALLET, showWallet),
  mine(`${WALLET}/:region/:id`, showOwnClaim),
  mine(`${WALLET}/:region/:id/print`, printOwnClaim),
  mine(`${MILESTONES}/new`, (c) => showMilestoneForm(c)),
  { ...done(`${MILESTONES}/new`, 'milestone.apply', postMilestone), upload: true },
  mine(`${MILESTONES}/:region/:id`, showMilestone),
  {
    ...mine(`${MILESTONES}/:region/:id/proofs/:paper`, sendOwnProof),
    audit: viewed('milestone.download-proof'),
  },
];
