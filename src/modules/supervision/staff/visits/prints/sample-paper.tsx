import type { FC } from 'hono/jsx';
import { Table } from '../../../../../ui/table/table.tsx';
import { maskName } from '../../../../people/index.ts';
import { type Sample, sampleQuestions, USUAL_SAMPLE } from '../../../visits/sampling/sample.ts';
import { summariseSamples } from '../../../visits/sampling/sample-summary.ts';

/** 抽样询问表 to fill in by hand: the six questions, ten workers across. */
export const BlankSamplePaper: FC = () => (
  <>
    <h2>职工抽样询问表（保密，不交受检单位）</h2>
    <p>回答“是”打 √，“否”打 ×，说不清写“？”。本人不愿留名的可以不填姓名。</p>
    <Table
      caption="职工抽样询问表"
      phone="scroll"
      columns={[
        { key: 'question', header: '问题', cell: (row: { text: string }) => row.text },
        ...Array.from({ length: USUAL_SAMPLE }, (_, index) => ({
          key: `worker-${index}`,
          header: `${index + 1}`,
          cell: () => '　',
        })),
      ]}
      rows={[
        { text: '姓名' },
        { text: '工种' },
        ...sampleQuestions.map((question, index) => ({ text: `${index + 1}. ${question.text}` })),
        { text: '最近发工资日期' },
        { text: '最近发工资金额（元）' },
        { text: '其他反映' },
      ]}
      empty=""
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
      <Table
        caption="抽样询问情况"
        phone="scroll"
        columns={[
          {
            key: 'text',
            header: '问题',
            cell: (line: ReturnType<typeof summariseSamples>[number]) => line.text,
          },
          { key: 'asked', header: '回答', align: 'end', cell: (line) => line.asked },
          { key: 'yes', header: '是', align: 'end', cell: (line) => line.yes },
          { key: 'no', header: '否', align: 'end', cell: (line) => line.no },
          { key: 'unsure', header: '说不清', align: 'end', cell: (line) => line.unsure },
        ]}
        rows={summariseSamples(samples)}
        empty=""
      />
    </>
  );
};
