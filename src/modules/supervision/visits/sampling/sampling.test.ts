import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionKeys, sampleAnswers, sampleQuestions } from './sample.ts';
import { summariseSamples } from './sample-summary.ts';

describe('the summary of a sample', () => {
  it('says how many of those asked said no, without a name', () => {
    const [first] = summariseSamples([
      { answers: { contract: 'no' } },
      { answers: { contract: 'yes' } },
      { answers: {} },
    ]);
    expect(first).toMatchObject({ asked: 2, yes: 1, no: 1, unsure: 0 });
    expect(first?.sentence).toBe('抽样询问 2 人，其中 1 人反映没有拿到劳动合同文本。');
  });

  it('counts every answer once and blames nobody where none said no', () => {
    const answer = fc.option(fc.constantFrom(...sampleAnswers), { nil: undefined });
    const answers = fc.record({ contract: answer, paid: answer, slip: answer, insurance: answer });
    fc.assert(
      fc.property(fc.array(fc.record({ answers })), (samples) => {
        for (const line of summariseSamples(samples)) {
          expect(line.yes + line.no + line.unsure).toBe(line.asked);
          expect(line.sentence === undefined).toBe(line.no === 0);
        }
      }),
    );
  });

  it('asks the six questions', () => {
    expect(sampleQuestions.map((question) => question.key)).toEqual([...questionKeys]);
  });
});
