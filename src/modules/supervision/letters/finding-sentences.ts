import type { ItemText } from './item-store.ts';
import type { VisitProblem } from './visit-findings-store.ts';

/** A finding as the letter says it; the clerk edits the sentence before it goes round for signature. */
export function findingItem(problem: VisitProblem): ItemText {
  return {
    findingId: problem.id,
    problem: problem.note ?? '',
    article: problem.article,
    demand: '',
  };
}
