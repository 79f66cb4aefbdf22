import type { Todo } from '../platform/module.ts';

/** Groups of today's list, most pressing first. */
export interface TodayList {
  readonly overdue: readonly Todo[];
  readonly today: readonly Todo[];
  readonly soon: readonly Todo[];
  readonly waiting: readonly Todo[];
}

/** Sorts by due date: past, today, later, and what waits without a date. */
export function arrangeToday(todos: readonly Todo[], today: string): TodayList {
  const dated = todos.filter((todo) => todo.due !== undefined).sort(byDue);
  return {
    overdue: dated.filter((todo) => (todo.due ?? '') < today),
    today: dated.filter((todo) => todo.due === today),
    soon: dated.filter((todo) => (todo.due ?? '') > today),
    waiting: todos.filter((todo) => todo.due === undefined),
  };
}

function byDue(one: Todo, other: Todo): number {
  return (one.due ?? '').localeCompare(other.due ?? '') || one.href.localeCompare(other.href);
}
