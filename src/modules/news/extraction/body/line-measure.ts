import type { PageLine } from '../reading/page-line.ts';
import { measureText, type TextMeasure } from './text-measure.ts';

/** What can be counted in a line by itself. */
export interface LineMeasure extends TextMeasure {
  /** The part of `weight` inside links. */
  readonly linkWeight: number;
  /** Share of the text inside links, 0 to 1. */
  readonly linkShare: number;
}

export function measureLine({ text, linked }: PageLine): LineMeasure {
  const measured = measureText(text);
  const linkWeight = linked * (measured.weight / text.length);
  return { ...measured, linkWeight, linkShare: Math.min(1, linkWeight / measured.weight) };
}
