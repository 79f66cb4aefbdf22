import type { FC } from 'hono/jsx';
import { Alert } from '../alert/alert.tsx';
import { Card, Section } from '../card/card.tsx';
import { ChartFigure } from '../chart/chart.tsx';
import { Deadline } from '../deadline/deadline.tsx';
import { DescriptionList } from '../description-list/description-list.tsx';
import { EmptyState } from '../empty-state/empty-state.tsx';
import { FilterBar } from '../filter-bar/filter-bar.tsx';
import { ButtonLink, SubmitButton } from '../form/button.tsx';
import { CellField } from '../form/cell-field.tsx';
import { CellSelect } from '../form/cell-select.tsx';
import { Select } from '../form/select.tsx';
import { TextField } from '../form/text-field.tsx';
import { ConsoleLayout } from '../layout/console-layout.tsx';
import { Columns, Digits, MainAside, Stack, Strong } from '../layout/stack.tsx';
import { LiveRegion } from '../live/live-region.tsx';
import { Pagination } from '../pagination/pagination.tsx';
import { Picture } from '../picture/picture.tsx';
import { ProgressBar } from '../progress/progress-bar.tsx';
import { Prose } from '../prose/prose.tsx';
import { ReadAloud } from '../read-aloud/read-aloud.tsx';
import { SandboxFrame } from '../sandbox-frame/sandbox-frame.tsx';
import { Stat, StatRow } from '../stat/stat.tsx';
import { Table } from '../table/table.tsx';
import { Tabs } from '../tabs/tabs.tsx';
import { Tag } from '../tag/tag.tsx';
import { TextDiff } from '../text-diff/text-diff.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { type SampleRow, sampleColumns, sampleRows } from './sample.ts';

const menu = [
  { label: '办公室', items: [{ href: '/console', label: '今日清单', count: 7 }] },
  {
    label: '权益保障部',
    items: [
      { href: '/console/cases', label: '欠薪台账', count: 3 },
      { href: '/console/letters', label: '一函两书' },
    ],
  },
  { label: '经济技术部', items: [{ href: '/console/talents', label: '技能人才库' }] },
];

const Figures: FC = () => (
  <StatRow>
    <Stat label="今日待办" value={7} unit="件" href="/console" hint="其中 2 件今天到期" />
    <Stat label="追回工资" value="309.63" unit="万元" href="/rows" hint="截至 2023-11-02" />
    <Stat label="涉及职工" value={184} unit="人" href="/rows" />
    <Stat label="技能人才" value={563} unit="人" />
  </StatRow>
);

const Register: FC = () => (
  <Stack>
    <Tabs
      label="状态"
      current="/all"
      tabs={[
        { href: '/all', label: '全部', count: 18 },
        { href: '/open', label: '在办', count: 6 },
        { href: '/done', label: '办结' },
      ]}
    />
    <FilterBar
      action="/console/cases"
      resetHref="/console/cases"
      active={[{ label: '乡镇：波莲镇', removeHref: '/console/cases?' }]}
    >
      <TextField name="q" label="关键词" />
      <Select name="place" label="乡镇" blank="全部" options={[{ value: '1', label: '波莲镇' }]} value="1" />
      <Select name="state" label="状态" blank="全部" options={[{ value: 'open', label: '在办' }]} />
    </FilterBar>
    <Table
      caption="欠薪台账"
      columns={[
        ...sampleColumns,
        { key: 'state', header: '状态', cell: (row: SampleRow) => <Tag tone={row.tone}>{row.state}</Tag> },
        { key: 'due', header: '期限', cell: () => <Deadline due="2023-12-15" daysLeft={-2} unit="工作日" /> },
      ]}
      rows={sampleRows}
      rowHref={(row) => `/console/cases/${sampleRows.indexOf(row)}`}
      select={{ name: 'id', value: (row) => row.number, label: (row) => row.name, form: 'group-act' }}
      empty="没有记录"
    />
    <form id="group-act" method="post" action="/console/cases/assign">
      <SubmitButton label="分给我" tone="secondary" />
    </form>
    <Pagination page={4} pageCount={12} hasNext total={234} hrefFor={(page) => `?page=${page}`} />
  </Stack>
);

const ledgerColumns = [
  ...sampleColumns.slice(1).map(({ sortHref: _, sorted: __, ...column }) => column),
  {
    key: 'confirmed',
    header: '确认（元）',
    cell: (row: SampleRow) => (
      <CellField
        name={`confirmed-${row.number}`}
        label={`${row.name}的确认金额`}
        inputMode="decimal"
        size="narrow"
      />
    ),
  },
];

