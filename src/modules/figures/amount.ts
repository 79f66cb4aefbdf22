import { formatWan, formatYuan } from '../../platform/money.ts';

/** How a figure is shown: money in 万元 on tiles, other units as they are. */
export function shownFigure(figure: { unit: string; value: bigint }): { value: string; unit: string } {
  if (figure.unit !== '分') return { value: figure.value.toLocaleString('zh-CN'), unit: figure.unit };
  return { value: formatWan(figure.value).replace(/万元?$/, ''), unit: '万元' };
}

/** The exact value, for definition cards and tables. */
export function exactFigure(figure: { unit: string; value: bigint }): string {
  return figure.unit === '分'
    ? `${formatYuan(figure.value)} 元`
    : `${figure.value.toLocaleString('zh-CN')} ${figure.unit}`;
}

/** The value on a chart's axis: 万元 for money. */
export function plottedFigure(figure: { unit: string; value: bigint }): number {
  return figure.unit === '分' ? Number(figure.value) / 1_000_000 : Number(figure.value);
}

export function plottedUnit(unit: string): string {
  return unit === '分' ? '万元' : unit;
}
