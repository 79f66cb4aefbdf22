import { registerOrganisation } from '../src/modules/orgs/index.ts';
import { addInspector } from '../src/modules/supervision/visits/add-inspectors.ts';
import { planVisit } from '../src/modules/supervision/visits/plan-visit.ts';
import { startVisit } from '../src/modules/supervision/visits/start-visit.ts';
import type { Act } from '../src/platform/actor.ts';
import type { Db } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';

/** A firm and the body that leads inspections, on file. */
export interface VisitCast {
  readonly firmId: string;
  readonly bodyId: string;
  readonly enforcementId: string;
}

export async function castBodies(db: Db, act: Act): Promise<VisitCast> {
  return inTransaction(db, async (tx) => {
    const make = async (kind: 'enterprise' | 'agency', name: string) =>
      (await registerOrganisation(tx, act, { kind, name, townshipCode: '469024100' })).id;
    return {
      firmId: await make('enterprise', '海南某某建筑劳务有限公司'),
      bodyId: await make('agency', '临高县人力资源和社会保障局'),
      enforcementId: await make('agency', '临高县综合行政执法局'),
    };
  });
}

/** A joint visit with two short checklists: 年休假 (2 items) and 工时 (3 items). */
export async function castVisit(db: Db, act: Act, cast: VisitCast): Promise<string> {
  const plan = {
    organisationId: cast.firmId,
    projectName: '滨海小区二期',
    plannedOn: '2023-11-02',
    ownerBodyId: cast.bodyId,
    participantIds: [cast.enforcementId],
    checklistKeys: ['annual-leave', 'hours'],
  };
  return (await inTransaction(db, (tx) => planVisit(tx, act, plan))).id;
}

export async function castInspectors(db: Db, act: Act, visitId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (const [name, certificateNumber] of [
      ['吴检查', '琼人社监001'],
      ['陈检查', '琼人社监002'],
    ] as const) {
      const inspector = { name, bodyName: '临高县人力资源和社会保障局', certificateNumber };
      await addInspector(tx, act, { visitId, inspector });
    }
  });
}

/** The visit with its two inspectors, begun. */
export async function castStartedVisit(db: Db, act: Act, cast: VisitCast): Promise<string> {
  const visitId = await castVisit(db, act, cast);
  await castInspectors(db, act, visitId);
  await inTransaction(db, (tx) =>
    startVisit(tx, act, { visitId, visitedOn: '2023-11-02', receivedBy: '李经理', place: undefined }),
  );
  return visitId;
}
