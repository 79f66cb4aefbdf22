import { formatDate } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import type { Breakdown, Figure } from '../../../platform/module.ts';
import { Section } from '../../../ui/card/card.tsx';
import { ChartFigure } from '../../../ui/chart/chart.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { Stat, StatRow } from '../../../ui/stat/stat.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { exactFigure, shownFigure } from '../amount.ts';
import type { FiguresAnswer, FigureValue } from '../figure.ts';
import { TrendTable } from './trend-table.tsx';

interface LeadersPage {
  readonly answer: FiguresAnswer;
  readonly trends: readonly { figure: Figure; points: { on: string; value: bigint }[] }[];
  readonly breakdowns: readonly { breakdown: Breakdown; parts: { label: string; value: bigint }[] }[];
}

/** One page for leaders: the numbers, the trend, and the rows behind each. */
export function leadersPage(c: AppContext, page: LeadersPage) {
  const { asOf, figures } = page.answer;
  const featured = page.trends.flatMap(({ figure }) => figures.filter((value) => value.key === figure.key));
  return consolePage(
    c,
    { title: '指标', current: '/console/figures' },
    <>
      <FilterBar action="/console/figures" resetHref="/console/figures">
        <DateField name="asOf" label="截止日期" form={{ values: { asOf }, errors: {} }} />
      </FilterBar>
      <p>截至 {formatDate(asOf)}(含当日)。每个数都由明细记录即时算出，点击可看口径和明细。</p>
      {c.var.isDemo ? (
        <p>
          演示数据集中在 2023 年:<a href="/console/figures?asOf=2023-11-02">截至 2023年11月2日</a> ·{' '}
          <a href="/console/figures?asOf=2023-12-07">截至 2023年12月7日</a>
        </p>
      ) : null}
      <StatRow>
        {featured.map((figure) => (
          <Stat
            label={figure.name}
            {...shownFigure(figure)}
            href={cardHref(figure.key, asOf)}
            hint={figure.unit === '分' ? exactFigure(figure) : undefined}
          />
        ))}
      </StatRow>
      {page.trends.map(({ figure, points }) => (
        <Section title={`${figure.name}:近十二个月`}>
          <ChartFigure
            title={`${figure.name}，每月末累计`}
            src={`/console/figures/${figure.key}/trend.svg?asOf=${asOf}`}
            alt={trendSentence(figure, points)}
            table={<TrendTable unit={figure.unit} points={points} />}
          />
        </Section>
      ))}
      {page.breakdowns.map(({ breakdown, parts }) => (
        <Section title={breakdown.name}>
          <ChartFigure
            title={breakdown.definition}
            src={`/console/figures/breakdowns/${breakdown.key}/bars.svg?asOf=${asOf}`}
            alt={parts
              .map((part) => `${part.label} ${exactFigure({ unit: breakdown.unit, value: part.value })}`)
              .join(',')}
            table={
              <Table
                caption={breakdown.name}
                columns={[
                  { key: 'label', header: '分项', cell: (part: { label: string }) => part.label },
                  {
                    key: 'value',
                    header: '数量',
                    align: 'end',
                    cell: (part: { value: bigint }) =>
                      exactFigure({ unit: breakdown.unit, value: part.value }),
                  },
                ]}
                rows={parts}
                empty="还没有数据"
              />
            }
          />
        </Section>
      ))}
      <Section title="全部指标与口径">
        <Table
          caption={`截至 ${asOf} 的全部指标`}
          columns={[
            {
              key: 'name',
              header: '指标',
              cell: (figure: FigureValue) => <a href={cardHref(figure.key, asOf)}>{figure.name}</a>,
            },
            { key: 'value', header: '数值', align: 'end', cell: exactFigure },
            {
              key: 'definition',
              header: '口径',
              width: 'wide',
              cell: (figure: FigureValue) => figure.definition,
            },
            { key: 'rows', header: '明细', cell: (figure: FigureValue) => <a href={figure.rows}>看明细</a> },
          ]}
          rows={figures}
          empty="还没有指标"
        />
      </Section>
    </>,
  );
}

function cardHref(key: string, asOf: string): string {
  return `/console/figures/${key}?asOf=${asOf}`;
}

function trendSentence(figure: Figure, points: { on: string; value: bigint }[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return `${figure.name}还没有数据`;
  const from = exactFigure({ unit: figure.unit, value: first.value });
  const to = exactFigure({ unit: figure.unit, value: last.value });
  return `${figure.name}从 ${formatDate(first.on)} 的 ${from} 变为 ${formatDate(last.on)} 的 ${to}`;
}
