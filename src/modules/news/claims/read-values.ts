import type { Db } from '../../../platform/db/database.ts';
import type { Figure, ModuleDefinition } from '../../../platform/module.ts';
import { findFigure } from '../../figures/index.ts';

/** The figures of the street, and each one's value on a day in the smallest part of claims (分, ppm, things). */
export interface FigureReader {
  readonly figures: readonly Figure[];
  readonly find: (key: string) => Figure | undefined;
  /** Undefined where no module defines the figure. */
  readonly valueOn: (key: string, on: string) => Promise<bigint | undefined>;
}

/** A reader that asks for each value once, for a page or a run of checks. */
export function readerOf(source: {
  db: Db;
  modules: readonly ModuleDefinition[];
  region: string;
}): FigureReader {
  const figures = source.modules.flatMap((module) => module.figures ?? []);
  const known = new Map<string, Promise<bigint | undefined>>();
  const read = async (key: string, on: string) => {
    const figure = await findFigure(source, key, { region: source.region, asOf: on });
    return figure && (figure.unit === '%' ? figure.value * 10_000n : figure.value);
  };
  return {
    figures,
    find: (key) => figures.find((figure) => figure.key === key),
    valueOn: (key, on) => {
      const name = `${key} ${on}`;
      const value = known.get(name) ?? read(key, on);
      known.set(name, value);
      return value;
    },
  };
}
