import { formatDate } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { ChartFigure } from '../../../ui/chart/chart.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { exactFigure } from '../amount.ts';
import type { FigureValue } from '../figure.ts';
import { TrendTable } from './trend-table.tsx';

interface FigurePage {
  readonly asOf: string;
  readonly figure: FigureValue;
  readonly points: readonly { on: string; value: bigint }[];
}

/** The definition card of one figure: what it counts, its value on the date, its trend, and the way to its rows. */
export function figurePage(c: AppContext, { asOf, figure, points }: FigurePage) {
  return consolePage(
    c,
    {
      title: figure.name,
      current: '/console/figures',
      breadcrumbs: [{ href: `/console/figures?asOf=${asOf}`, label: '指标' }, { label: figure.name }],
      actions: <ButtonLink href={figure.rows} label="看明细" />,
    },
    <>
      <Section title="口径卡">
        <DescriptionList
          items={[
            { term: '数值', detail: exactFigure(figure) },
            { term: '截止日期', detail: `${formatDate(asOf)}(含当日，北京时间)` },
            { term: '口径', detail: figure.definition },
            { term: '接口键', detail: <code>{figure.key}</code> },
          ]}
        />
      </Section>
      <Section title="近十二个月">
        <ChartFigure
          title={`${figure.name}，每月末`}
          src={`/console/figures/${figure.key}/trend.svg?asOf=${asOf}`}
          alt={`${figure.name}近十二个月的变化，数据见下表`}
          table={<TrendTable unit={figure.unit} points={points} />}
        />
      </Section>
    </>,
  );
}
