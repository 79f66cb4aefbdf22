import type { Act } from '../../../platform/actor.ts';
import { formatDate, shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuse } from '../case-refusals.ts';
import { startClock } from '../clocks/start-clock.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import { type CaseTarget, openCase, saveStep } from '../open-case.ts';
import { sendCaseNews } from '../send-case-news.ts';

export const applicants = ['union', 'employer', 'worker', 'family'] as const;
export type Applicant = (typeof applicants)[number];
export const applicantNames = {
  union: '工会',
  employer: '用人单位',
  worker: '职工本人',
  family: '近亲属',
} as const satisfies Record<Applicant, string>;

export interface RecognitionInput extends CaseTarget {
  readonly applicant: Applicant;
  /** 'YYYY-MM-DD' */
  readonly appliedOn: string;
  /** The social insurance authority. */
  readonly body: string;
  readonly papers: string;
}

/**
 * 申请工伤认定: by the employer within 30 days, or by the worker, the family or the union within one year of the
 * accident (工伤保险条例 §17). From then on the authority has 60 days (§20).
 */
export async function applyRecognition(tx: Transaction, act: Act, input: RecognitionInput): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'apply-recognition' });
  const { rightsCase, parties } = opened;
  if (input.appliedOn > shanghaiDate(act.now)) refuse('case.day-in-future');
  const applicant = applicantNames[input.applicant];
  await saveStep(tx, act, {
    opened,
    record: {
      detail: `${applicant}于${formatDate(input.appliedOn)}向${input.body}申请`,
      papers: input.papers,
      audit: { applicant: input.applicant, on: input.appliedOn },
    },
  });
  const kinds =
    input.applicant === 'employer'
      ? (['injury-employer', 'injury-apply'] as const)
      : (['injury-apply'] as const);
  await stopClocks(tx, { rightsCase, kinds, now: act.now });
  await startClock(tx, act, { rightsCase, kind: 'injury-decision', startedOn: input.appliedOn });
  await sendCaseNews(tx, act, {
    rightsCase,
    template: 'cases.recognition-applied',
    values: { applicant, appliedOn: formatDate(input.appliedOn), body: input.body },
    personIds: parties.personIds,
  });
}
