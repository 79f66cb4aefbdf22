import { shanghaiDate } from '../platform/dates.ts';
import type { AppContext } from '../platform/http/context.ts';
import { regionOf } from '../platform/http/context.ts';
import { formatWan } from '../platform/money.ts';

/** How many figures stand on the home page: as many as a hurried reader takes in. */
const SHOWN = 3;

export interface HomeFigure {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

/** The first featured figures as of today: public aggregates, no names. */
export async function readHomeFigures(c: AppContext): Promise<HomeFigure[]> {
  const figures = c.var.deps.modules.flatMap((module) => module.figures ?? []);
  const shown = figures.filter((figure) => figure.featured === true).slice(0, SHOWN);
  const scope = { region: regionOf(c), asOf: shanghaiDate(c.var.now) };
  return Promise.all(
    shown.map(async (figure) => ({
      name: figure.name,
      ...inWords(await figure.value(c.var.deps.db, scope), figure.unit),
    })),
  );
}

/** Money is read in 万元, everything else as it is counted. */
function inWords(value: bigint, unit: string): { value: string; unit: string } {
  return unit === '分'
    ? { value: formatWan(value).replace('万', ''), unit: '万元' }
    : { value: String(value), unit };
}
