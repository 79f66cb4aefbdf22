import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { flashOf } from '../../../../platform/http/flash.ts';
import { consolePage, printPage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { Stat, StatRow } from '../../../../ui/stat/stat.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { linesByMonth, type PlanLine } from '../../plan/plan-line.ts';
import { findPlan, listPlanLines, listPlanYears } from '../../plan/plan-store.ts';
import { keepSupervision } from '../../supervision-permissions.ts';
import { visitHref } from '../companies/company-links.ts';
import { DRAWS } from '../draws/draw-links.ts';
import { askedYear } from './asked-year.ts';
import { lineHref, PLAN } from './plan-links.ts';

async function linesOf(c: AppContext, year: number): Promise<PlanLine[]> {
  const { db } = c.var.deps;
  const plan = await findPlan(db, regionOf(c), year);
  return plan ? listPlanLines(db, regionOf(c), plan.id) : [];
}

/** 年度联合检查计划, month by month: who is visited when, and by whom. */
export async function showPlan(c: AppContext): Promise<Response> {
  const year = askedYear(c);
  const [lines, years] = await Promise.all([linesOf(c, year), listPlanYears(c.var.deps.db, regionOf(c))]);
  const keeps = mayPass(c.var.actor, keepSupervision);
  const offered = [...new Set([year, ...years])].sort((a, b) => b - a);
  return consolePage(
    c,
    {
      title: `${year} 年联合检查计划`,
      current: PLAN,
      flash: flashOf(c),
      actions: <PlanActions year={year} keeps={keeps} />,
    },
    <Stack>
      <Muted>
        检查由人社、综合执法等机关牵头，工会参与监督。一家单位（工地）一年只安排一次联合检查，避免多头重复检查。
      </Muted>
      <FilterBar action={PLAN} resetHref={PLAN}>
        <Select
          name="year"
          label="年度"
          value={String(year)}
          options={offered.map((one) => ({ value: String(one), label: `${one} 年` }))}
        />
      </FilterBar>
      <PlanStats lines={lines} />
      {lines.length === 0 ? (
        <EmptyState title={`${year} 年还没有计划`}>可以逐家列入，也可以从名单中随机抽取。</EmptyState>
      ) : null}
      {linesByMonth(lines)
        .filter(({ lines: ofMonth }) => ofMonth.length > 0)
        .map(({ month, lines: ofMonth }) => (
          <Section title={`${month} 月`} id={`month-${month}`}>
            <Table
              caption={`${month} 月联合检查`}
              columns={[...columns, ...(keeps ? [actionColumn] : [])]}
              rows={ofMonth}
              empty=""
            />
          </Section>
        ))}
    </Stack>,
  );
}

function PlanActions({ year, keeps }: { year: number; keeps: boolean }) {
  return (
    <Actions>
      {keeps ? <ButtonLink href={`${PLAN}/new?year=${year}`} label="列入计划" tone="primary" /> : null}
      <ButtonLink href={`${DRAWS}?year=${year}`} label="双随机抽取" />
      <ButtonLink href={`${PLAN}/print?year=${year}`} label="打印" />
      <ButtonLink href={`${PLAN}/export?year=${year}&format=xlsx`} label="导出 Excel" download />
    </Actions>
  );
}

function PlanStats({ lines }: { lines: readonly PlanLine[] }) {
  const done = lines.filter((line) => line.visit?.status === 'finished').length;
  const arranged = lines.filter((line) => line.visit !== undefined).length;
  return (
    <StatRow>
      <Stat label="计划" value={lines.length} unit="家（处）" />
      <Stat label="已安排" value={arranged} unit="家（处）" />
      <Stat label="已检查" value={done} unit="家（处）" />
      <Stat label="随机抽取" value={lines.filter((line) => line.drawId).length} unit="家（处）" />
    </StatRow>
  );
}

const columns: Column<PlanLine>[] = [
  {
    key: 'firm',
    header: '用人单位 / 项目',
    cell: (line) => [line.firm.name, line.projectName].filter((text) => text !== undefined).join(' / '),
  },
  { key: 'owner', header: '牵头单位', cell: (line) => line.ownerBody.name },
  {
    key: 'participants',
    header: '参加单位',
    cell: (line) => line.participants.map((one) => one.name).join('、') || '–',
  },
  { key: 'how', header: '产生方式', cell: (line) => (line.drawId ? '随机抽取' : '直接列入') },
  {
    key: 'visit',
    header: '检查',
    cell: (line) =>
      line.visit ? (
        <a href={visitHref(line.visit.id)}>
          {line.visit.on} {line.visit.status === 'finished' ? '已检查' : '已安排'}
        </a>
      ) : (
        '未安排'
      ),
  },
];

const actionColumn: Column<PlanLine> = {
  key: 'act',
  header: '办理',
  cell: (line) =>
    line.visit ? (
      '–'
    ) : (
      <>
        <a href={lineHref(line.id, 'schedule')} aria-label={`安排检查 ${line.firm.name}`}>
          安排检查
        </a>{' '}
        <a href={lineHref(line.id, 'withdraw')} aria-label={`撤下 ${line.firm.name}`}>
          撤下
        </a>
      </>
    ),
};

/** The plan as one table to sign. */
export async function printPlan(c: AppContext): Promise<Response> {
  const year = askedYear(c);
  const lines = await linesOf(c, year);
  return printPage(
    c,
    { title: `${year} 年劳动用工联合检查计划表`, backHref: `${PLAN}?year=${year}` },
    <>
      <Table
        caption="联合检查计划"
        columns={[
          { key: 'month', header: '月份', cell: (line) => `${line.month} 月` },
          ...columns.slice(0, 4),
        ]}
        rows={lines}
        empty="没有计划。"
      />
      <SignatureRow labels={['制表人', '部门负责人', '分管领导', '主席']} />
      <SignatureRow labels={['人社部门', '综合执法部门', '日期']} />
    </>,
  );
}
