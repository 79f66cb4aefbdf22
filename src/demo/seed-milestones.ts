import {
  applyMilestone,
  decideMilestone,
  type MilestoneKind,
  payMilestones,
} from '../modules/benefits/index.ts';
import { addDays } from '../platform/calendar.ts';
import { shanghaiDate } from '../platform/dates.ts';
import { type Stage, type StagedPerson, staffAct, workerAct } from './stage.ts';

interface Story {
  readonly member: number;
  readonly kind: MilestoneKind;
  readonly eventOn: string;
  readonly until: 'applied' | 'checked' | 'approved' | 'rejected';
  readonly yuan: number;
}

const past: readonly Story[] = [
  { member: 3, kind: 'marriage', eventOn: '2023-05-20', until: 'approved', yuan: 500 },
  { member: 8, kind: 'birth', eventOn: '2023-06-02', until: 'approved', yuan: 500 },
  { member: 14, kind: 'hospital', eventOn: '2023-06-11', until: 'approved', yuan: 1000 },
  { member: 21, kind: 'relative-death', eventOn: '2023-06-15', until: 'approved', yuan: 2000 },
  { member: 27, kind: 'retirement', eventOn: '2023-06-30', until: 'approved', yuan: 500 },
  { member: 33, kind: 'hospital', eventOn: '2023-05-08', until: 'rejected', yuan: 0 },
];

/** Six of 2023, five of them paid on one sheet, and a few that wait today. */
export async function seedMilestones(
  stage: Stage,
  members: readonly StagedPerson[],
  now: Date,
): Promise<void> {
  for (const story of past) await play(stage, members, { story, on: addDays(story.eventOn, 5) });
  await payMilestones(stage.tx, staffAct(stage, 'care-clerk', '2023-07-20'), { paidOn: '2023-07-20' });
  const today = shanghaiDate(now);
  const recent: readonly Story[] = [
    { member: 40, kind: 'birth', eventOn: addDays(today, -12), until: 'applied', yuan: 500 },
    { member: 46, kind: 'hospital', eventOn: addDays(today, -9), until: 'checked', yuan: 800 },
    { member: 52, kind: 'marriage', eventOn: addDays(today, -15), until: 'approved', yuan: 500 },
  ];
  for (const story of recent) await play(stage, members, { story, on: addDays(today, -3) });
}

async function play(
  stage: Stage,
  members: readonly StagedPerson[],
  on: { story: Story; on: string },
): Promise<void> {
  const { story } = on;
  const person = members[story.member];
  if (!person) throw new Error('no such member');
  const { kind, eventOn } = story;
  const relation = kind === 'relative-death' ? '父亲' : undefined;
  const application = { kind, eventOn, relation, payeeName: person.name, note: undefined, proofs: [] };
  const id = await applyMilestone(stage.tx, workerAct(stage, person, on.on), { application, files: nowhere });
  if (story.until === 'applied') return;
  const clerk = staffAct(stage, 'care-clerk', addDays(on.on, 1));
  if (story.until === 'rejected') {
    const reason = '住院不满三天，不在本县慰问范围内';
    await decideMilestone(stage.tx, clerk, { id, version: 1, word: 'reject', reason });
    return;
  }
  await decideMilestone(stage.tx, clerk, {
    id,
    version: 1,
    word: 'check',
    amountFen: BigInt(story.yuan) * 100n,
  });
  if (story.until === 'checked') return;
  const head = staffAct(stage, 'care-head', addDays(on.on, 2));
  await decideMilestone(stage.tx, head, { id, version: 2, word: 'approve' });
}

function refuseFiles(): never {
  throw new Error('the demo hands in no files');
}

/** Milestones of the demo have no scanned papers. */
const nowhere = {
  put: refuseFiles,
  bytes: refuseFiles,
  stream: refuseFiles,
  remove: refuseFiles,
  list: refuseFiles,
};
