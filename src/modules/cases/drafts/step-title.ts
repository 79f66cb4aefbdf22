import type { DraftSections } from './claim-draft.ts';
import type { JourneyStep } from './claim-journey.ts';

/** What a step is called: the employer owes wages only in a wage claim. */
export function stepTitle(sections: DraftSections, step: JourneyStep): string {
  return isWages(sections) ? step.title : (step.otherTitle ?? step.title);
}

function isWages({ kind }: DraftSections): boolean {
  return kind === undefined || kind.kind === 'wage-arrears';
}
