import type { DraftSection, DraftSections } from './claim-draft.ts';

/** What a draft is about is chosen before its first step. */
export type StepKey = Exclude<DraftSection, 'kind'> | 'check';

export interface JourneyStep {
  readonly key: StepKey;
  readonly title: string;
  /** What it is called where no wages are claimed. */
  readonly otherTitle?: string;
  /** Whether this worker has to pass it. */
  readonly applies: (sections: DraftSections) => boolean;
  /** Whether it may be left empty. */
  readonly isOptional?: boolean;
}

const always = () => true;
const isWages = ({ kind }: DraftSections) => kind === undefined || kind.kind === 'wage-arrears';

/** 登记, step by step, for every kind of case. The order of this list is the order of the pages. */
export const journey: readonly JourneyStep[] = [
  { key: 'questions', title: '先回答六个问题', applies: isWages },
  { key: 'who', title: '您是谁', applies: always },
  { key: 'employer', title: '谁欠您的工资', otherTitle: '是哪个单位', applies: always },
  { key: 'site', title: '工地和层层承包', applies: (sections) => sections.employer?.isSite === 'yes' },
  { key: 'lines', title: '欠了多少', applies: isWages },
  { key: 'demands', title: '发生了什么，有什么要求', applies: (sections) => !isWages(sections) },
  {
    key: 'members',
    title: '一起讨薪的工友',
    applies: (sections) => isWages(sections) && sections.who?.together === 'group',
  },
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
