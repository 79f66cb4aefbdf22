import type { EChartsCoreOption } from 'echarts/core';
import { axisInk, axisLine, chartColors, chartFont } from './chart-theme.ts';

/** Figures along one axis of categories; `values` in the order of `categories`, null where there is none. */
export type ChartData = {
  categories: readonly string[];
  series: readonly { name: string; values: readonly (number | null)[] }[];
  /** Written at the top of the value axis, for example 人 or 万元. */
  unit?: string | undefined;
};

const size = { width: 640, height: 320 };

/** ECharts is large and rarely needed, so it is loaded with the first chart. */
async function loadECharts() {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.use([
    charts.BarChart,
    charts.LineChart,
    components.GridComponent,
    components.LegendComponent,
    renderers.SVGRenderer,
  ]);
  return core;
}

let loading: ReturnType<typeof loadECharts> | undefined;

function axes(data: ChartData): EChartsCoreOption {
  return {
    xAxis: {
      type: 'category',
      data: [...data.categories],
      axisLine: { lineStyle: { color: axisLine } },
      axisTick: { show: false },
      axisLabel: { color: axisInk, fontSize: 13, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      name: data.unit,
      nameTextStyle: { color: axisInk, fontSize: 13, align: 'right' },
      axisLabel: { color: axisInk, fontSize: 13 },
      splitLine: { lineStyle: { color: '#ece6dc' } },
    },
  };
}

function frame(data: ChartData): EChartsCoreOption {
  const legend = data.series.length > 1;
  return {
    animation: false,
    color: chartColors,
    textStyle: { fontFamily: chartFont },
    grid: {
      left: 12,
      right: 16,
      top: data.unit ? 40 : 20,
      bottom: legend ? 40 : 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: legend
      ? { bottom: 0, icon: 'roundRect', textStyle: { color: axisInk, fontSize: 13 } }
      : undefined,
    ...axes(data),
  };
}

/**
 * ECharts numbers its ids through the life of the process and marks shapes for a browser script that
 * we do not ship; both are taken out, so the same figures give the same bytes.
 */
function settle(svg: string): string {
  const classes = new Map<string, string>();
  return svg
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/zr\d+-(c|g)?/g, 'zr-$1')
    .replace(/zr-cls-\d+/g, (name) => {
      if (!classes.has(name)) classes.set(name, `zr-cls-${classes.size}`);
      return classes.get(name) ?? name;
    });
}

async function render(option: EChartsCoreOption): Promise<string> {
  loading ??= loadECharts();
  const core = await loading;
  const chart = core.init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(option);
    return settle(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function barSeries(data: ChartData, stack: string | undefined) {
  return data.series.map(({ name, values }) => ({
    name,
    type: 'bar',
    stack,
    data: [...values],
    barMaxWidth: 36,
    silent: true,
    label: {
      show: stack === undefined && data.series.length === 1 && values.length <= 12,
      position: 'top',
      color: axisInk,
      fontSize: 13,
    },
  }));
}

/** Bars beside each other, as an SVG string of 640 × 320. Numbers stand on the bars of a single short series. */
export function renderBarChart(data: ChartData): Promise<string> {
  return render({ ...frame(data), series: barSeries(data, undefined) });
}

/** Bars on top of each other: parts of a whole per category. */
export function renderStackedBar(data: ChartData): Promise<string> {
  return render({ ...frame(data), series: barSeries(data, 'whole') });
}

/** A trend. A missing value leaves a gap. */
export function renderLineChart(data: ChartData): Promise<string> {
  const series = data.series.map(({ name, values }) => ({
    name,
    type: 'line',
    data: [...values],
    symbol: 'circle',
    symbolSize: 6,
    lineStyle: { width: 2.5 },
    silent: true,
  }));
  return render({ ...frame(data), series });
}
