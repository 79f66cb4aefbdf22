import { shanghaiDate } from '../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { type Route, staffPermission, unrecorded } from '../../../platform/http/route.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { renderBarChart, renderLineChart } from '../../../ui/chart/render-chart.ts';
import { plottedFigure, plottedUnit } from '../amount.ts';
import { asOfSchema } from '../as-of.ts';
import { findFigure, readFigures, readTrend } from '../read-figures.ts';
import { figurePage } from './figure-page.tsx';
import { leadersPage } from './leaders-page.tsx';

export const readFiguresPermission = staffPermission('figures.read', [
  'leader',
  'chair',
  'rights-head',
  'rights-clerk',
  'care-clerk',
  'care-head',
  'culture-clerk',
  'talent-clerk',
  'liaison',
]);

const aggregates = unrecorded('aggregates only');

export const staffRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/console/figures',
    permission: readFiguresPermission,
    audit: aggregates,
    handler: async (c) => {
      const scope = scopeOf(c);
      const { deps } = c.var;
      const featured = deps.modules
        .flatMap((module) => module.figures ?? [])
        .filter((figure) => figure.featured);
      const trends = await Promise.all(
        featured.map(async (figure) => ({ figure, points: await readTrend(deps, figure.key, scope) })),
      );
      const breakdowns = await Promise.all(
        breakdownsOf(c).map(async (breakdown) => ({
          breakdown,
          parts: await breakdown.parts(deps.db, scope),
        })),
      );
      return leadersPage(c, { answer: await readFigures(deps, scope), trends, breakdowns });
    },
  },
  {
    method: 'GET',
    path: '/console/figures/:key',
    permission: readFiguresPermission,
    audit: aggregates,
    handler: async (c) => {
      return figurePage(c, await requestedFigure(c));
    },
  },
  {
    method: 'GET',
    path: '/console/figures/:key/trend.svg',
    permission: readFiguresPermission,
    audit: aggregates,
    handler: async (c) => {
      const { figure, points } = await requestedFigure(c);
      const svg = await renderLineChart({
        categories: points.map((point) => point.on.slice(0, 7)),
        series: [
          {
            name: figure.name,
            values: points.map((point) => plottedFigure({ unit: figure.unit, value: point.value })),
          },
        ],
        unit: plottedUnit(figure.unit),
      });
      return svgAnswer(c, svg);
    },
  },
  {
    method: 'GET',
    path: '/console/figures/breakdowns/:key/bars.svg',
    permission: readFiguresPermission,
    audit: aggregates,
    handler: async (c) => {
      const breakdown =
        breakdownsOf(c).find((one) => one.key === c.req.param('key')) ?? refuseCommon('not-found');
      const parts = await breakdown.parts(c.var.deps.db, scopeOf(c));
      const svg = await renderBarChart({
        categories: parts.map((part) => part.label),
        series: [
          {
            name: breakdown.name,
            values: parts.map((part) => plottedFigure({ unit: breakdown.unit, value: part.value })),
          },
        ],
        unit: plottedUnit(breakdown.unit),
      });
      return svgAnswer(c, svg);
    },
  },
];

/** The figure named in the address, as of the asked day, with its last twelve months. */
async function requestedFigure(c: AppContext) {
  const scope = scopeOf(c);
  const key = c.req.param('key') ?? '';
  const figure = (await findFigure(c.var.deps, key, scope)) ?? refuseCommon('not-found');
  return { asOf: scope.asOf, figure, points: await readTrend(c.var.deps, key, scope) };
}

function breakdownsOf(c: AppContext) {
  return c.var.deps.modules.flatMap((module) => module.breakdowns ?? []);
}

function scopeOf(c: AppContext): { region: string; asOf: string } {
  const asked = asOfSchema.safeParse(c.req.query('asOf') ?? '');
  return { region: regionOf(c), asOf: (asked.success && asked.data) || shanghaiDate(c.var.now) };
}

/** Shown through <img>; its own policy lets the drawing carry its styles and nothing else. */
function svgAnswer(c: AppContext, svg: string): Response {
  return c.body(svg, 200, {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}
