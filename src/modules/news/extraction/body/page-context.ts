import type { HtmlElement } from '../html-tree.ts';
import type { PageLine } from '../reading/page-line.ts';
import type { PageReading } from '../reading/page-reading.ts';
import { bestCandidate } from './best-candidate.ts';
import { around, type ElementSums, isWithin, SumsByElement } from './element-sums.ts';
import { headingLine } from './heading-line.ts';
import { type LineMeasure, measureLine } from './line-measure.ts';
import { NameReader } from './name-kinds.ts';
import { toldBody } from './told-body.ts';

/** What is known of a whole page before its lines are judged one by one. */
export interface PageContext {
  readonly title: string;
  readonly lines: readonly PageLine[];
  readonly measures: readonly LineMeasure[];
  readonly sums: SumsByElement;
  readonly names: NameReader;
  readonly total: number;
  readonly candidate: HtmlElement | undefined;
  readonly candidateSums: ElementSums;
  /** Steps from the candidate outward. */
  readonly candidateLevels: ReadonlyMap<HtmlElement, number>;
  /** First and last line of prose inside the candidate; `lines.length` and -1 where there is none. */
  readonly first: number;
  readonly last: number;
  /** Line of the headline, -1 where none was found. */
  readonly heading: number;
  readonly headingLevels: ReadonlyMap<HtmlElement, number>;
  /** How many lines have this text. */
  readonly copies: ReadonlyMap<string, number>;
  readonly headings: ReadonlySet<string>;
  /** For each line the tags and classes of the elements around it, three levels deep. */
  readonly shapeNames: readonly string[];
  /** Lines of each such shape. */
  readonly shapes: ReadonlyMap<string, { readonly lines: number; readonly prose: number }>;
  /** Letters and digits of the text that linked data states, '' where none. */
  readonly stated: string;
}

export function readContext(reading: Pick<PageReading, 'lines' | 'title' | 'linkedData'>): PageContext {
  const { lines, title } = reading;
  const measures = lines.map(measureLine);
  const sums = new SumsByElement(lines, measures);
  const names = new NameReader();
  const candidate = bestCandidate(sums, names);
  const heading = headingLine(lines, measures, title);
  const shapeNames = shapeNamesOf(lines);
  return {
    title,
    lines,
    measures,
    sums,
    names,
    total: measures.reduce((sum, { weight }) => sum + weight, 0),
    candidate,
    candidateSums: candidate
      ? sums.of(candidate)
      : { weight: 0, linkWeight: 0, lines: 0, proseWeight: 0, score: 0 },
    candidateLevels: levelsFrom(candidate),
    ...proseRange(lines, measures, candidate),
    heading,
    headingLevels: levelsFrom(lines[heading]?.element),
    copies: countBy(lines, ({ text }) => text),
    headings: new Set(lines.filter(({ element }) => element.tag === 'h1').map(({ text }) => text)),
    shapeNames,
    shapes: shapesOf(shapeNames, measures),
    stated: toldBody(reading.linkedData),
  };
}

/** Letters and digits only, for comparing texts that differ in marks and spaces. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Equal for the rows of a list or the paragraphs of a text. */
function shapeNamesOf(lines: readonly PageLine[]): string[] {
  const byElement = new Map<HtmlElement, string>();
  return lines.map(({ element }) => {
    const known = byElement.get(element);
    if (known !== undefined) return known;
    const { parent } = element;
    const shape = [element, parent, parent?.parent]
      .map((one) => `${one?.tag}.${one?.attributes.class ?? ''}`)
      .join('<');
    byElement.set(element, shape);
    return shape;
  });
}

function levelsFrom(element: HtmlElement | undefined): Map<HtmlElement, number> {
  const levels = new Map<HtmlElement, number>();
  if (element) for (const one of around(element)) levels.set(one, levels.size);
  return levels;
}

function proseRange(
  lines: readonly PageLine[],
  measures: readonly LineMeasure[],
  candidate: HtmlElement | undefined,
): { first: number; last: number } {
  let first = lines.length;
  let last = -1;
  lines.forEach((line, index) => {
    const measure = measures[index];
    if (!measure || measure.weight < 60 || measure.linkShare >= 0.3 || !isWithin(line.element, candidate))
      return;
    first = Math.min(first, index);
    last = index;
  });
  return { first, last };
}

function countBy(lines: readonly PageLine[], keyOf: (line: PageLine) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return counts;
}

function shapesOf(shapeNames: readonly string[], measures: readonly LineMeasure[]) {
  const shapes = new Map<string, { lines: number; prose: number }>();
  shapeNames.forEach((shape, index) => {
    const known = shapes.get(shape) ?? { lines: 0, prose: 0 };
    const measure = measures[index];
    known.lines += 1;
    known.prose += measure ? measure.weight * (1 - measure.linkShare) : 0;
    shapes.set(shape, known);
  });
  return shapes;
}
