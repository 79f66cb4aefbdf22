import type { Act } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { type Attachment, listAttachments } from '../../documents/index.ts';
import { type Conflict, listConflicts } from '../field/conflict-store.ts';
import type { Checklist } from './checklists/checklist.ts';
import { frozenChecklists } from './checklists/checklist-versions.ts';
import type { Finding } from './findings/finding.ts';
import { listFindings } from './findings/finding-store.ts';
import { listDraws, type SampleDraw } from './sampling/draw-store.ts';
import type { Sample } from './sampling/sample.ts';
import { listSamples } from './sampling/sample-store.ts';
import type { Inspector, Visit } from './visit.ts';
import { listVisitEvents, type VisitEvent } from './visit-event-store.ts';
import { maySeeVisit } from './visit-policy.ts';
import { findVisit } from './visit-store.ts';
import { listBodies, listFrozenChecklists, listInspectors } from './visit-team-store.ts';

/** Owner type of a visit's photos in the documents module. */
export const VISIT_OWNER = 'visit';

/** Everything about one visit; workers' words in clear, so pages show them to who works on it only. */
export interface VisitView {
  readonly visit: Visit;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly inspectors: readonly Inspector[];
  readonly checklists: readonly Checklist[];
  readonly findings: readonly Finding[];
  readonly samples: readonly Sample[];
  readonly draws: readonly (SampleDraw & { drawnAt: Date; drawerName: string })[];
  readonly conflicts: readonly Conflict[];
  readonly photos: readonly Attachment[];
  readonly events: readonly VisitEvent[];
}

/** @throws Refused 404 outside the actor's scope. */
export async function loadVisit(db: Db, act: Pick<Act, 'actor' | 'keys'>, id: string): Promise<VisitView> {
  const visit = await findVisit(db, act.actor.region, id);
  if (!visit || !maySeeVisit(act.actor, visit)) return refuseCommon('not-found');
  const at = { region: visit.region, visitId: visit.id };
  const [bodies, inspectors, frozen, findings, samples, draws, conflicts, photos, events] = await Promise.all(
    [
      listBodies(db, at),
      listInspectors(db, at),
      listFrozenChecklists(db, at),
      listFindings(db, at),
      listSamples(db, act.keys, at),
      listDraws(db, at),
      listConflicts(db, act.keys, at),
      listAttachments(db, visit.region, { type: VISIT_OWNER, id }),
      listVisitEvents(db, visit.region, id),
    ],
  );
  const checklists = frozenChecklists(frozen);
  return {
    visit,
    bodies,
    inspectors,
    checklists,
    findings,
    samples,
    draws,
    conflicts,
    photos,
    events,
  };
}