const places = [
  { value: 'first', label: '要闻' },
  { value: 'second', label: '竞赛' },
];

const orderColumns = [
  ...sampleColumns.slice(0, 1).map(({ sortHref: _, sorted: __, ...column }) => column),
  {
    key: 'place',
    header: '栏目',
    cell: (row: SampleRow) => (
      <CellSelect name={`place-${row.number}`} label={`${row.name}放在`} options={places} value="second" />
    ),
  },
];

const Ledger: FC = () => (
  <Table
    caption="按人台账"
    showCaption
    phone="scroll"
    columns={ledgerColumns}
    rows={sampleRows}
    empty="没有记录"
    total={['合计', '', '327,450.00']}
  />
);

const Aside: FC = () => (
  <>
    <Section title="案件" id="facts">
      <DescriptionList
        items={[
          { term: '用人单位', detail: '海南某某建筑有限公司' },
          { term: '手机', detail: <Digits>138****0000</Digits> },
          { term: '尚欠', detail: <Strong>286,400.00 元</Strong> },
          { term: '备注', detail: '' },
        ]}
      />
    </Section>
    <Section title="经过">
      <Timeline
        entries={[
          { at: '2023-12-08 09:20', title: '受理', who: '李工', tone: 'success', body: '依据材料 3 份。' },
          { at: '2023-12-07 21:03', title: '退回', who: '张工', tone: 'danger' },
        ]}
      />
    </Section>
  </>
);

const Messages: FC = () => (
  <Columns>
    {(['neutral', 'info', 'success', 'warning', 'danger'] as const).map((tone) => (
      <Alert tone={tone} title="提示">
        这是一条 <Tag tone={tone}>{tone}</Tag> 提示，<a href="/more">看依据</a>。
      </Alert>
    ))}
  </Columns>
);

/** The staff face with every component. */
export const ConsoleGallery: FC<{ chartSrc: string; elder?: boolean | undefined }> = ({
  chartSrc,
  elder,
}) => (
  <ConsoleLayout
    title="欠薪台账"
    siteName="文澜 · 临高县总工会"
    viewer={{ name: '李工', signOutHref: '/console/sign-out' }}
    menu={menu}
    current="/console/cases"
    breadcrumbs={[{ href: '/console', label: '工作台' }, { label: '欠薪台账' }]}
    actions={
      <>
        <ButtonLink href="/new" label="登记案件" tone="primary" />
        <ButtonLink href="/export" label="导出" icon="download" />
      </>
    }
    search={{ action: '/console/search' }}
    flash="已受理 1 件。"
    elder={elder}
  >
    <Figures />
    <Register />
    <MainAside aside={<Aside />}>
      <Ledger />
      <Card>
        <ChartFigure
          title="各月追回工资"
          src={chartSrc}
          alt="1 月到 6 月追回工资逐月上升，6 月 82 万元"
          table={<p>1 月 12 万元 … 6 月 82 万元</p>}
        />
      </Card>
      <Picture src={chartSrc} alt="上传的欠条" size="thumbnail" />
      <SandboxFrame src="about:blank" title="网页快照" />
      <TextDiff
        pieces={[
          { kind: 'same', text: '为' },
          { kind: 'removed', text: '169' },
          { kind: 'added', text: '184' },
          { kind: 'same', text: '名职工追回工资。' },
        ]}
      />
      <LiveRegion id="job" href="/console/jobs/1" seconds={2}>
        <ProgressBar value={31_000} max={100_000} label="正在核对表格" />
      </LiveRegion>
      <Table
        caption="空表"
        columns={sampleColumns}
        rows={[]}
        empty={
          <EmptyState title="还没有案件" action={<ButtonLink href="/new" label="登记案件" />}>
            职工申请后会出现在这里。
          </EmptyState>
        }
      />
      <Section title="正文" actions={<ReadAloud target="sample-text" />}>
        <Prose id="sample-text">
          <p>县总工会昨天举行快递行业技能竞赛，来自十家企业的选手参加。</p>
          <blockquote>获奖者可以申报技能等级。</blockquote>
        </Prose>
      </Section>
      <Table caption="放在哪一栏" columns={orderColumns} rows={sampleRows} empty="没有记录" />
      <Messages />
    </MainAside>
  </ConsoleLayout>
);
