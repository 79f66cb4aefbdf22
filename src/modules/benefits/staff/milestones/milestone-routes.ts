import { type Route, recorded, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { CONSOLE_MILESTONES as HOME } from '../../benefit-links.ts';
import { actOnBenefits, approveBenefits, keepBenefits, viewBenefits } from '../../benefit-permissions.ts';
import { approveForm, checkForm, rejectForm } from '../../milestones/milestone-form.ts';
import { postDecision, sendProof, showMilestone } from './milestone-page.tsx';
import { postSheet, printSheet, showMilestones } from './milestones-page.tsx';

export const milestoneRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: HOME,
    permission: viewBenefits,
    audit: unrecorded('masked names; single applications are recorded'),
    handler: (c) => showMilestones(c),
  },
  {
    method: 'POST',
    path: `${HOME}/sheets`,
    permission: keepBenefits,
    audit: recorded('milestone.pay'),
    handler: postSheet,
  },
  {
    method: 'GET',
    path: `${HOME}/sheets`,
    permission: viewBenefits,
    audit: viewed('milestone.view'),
    handler: printSheet,
  },
  {
    method: 'GET',
    path: `${HOME}/:id`,
    permission: viewBenefits,
    audit: viewed('milestone.view'),
    handler: (c) => showMilestone(c),
  },
  {
    method: 'GET',
    path: `${HOME}/:id/proofs/:paper`,
    permission: viewBenefits,
    audit: viewed('milestone.download-proof'),
    handler: sendProof,
  },
  {
    method: 'POST',
    path: `${HOME}/:id/check`,
    permission: keepBenefits,
    audit: recorded('milestone.check'),
    handler: (c) => postDecision(c, { word: 'check', schema: checkForm }),
  },
  {
    method: 'POST',
    path: `${HOME}/:id/approve`,
    permission: approveBenefits,
    audit: recorded('milestone.approve'),
    handler: (c) => postDecision(c, { word: 'approve', schema: approveForm }),
  },
  {
    method: 'POST',
    path: `${HOME}/:id/reject`,
    permission: actOnBenefits,
    audit: recorded('milestone.reject'),
    handler: (c) => postDecision(c, { word: 'reject', schema: rejectForm }),
  },
];
