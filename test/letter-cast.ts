import { registerOrganisations } from '../src/modules/orgs/index.ts';
import { draftLetter } from '../src/modules/supervision/letters/draft-letter.ts';
import { editLetter } from '../src/modules/supervision/letters/edit-letter.ts';
import type { LetterKind } from '../src/modules/supervision/letters/letter.ts';
import { findLetter } from '../src/modules/supervision/letters/letter-store.ts';
import { serveLetter } from '../src/modules/supervision/letters/service/serve-letter.ts';
import { signLetter } from '../src/modules/supervision/letters/signing/sign-letter.ts';
import { submitLetter } from '../src/modules/supervision/letters/signing/submit-letter.ts';
import { addInspector } from '../src/modules/supervision/visits/add-inspectors.ts';
import { checklistsOn } from '../src/modules/supervision/visits/checklists/checklist-versions.ts';
import { recordFindings } from '../src/modules/supervision/visits/findings/record-findings.ts';
import { finishVisit } from '../src/modules/supervision/visits/finish-visit.ts';
import { planVisit } from '../src/modules/supervision/visits/plan-visit.ts';
import { startVisit } from '../src/modules/supervision/visits/start-visit.ts';
import type { Act, Actor } from '../src/platform/actor.ts';
import type { Db, Transaction } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { FileStore } from '../src/platform/files.ts';
import { newId } from '../src/platform/id.ts';
import { actAs, staffActor } from './act.ts';

/** Staff, a firm and its contact for tests of letters. All of them are made up. */
export const REGION = '469024';

const member = (role: string, name: string): Actor => ({
  ...staffActor(REGION, role),
  id: `staff-${role}`,
  name,
});
export const clerk = member('rights-clerk', '陈经办');
export const head = member('rights-head', '吴部长');
export const leader = member('leader', '郑分管');
export const chair = member('chair', '王主席');
export const contactOf = (organisationId: string): Actor => ({
  ...member('employer-contact', '周单位'),
  organisationId,
});
export const liaisonOf = (organisationId: string): Actor => ({
  ...member('liaison', '曾联络'),
  organisationId,
});

/** Acting at 9:30 on a civil date. */
export function on(day: string, actor: Actor): Act {
  return actAs(actor, { now: new Date(`${day}T09:30:00+08:00`), requestId: newId() });
}

/** Keeps nothing: use cases are asked what they decide, not what a disk does. */
export const noFiles = { put: async () => {} } as unknown as FileStore; // only `put` is called
export const photo = () => new File([Buffer.from('送达回证')], '回证.txt', { type: 'text/plain' });

export async function makeFirms(db: Db): Promise<{ firm: string; other: string; bureau: string }> {
  const rows = [
    { kind: 'enterprise' as const, name: '海南某某制药有限公司' },
    { kind: 'enterprise' as const, name: '海南另一家有限公司' },
    { kind: 'agency' as const, name: '某县人力资源和社会保障局' },
  ];
  const act = on('2023-09-01', staffActor(REGION, 'rights-clerk'));
  const ids = await inTransaction(db, (tx) => registerOrganisations(tx, act, rows));
  const [firm = '', other = '', bureau = ''] = ids.map((id) => id ?? '');
  return { firm, other, bureau };
}

export const run = <Result>(db: Db, work: (tx: Transaction) => Promise<Result>) => inTransaction(db, work);

const problems = [
  { problem: '未与 3 名职工订立书面劳动合同', article: '《劳动合同法》第十条', demand: '一个月内补订' },
  { problem: '未向职工发放工资条', article: '《工资支付暂行规定》第六条', demand: '自本月起逐人发放' },
];

/** A draft of two problems, written on 2023-09-05. */
export async function makeDraft(
  db: Db,
  on_: { firmId: string; kind?: LetterKind; recipientId?: string },
): Promise<string> {
  return run(db, async (tx) => {
    const act = on('2023-09-05', clerk);
    const { id } = await draftLetter(tx, act, { kind: on_.kind ?? 'reminder', ...on_ });
    const letter = await findLetter(tx, REGION, id);
    const items = problems.map((problem) => ({ ...problem, id: undefined }));
    await editLetter(tx, act, { letterId: id, title: letter?.title ?? '', body: letter?.body ?? '', items });
    return id;
  });
}

/** Signed by everybody on 2023-09-06. */
export async function makeIssued(db: Db, on_: Parameters<typeof makeDraft>[1]): Promise<string> {
  const letterId = await makeDraft(db, on_);
  await run(db, (tx) => submitLetter(tx, on('2023-09-06', clerk), { letterId }));
  const steps = on_.kind === undefined || on_.kind === 'reminder' ? [head, leader] : [head, leader, chair];
  for (const signer of steps) await run(db, (tx) => signLetter(tx, on('2023-09-06', signer), { letterId }));
  return letterId;
}

/** Handed over on Thursday 2023-09-07: due on 2023-09-28. */
export async function makeServed(db: Db, on_: Parameters<typeof makeDraft>[1]): Promise<string> {
  const letterId = await makeIssued(db, on_);
  await run(db, (tx) =>
    serveLetter(tx, on('2023-09-07', clerk), {
      letterId,
      how: 'in-person',
      on: '2023-09-07',
      to: '办公室张主任',
      trackingNumber: undefined,
      proof: { files: noFiles, file: photo() },
    }),
  );
  return letterId;
}

/** A finished joint visit of 2023-09-04 that found one item of the contract list wanting. */
export async function makeVisit(db: Db, of: { firmId: string; bodyId: string }): Promise<string> {
  return run(db, async (tx) => {
    const act = on('2023-09-04', clerk);
    const { id } = await planVisit(tx, act, {
      organisationId: of.firmId,
      plannedOn: '2023-09-04',
      ownerBodyId: of.bodyId,
      participantIds: [],
      checklistKeys: ['contract', 'pay-papers'],
    });
    for (const number of ['人社001', '人社002'])
      await addInspector(tx, act, {
        visitId: id,
        inspector: { name: `检查员${number}`, bodyName: '人社局', certificateNumber: number },
      });
    await startVisit(tx, act, { visitId: id, visitedOn: '2023-09-04' });
    const lists = checklistsOn('2023-09-04').filter((list) => ['contract', 'pay-papers'].includes(list.key));
    const findings = lists.flatMap((list) =>
      list.items.map((item) => {
        const isWrong = list.key === 'contract' && item.code === 'written';
        const verdict = isWrong ? ('problem' as const) : ('ok' as const);
        const note = isWrong ? '仓储部 3 人未签' : undefined;
        return { checklistKey: list.key, itemCode: item.code, verdict, note, seen: 0 };
      }),
    );
    await recordFindings(tx, act, { visitId: id, findings });
    await finishVisit(tx, act, { visitId: id });
    return id;
  });
}

/** A reminder that rests on a visit, served by post on 2023-09-07. */
export async function makeServedFromVisit(db: Db, of: { firmId: string; visitId: string }): Promise<string> {
  return run(db, async (tx) => {
    const { id } = await draftLetter(tx, on('2023-09-05', clerk), { kind: 'reminder', ...of });
    await submitLetter(tx, on('2023-09-06', clerk), { letterId: id });
    for (const signer of [head, leader]) await signLetter(tx, on('2023-09-06', signer), { letterId: id });
    await serveLetter(tx, on('2023-09-07', clerk), {
      letterId: id,
      how: 'post',
      on: '2023-09-07',
      to: undefined,
      trackingNumber: 'XA1',
      proof: undefined,
    });
    return id;
  });
}
