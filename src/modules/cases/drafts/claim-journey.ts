import type { DraftSection, DraftSections } from './claim-draft.ts';

export type StepKey = DraftSection | 'check';

export interface JourneyStep {
  readonly key: StepKey;
  readonly title: string;
  /** Whether this worker has to pass it. */
  readonly applies: (sections: DraftSections) => boolean;
  /** Whether it may be left empty. */
  readonly isOptional?: boolean;
}

const always = () => true;

/** 登记欠薪, step by step. The order of this list is the order of the pages. */
export const journey: readonly JourneyStep[] = [
  { key: 'questions', title: '先回答六个问题', applies: always },
  { key: 'who', title: '您是谁', applies: always },
  { key: 'employer', title: '谁欠您的工资', applies: always },
  { key: 'site', title: '工地和层层承包', applies: (sections) => sections.employer?.isSite === 'yes' },
  { key: 'lines', title: '欠了多少', applies: always },
  { key: 'members', title: '一起讨薪的工友', applies: (sections) => sections.who?.together === 'group' },
  { key: 'papers', title: '证据照片', applies: always, isOptional: true },
  { key: 'check', title: '核对并提交', applies: always },
];

/** The steps that this worker passes. */
export function stepsFor(sections: DraftSections): readonly JourneyStep[] {
  return journey.filter((step) => step.applies(sections));
}

export function stepAfter(sections: DraftSections, key: StepKey): StepKey {
  const steps = stepsFor(sections);
  return steps[steps.findIndex((step) => step.key === key) + 1]?.key ?? 'check';
}

export function stepBefore(sections: DraftSections, key: StepKey): StepKey | undefined {
  const steps = stepsFor(sections);
  return steps[steps.findIndex((step) => step.key === key) - 1]?.key;
}

/** Where to go on: the first step that is still empty, or the last page. */
export function firstOpenStep(sections: DraftSections): StepKey {
  const open = stepsFor(sections).find(
    (step) => step.key !== 'check' && step.isOptional !== true && sections[step.key] === undefined,
  );
  return open?.key ?? 'check';
}

/** The step of an address, where it exists for this draft. */
export function findStep(sections: DraftSections, key: string | undefined): JourneyStep | undefined {
  return stepsFor(sections).find((step) => step.key === key);
}
