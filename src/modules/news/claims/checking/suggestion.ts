import { isComparable, type Unit } from '../finding/unit.ts';

interface Suggestable {
  readonly subject: string;
  readonly context: string;
  readonly unit: Unit;
  readonly part: object | undefined;
}

interface NamedFigure {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
}

/** Below this share of common pairs of signs a figure is not worth naming. */
const LEAST = 0.3;

/**
 * Figures in the claim's unit, the likeliest first: by how many pairs of neighbouring signs of the claim's words stand
 * in the figure's name (or, half as much, in its definition). Only a suggestion; what a number means is said by staff.
 */
export function suggestFigures<Figure extends NamedFigure>(
  claim: Suggestable,
  figures: readonly Figure[],
): { figure: Figure; isLikely: boolean }[] {
  const subject = pairsOf(claim.subject);
  return figures
    .filter((figure) => isComparable(claim.unit, figure.unit))
    .map((figure) => ({ figure, score: likeness(subject, figure) - mismatch(claim, figure) }))
    .sort((a, b) => b.score - a.score || (a.figure.key < b.figure.key ? -1 : 1))
    .map(({ figure, score }) => ({ figure, isLikely: score >= LEAST }));
}

/** A figure called 其中… is of a part; a claim that is no part is less likely meant. */
function mismatch(claim: Suggestable, figure: NamedFigure): number {
  return figure.name.startsWith('其中') === (claim.part !== undefined) ? 0 : 0.2;
}

function likeness(subject: ReadonlySet<string>, figure: NamedFigure): number {
  if (subject.size === 0) return 0;
  const name = pairsOf(figure.name.replace(/^其中/, ''));
  const definition = pairsOf(figure.definition);
  let common = 0;
  for (const pair of subject) common += name.has(pair) ? 1 : definition.has(pair) ? 0.5 : 0;
  const inName = [...name].filter((pair) => subject.has(pair)).length;
  return common / subject.size + inName / (name.size || 1) / 2;
}

function pairsOf(text: string): Set<string> {
  const signs = text.replaceAll(/[^\p{Script=Han}A-Za-z]/gu, '');
  return new Set([...signs].slice(1).map((sign, index) => `${signs[index]}${sign}`));
}
