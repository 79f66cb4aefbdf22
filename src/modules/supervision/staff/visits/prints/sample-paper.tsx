import type { FC } from 'hono/jsx';
import { SignatureSheet } from '../../../../../ui/print/signature-sheet.tsx';
import { maskName } from '../../../../people/index.ts';
import { type Sample, sampleQuestions, USUAL_SAMPLE } from '../../../visits/sampling/sample.ts';
import { summariseSamples } from '../../../visits/sampling/sample-summary.ts';

const blanks = ['姓名', '工种', '1', '2', '3', '4', '5', '6', '最近发薪日', '金额（元）', '其他反映'];

/** 抽样询问表 to fill in by hand: the six questions above, a row for each of ten workers. */
export const BlankSamplePaper: FC = () => (
  <>
    <h2>职工抽样询问表（保密，不交受检单位）</h2>
    <p>回答“是”打 √，“否”打 ×，说不清写“？”。本人不愿留名的可以不填姓名。</p>
    <ol>
      {sampleQuestions.map((question) => (
        <li>{question.text}</li>
      ))}
    </ol>
    <SignatureSheet
      caption="职工抽样询问表"
      columns={[]}
      rows={Array.from({ length: USUAL_SAMPLE }, () => undefined)}
      blanks={blanks}
      signers={['询问人', '日期']}
    />
  </>
);

/** How the sample answered, as the firm may read it: counts, and names down to the surname. */
export const SampleCountPaper: FC<{ samples: readonly Sample[] }> = ({ samples }) => {
  const named = samples.flatMap((sample) => (sample.words.name === '' ? [] : [maskName(sample.words.name)]));
  return (
    <>
      <h2>抽样询问情况</h2>
      <p>
        {`抽样询问职工 ${samples.length} 人`}
        {named.length > 0 ? `（${named.join('、')}${named.length < samples.length ? '等' : ''}）` : ''}。
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">问题</th>
            <th scope="col">回答</th>
            <th scope="col">是</th>
            <th scope="col">否</th>
            <th scope="col">说不清</th>
          </tr>
        </thead>
        <tbody>
          {summariseSamples(samples).map((line) => (
            <tr>
              <td>{line.text}</td>
              <td>{line.asked}</td>
              <td>{line.yes}</td>
              <td>{line.no}</td>
              <td>{line.unsure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
