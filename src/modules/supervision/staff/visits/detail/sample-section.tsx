import type { FC } from 'hono/jsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Actions, Muted } from '../../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { Tag } from '../../../../../ui/tag/tag.tsx';
import type { VisitView } from '../../../visits/load-visit.ts';
import { isComplete, type Sample, USUAL_SAMPLE } from '../../../visits/sampling/sample.ts';
import { type QuestionSummary, summariseSamples } from '../../../visits/sampling/sample-summary.ts';
import { visitHref } from '../visit-links.ts';

/** 抽样: counts for everybody who reads the visit, names for who works on it. */
export const SampleSection: FC<{ view: VisitView; mayRead: boolean; mayWrite: boolean }> = ({
  view,
  mayRead,
  mayWrite,
}) => {
  const { id } = view.visit;
  const { samples, draws } = view;
  return (
    <Section title={`抽样询问（${samples.length} 人）`} id="samples">
      {mayWrite ? (
        <Actions>
          <ButtonLink href={visitHref(id, 'samples/draw')} label="随机抽取" />
          <ButtonLink href={visitHref(id, 'samples/new')} label="登记遇到的职工" />
          {samples.length > 0 ? (
            <ButtonLink href={visitHref(id, 'samples/summary')} label="写入检查表" />
          ) : null}
        </Actions>
      ) : null}
      {samples.length > 0 && samples.length < USUAL_SAMPLE ? (
        <Muted>一般抽 {USUAL_SAMPLE} 人；不足的请在小结里说明。</Muted>
      ) : null}
      <Table
        caption="抽样结果"
        columns={summaryColumns}
        rows={summariseSamples(samples).filter((line) => line.asked > 0)}
        empty={<Muted>还没有询问职工。</Muted>}
      />
      {mayRead && samples.length > 0 ? (
        <Disclosure summary="抽样职工（保密，仅检查人员可见）">
          <Table
            caption="抽样职工"
            columns={sampleColumns(id, mayWrite)}
            rows={samples.map((sample, index) => ({ sample, index }))}
            empty=""
          />
        </Disclosure>
      ) : null}
      {draws.map((draw) => (
        <Muted>
          {`${draw.drawerName} 从 ${draw.rosterSize} 人中抽取 ${draw.pickCount} 人；种子“${draw.seed}”，名册校验值 ${draw.rosterHash.slice(0, 16)}…（HMAC-SHA256 排序，可重新计算）`}
        </Muted>
      ))}
    </Section>
  );
};

const summaryColumns: Column<QuestionSummary>[] = [
  { key: 'text', header: '问题', cell: (line) => line.text },
  { key: 'yes', header: '是', align: 'end', cell: (line) => line.yes },
  {
    key: 'no',
    header: '否',
    align: 'end',
    cell: (line) => (line.no > 0 ? <Tag tone="danger">{line.no}</Tag> : 0),
  },
  { key: 'unsure', header: '说不清', align: 'end', cell: (line) => line.unsure },
];

function sampleColumns(id: string, mayWrite: boolean): Column<{ sample: Sample; index: number }>[] {
  return [
    { key: 'number', header: '序号', cell: ({ index }) => `${index + 1}` },
    { key: 'name', header: '姓名', cell: ({ sample }) => sample.words.name || '未留名' },
    { key: 'trade', header: '工种', cell: ({ sample }) => sample.words.trade },
    {
      key: 'paid',
      header: '最近工资',
      cell: ({ sample }) =>
        [sample.words.lastPaidOn, sample.words.lastPaidYuan && `${sample.words.lastPaidYuan} 元`]
          .filter((text) => text)
          .join(' '),
    },
    { key: 'note', header: '其他反映', cell: ({ sample }) => sample.words.note },
    {
      key: 'state',
      header: '情况',
      cell: ({ sample }) => (
        <>
          {isComplete(sample.answers) ? <Tag tone="success">已问完</Tag> : <Tag tone="warning">未问完</Tag>}{' '}
          {mayWrite ? (
            <>
              <a href={visitHref(id, `samples/${sample.id}`)}>填写</a>{' '}
              <a href={visitHref(id, `samples/${sample.id}/remove`)}>移去</a>
            </>
          ) : null}
        </>
      ),
    },
  ];
}
