import { type Answers, type SampleQuestion, sampleQuestions } from './sample.ts';

export interface QuestionSummary {
  readonly key: SampleQuestion;
  readonly text: string;
  readonly asked: number;
  readonly yes: number;
  readonly no: number;
  readonly unsure: number;
  /** What the answers say against the firm, without a name; undefined where nobody said no. */
  readonly sentence: string | undefined;
  readonly item: { readonly checklistKey: string; readonly itemCode: string };
}

/** How the sampled workers answered, question by question: counts only, so that nobody can be recognised. */
export function summariseSamples(samples: readonly { answers: Answers }[]): QuestionSummary[] {
  return sampleQuestions.map(({ key, text, problem, item }) => {
    const given = samples.map((sample) => sample.answers[key]).filter((answer) => answer !== undefined);
    const count = (answer: string) => given.filter((one) => one === answer).length;
    const no = count('no');
    const sentence = no > 0 ? `抽样询问 ${given.length} 人，其中 ${no} 人反映${problem}。` : undefined;
    return { key, text, asked: given.length, yes: count('yes'), no, unsure: count('unsure'), sentence, item };
  });
}
