import {
  addSpeaker,
  archiveEvent,
  askSpeaker,
  awardPrizes,
  bookSpeaker,
  closeInvitation,
  closeSignUp,
  confirmSpeaker,
  enterEvent,
  holdEvent,
  openSignUp,
  planEvent,
} from '../modules/events/index.ts';
import { addDays, daysBetween } from '../platform/calendar.ts';
import { demoPerson } from './demo-person.ts';
import { type Random, seededRandom } from './random.ts';
import { heldEvents, type PlannedEvent, plannedEvents } from './sources/events.ts';
import { invitations, speakers } from './sources/speakers.ts';
import { type Stage, staffAct } from './stage.ts';

const SEED = 2070;
/** Indexes of people that no other seed uses. */
const FIRST_PERSON = 6_501;

const firms = ['临高甲快递有限公司（演示）', '海南丙建筑有限公司（演示）', '临高丁制药有限公司（演示）'];

/** 活动: a year of held events with prizes and archive, a few that are to come, speakers and who asked for them. */
export async function seedEvents(stage: Stage, today: string): Promise<void> {
  const random = seededRandom(SEED);
  const people = peopleFrom(random);
  for (const plan of heldEvents) await hold(stage, plan, people(Math.min(plan.attended, 24)));
  for (const plan of plannedEvents) await announce(stage, { plan, today, entrants: people(plan.entered) });
  const ids = new Map<string, string>();
  for (const speaker of speakers) {
    const act = staffAct(stage, 'culture-clerk', '2023-02-06');
    ids.set(speaker.name, (await addSpeaker(stage.tx, act, { ...speaker, isActive: true })).id);
  }
  for (const one of invitations) await invite(stage, { one, today, ids });
}

function peopleFrom(random: Random) {
  let index = FIRST_PERSON;
  return (count: number) =>
    Array.from({ length: count }, () => {
      const person = demoPerson(random, index++, 'urban');
      return { ...person, organisationName: random.pick(firms) };
    });
}

type Entrants = ReturnType<ReturnType<typeof peopleFrom>>;

function planOf(plan: PlannedEvent, day: string) {
  const at = (time: string) => new Date(`${day}T${time}:00+08:00`);
  const { from, to, ...rest } = plan.when;
  return {
    ...plan.about,
    ...rest,
    startsAt: at(from),
    endsAt: at(to),
    signUpUntil: undefined,
    employerConsent: plan.about.inWorkingHours ? '参加职工所在企业均已书面同意' : undefined,
  };
}

async function enter(stage: Stage, of: { eventId: string; entrants: Entrants; on: string }): Promise<void> {
  if (of.entrants.length === 0) return;
  await enterEvent(stage.tx, staffAct(stage, 'culture-clerk', of.on), {
    region: stage.region,
    eventId: of.eventId,
    channel: 'paper',
    entrants: of.entrants.map(({ name, phone, identityNumber, organisationName }) => ({
      name,
      phone,
      identityNumber,
      organisationName,
    })),
  });
}

async function hold(stage: Stage, plan: (typeof heldEvents)[number], entrants: Entrants): Promise<void> {
  const before = addDays(plan.day, -10);
  const act = (on: string) => staffAct(stage, 'culture-clerk', on);
  const { id: eventId } = await planEvent(stage.tx, act(before), planOf(plan, plan.day));
  await openSignUp(stage.tx, act(before), { eventId });
  await enter(stage, { eventId, entrants, on: addDays(plan.day, -5) });
  await closeSignUp(stage.tx, act(addDays(plan.day, -1)), { eventId });
  const after = addDays(plan.day, 1);
  await holdEvent(stage.tx, act(after), { eventId, attended: plan.attended, note: plan.note });
  if (plan.prizes.length > 0) {
    const prizes = plan.prizes.map(([prize, yuan], index) => ({
      name: entrants[index]?.name ?? '',
      organisationName: entrants[index]?.organisationName,
      prize,
      amountFen: BigInt(yuan) * 100n,
    }));
    await awardPrizes(stage.tx, act(after), { eventId, prizes });
  }
  if (plan.archived) await archiveEvent(stage.tx, act(addDays(plan.day, 7)), { eventId });
}

async function announce(
  stage: Stage,
  of: { plan: (typeof plannedEvents)[number]; today: string; entrants: Entrants },
): Promise<void> {
  const { plan, today } = of;
  const act = staffAct(stage, 'culture-clerk', addDays(today, -1));
  const { id: eventId } = await planEvent(stage.tx, act, planOf(plan, addDays(today, plan.inDays)));
  if (!plan.isOpen) return;
  await openSignUp(stage.tx, act, { eventId });
  await enter(stage, { eventId, entrants: of.entrants, on: today });
}

async function invite(
  stage: Stage,
  of: { one: (typeof invitations)[number]; today: string; ids: ReadonlyMap<string, string> },
): Promise<void> {
  const { one, today } = of;
  const day = one.day ?? addDays(today, one.inDays ?? 10);
  const before = addDays(day, -12);
  const asked = daysBetween(before, today) > 0 ? before : today;
  const act = (on: string) => staffAct(stage, 'culture-clerk', on);
  const { id: invitationId } = await askSpeaker(stage.tx, act(asked), {
    ...one.wish,
    days: [day, addDays(day, 1)],
  });
  const speakerId = one.speaker && of.ids.get(one.speaker);
  if (!speakerId) return;
  await bookSpeaker(stage.tx, act(asked), { invitationId, speakerId, on: day, time: '14:30' });
  if (!one.feedback) return;
  await confirmSpeaker(stage.tx, act(addDays(day, -5)), { invitationId });
  await closeInvitation(stage.tx, act(addDays(day, 1)), {
    invitationId,
    attended: one.wish.listeners,
    feedback: one.feedback,
  });
}
