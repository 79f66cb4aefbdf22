import type { Db } from '../../platform/db/database.ts';
import type { Figure, ModuleDefinition } from '../../platform/module.ts';
import { type FiguresAnswer, type FigureValue, monthEnds } from './figure.ts';

interface Source {
  readonly db: Db;
  readonly modules: readonly ModuleDefinition[];
}

interface Scope {
  readonly region: string;
  /** 'YYYY-MM-DD', Asia/Shanghai, counted to its end. */
  readonly asOf: string;
}

/** Every registered figure as of a date, in the order of the modules. */
export async function readFigures(source: Source, scope: Scope): Promise<FiguresAnswer> {
  const figures = await Promise.all(
    definedFigures(source).map((figure) => evaluate(source.db, figure, scope)),
  );
  return { asOf: scope.asOf, figures };
}

/** One figure by key, or undefined where no module defines it. */
export async function findFigure(
  source: Source,
  key: string,
  scope: Scope,
): Promise<FigureValue | undefined> {
  const figure = definedFigures(source).find((candidate) => candidate.key === key);
  return figure && evaluate(source.db, figure, scope);
}

/** The figure at the ends of the last twelve months: each point is computed from rows like the figure itself. */
export async function readTrend(
  source: Source,
  key: string,
  scope: Scope,
): Promise<{ on: string; value: bigint }[]> {
  const figure = definedFigures(source).find((candidate) => candidate.key === key);
  if (!figure) return [];
  return Promise.all(
    monthEnds(scope.asOf, 12).map(async (on) => ({
      on,
      value: await figure.value(source.db, { region: scope.region, asOf: on }),
    })),
  );
}

function definedFigures(source: Source): readonly Figure[] {
  return source.modules.flatMap((module) => module.figures ?? []);
}

async function evaluate(db: Db, figure: Figure, scope: Scope): Promise<FigureValue> {
  const { key, name, unit, definition } = figure;
  return { key, name, unit, definition, value: await figure.value(db, scope), rows: figure.rows(scope.asOf) };
}
