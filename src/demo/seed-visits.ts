import {
  addInspector,
  cancelVisit,
  finishVisit,
  planVisit,
  recordFindings,
  startVisit,
  takeUpload,
  visitChecklists,
  writeSample,
} from '../modules/supervision/index.ts';
import type { Act } from '../platform/actor.ts';
import { addDays } from '../platform/calendar.ts';
import { newId } from '../platform/id.ts';

import { type Random, seededRandom } from './random.ts';
import { sampledName } from './sampled-name.ts';
import { type Stage, staffAct } from './stage.ts';
import { type DemoVisit, demoVisits, problemNotes } from './visit-plans.ts';

const SEED = 469_024_15;

/** Joint visits of the county: those of 2023, and a few open ones around today. */
export async function seedVisits(stage: Stage, today: string): Promise<void> {
  const random = seededRandom(SEED);
  for (const visit of demoVisits(today)) await playVisit(stage, { visit, random, today });
}

interface Played {
  readonly visit: DemoVisit;
  readonly random: Random;
  readonly today: string;
}

async function playVisit(stage: Stage, played: Played): Promise<void> {
  const { visit, today } = played;
  const plannedAt = addDays(visit.on, -10);
  const act = staffAct(stage, 'rights-clerk', visit.on < addDays(today, 10) ? plannedAt : today);
  const organisation = (key: string) => stage.organisations.get(key)?.id ?? '';
  const leads = visit.lead;
  const { id } = await planVisit(stage.tx, act, {
    organisationId: organisation(visit.firm),
    projectName: visit.project,
    plannedOn: visit.on,
    ownerBodyId: organisation(leads),
    participantIds: [organisation(leads === 'labour' ? 'enforcement' : 'labour')],
    checklistKeys: visit.lists,
  });
  if (visit.state === 'planned') return;
  if (visit.state === 'cancelled')
    return cancelVisit(stage.tx, act, { visitId: id, reason: '台风蓝色预警，全县停工，改期另行安排' });
  await begin(stage, id, played);
  await judge(stage, id, played);
  if (visit.state === 'conflict') return meetDesk(stage, id, visit);
  if (visit.state === 'started') return;
  const summary = visit.problems.length > 0 ? '问题已当场告知接待人，另行发函。' : '未发现问题。';
  await finishVisit(stage.tx, onDay(stage, visit.on), { visitId: id, summary });
}

function onDay(stage: Stage, day: string): Act {
  return staffAct(stage, 'rights-clerk', day);
}

async function begin(stage: Stage, visitId: string, { visit }: Played): Promise<void> {
  const act = onDay(stage, visit.on);
  const bodyName = stage.organisations.get(visit.lead)?.name ?? '';
  for (const [name, number] of [
    ['吴检查', '琼劳监0103'],
    ['陈检查', '琼劳监0117'],
  ] as const) {
    const inspector = { name, bodyName, certificateNumber: number };
    await addInspector(stage.tx, act, { visitId, inspector });
  }
  await startVisit(stage.tx, act, {
    visitId,
    visitedOn: visit.on,
    receivedBy: '李经理（行政人事）',
    place: visit.project ?? '单位办公区',
  });
}

/** Problems as planned, everything else in order; a visit under way is half filled in. */
async function judge(stage: Stage, visitId: string, { visit, random }: Played): Promise<void> {
  const act = onDay(stage, visit.on);
  const lists = visitChecklists(visit.on).filter((list) => visit.lists.includes(list.key));
  const all = lists.flatMap((list) =>
    list.items.map(({ code }) => {
      const name = `${list.key}.${code}`;
      const isProblem = visit.problems.includes(name);
      return {
        checklistKey: list.key,
        itemCode: code,
        verdict: isProblem ? ('problem' as const) : ('ok' as const),
        note: isProblem ? problemNotes[name] : undefined,
        seen: 0,
      };
    }),
  );
  const isOpen = visit.state === 'started' || visit.state === 'conflict';
  const findings = isOpen ? all.slice(0, Math.ceil(all.length / 2)) : all;
  await recordFindings(stage.tx, act, { visitId, findings });
  for (let asked = 0; asked < visit.sample; asked += 1) {
    const says = (name: string) =>
      visit.problems.includes(name) && random.next() < 0.5 ? ('no' as const) : ('yes' as const);
    await writeSample(stage.tx, act, {
      visitId,
      sampleId: newId(),
      seen: 0,
      answers: {
        contract: says('contract.copy'),
        paid: says('pay-papers.monthly'),
        slip: says('pay-papers.slip'),
        insurance: says('social-insurance.enrolled'),
        rest: says('hours.rest-day'),
        safety: says('heat.water-rest'),
      },
      words: {
        name: sampledName(random),
        trade: random.pick(['普工', '钢筋工', '操作工', '装卸工', '服务员']),
        lastPaidOn: addDays(visit.on, -random.integer(3, 25)),
        lastPaidYuan: String(random.integer(28, 62) * 100),
        note: '',
      },
    });
  }
}

/** The phone comes back with an answer to what a colleague has meanwhile answered at the desk. */
async function meetDesk(stage: Stage, visitId: string, visit: DemoVisit): Promise<void> {
  const head = staffAct(stage, 'rights-head', visit.on);
  const [list] = visitChecklists(visit.on).filter((one) => visit.lists.includes(one.key));
  const code = list?.items[0]?.code ?? '';
  const upload = {
    id: newId(),
    accountId: head.actor.id,
    visitId,
    visitedOn: visit.on,
    findings: [
      {
        checklistKey: list?.key ?? '',
        itemCode: code,
        verdict: 'problem' as const,
        note: '现场点名 3 人，其中 1 人进场四十天还没有签合同。',
        base: 0,
      },
    ],
    samples: [],
    facts: { receivedBy: { from: '', to: '王主管' }, place: undefined, summary: undefined },
    inspectors: [],
    draws: [],
  };
  await takeUpload(stage.tx, head, { upload, contentHash: '0'.repeat(64) });
}
