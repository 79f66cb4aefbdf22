/** The six questions to a worker, each answered yes, no or unsure. */
export const sampleQuestions = [
  {
    key: 'contract',
    text: '劳动合同您手里有一份吗？',
    problem: '没有拿到劳动合同文本',
    item: { checklistKey: 'contract', itemCode: 'copy' },
  },
  {
    key: 'paid',
    text: '工资按时发、发够了吗？最近一次什么时候发、发了多少？',
    problem: '工资没有按时足额发放',
    item: { checklistKey: 'pay-papers', itemCode: 'monthly' },
  },
  {
    key: 'slip',
    text: '发工资时给工资条（或短信）吗？',
    problem: '没有收到工资清单',
    item: { checklistKey: 'pay-papers', itemCode: 'slip' },
  },
  {
    key: 'insurance',
    text: '单位给您上社会保险了吗？',
    problem: '没有参加社会保险',
    item: { checklistKey: 'social-insurance', itemCode: 'enrolled' },
  },
  {
    key: 'rest',
    text: '每周能休息一天、加班有加班费吗？',
    problem: '休息日或者加班费没有保证',
    item: { checklistKey: 'hours', itemCode: 'rest-day' },
  },
  {
    key: 'safety',
    text: '上岗前做过安全培训，天热有水有药、能歇吗？',
    problem: '没有安全培训或者防暑措施',
    item: { checklistKey: 'heat', itemCode: 'water-rest' },
  },
] as const;
export type SampleQuestion = (typeof sampleQuestions)[number]['key'];
export const questionKeys = [
  'contract',
  'paid',
  'slip',
  'insurance',
  'rest',
  'safety',
] as const satisfies readonly SampleQuestion[];

export const sampleAnswers = ['yes', 'no', 'unsure'] as const;
export type SampleAnswer = (typeof sampleAnswers)[number];
export const answerNames = { yes: '是', no: '否', unsure: '说不清' } as const satisfies Record<
  SampleAnswer,
  string
>;

export type Answers = Readonly<Partial<Record<SampleQuestion, SampleAnswer>>>;

/** What is sealed: who was asked, what was last paid and what else was said. */
export interface SampleWords {
  /** Empty where the worker wanted to stay unnamed. */
  readonly name: string;
  readonly trade: string;
  /** 'YYYY-MM-DD' or empty */
  readonly lastPaidOn: string;
  /** 元 as it was told, e.g. 4500 or 4500.50; or empty */
  readonly lastPaidYuan: string;
  readonly note: string;
}

export const noWords: SampleWords = { name: '', trade: '', lastPaidOn: '', lastPaidYuan: '', note: '' };

export interface Sample {
  readonly id: string;
  readonly drawId: string | undefined;
  readonly answers: Answers;
  readonly words: SampleWords;
  readonly revision: number;
  readonly recorder: { readonly id: string; readonly name: string };
}

/** The usual sample; fewer where the site has fewer. */
export const USUAL_SAMPLE = 10;
export const MOST_SAMPLES = 50;

/** True where all six questions were answered. */
export function isComplete(answers: Answers): boolean {
  return questionKeys.every((key) => answers[key] !== undefined);
}
