import type { Act } from '../../../platform/actor.ts';
import { addDays } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db } from '../../../platform/db/database.ts';
import { loadVisit } from '../visits/load-visit.ts';
import { listDueVisits } from '../visits/register/visit-todo-store.ts';
import { fieldQuestions, fieldVisit } from './field-package.ts';

/** Visits of the next two weeks go onto the phone; later ones would be out of date by then. */
const AHEAD_DAYS = 14;
const MOST = 20;

/** 下载检查: the clerk's own open visits with their frozen checklists and what the desk already holds. */
export async function loadFieldPackage(db: Db, act: Pick<Act, 'actor' | 'keys' | 'now'>) {
  const { actor } = act;
  const until = addDays(shanghaiDate(act.now), AHEAD_DAYS);
  const due = await listDueVisits(db, { region: actor.region, clerkId: actor.id, until });
  const views = await Promise.all(due.slice(0, MOST).map((one) => loadVisit(db, act, one.id)));
  return {
    account: { id: actor.id, name: actor.name },
    fetchedAt: act.now.toISOString(),
    questions: fieldQuestions,
    visits: views.map((view) => fieldVisit({ ...view, samples: view.samples.length })),
  };
}
