import { describe, expect, it } from 'vitest';
import { firstPages, street } from '../scripts/street.ts';
import { modules } from '../src/modules.ts';
import type { Route } from '../src/platform/http/route.ts';
import { schedule } from '../src/schedule.ts';

const routes = modules.flatMap((module) => module.routes ?? []);
const titled = routes.map((route) => [`${route.method} ${route.path}`, route] as const);

describe('modules', () => {
  it('are composed once each, in the order of the street', () => {
    const names = modules.map((module) => module.name).filter((name) => !firstPages.includes(name));
    expect(names).toEqual(street.flat().filter((name) => names.includes(name)));
  });

  it('register every job that the schedule names', () => {
    const known = new Set(modules.flatMap((module) => module.jobs ?? []).map((job) => job.name));
    expect(schedule('469024').filter(({ job }) => !known.has(job))).toEqual([]);
  });

  it('have job names and figure keys of their own', () => {
    expect(twice(modules.flatMap((module) => module.jobs ?? []).map((job) => job.name))).toEqual([]);
    expect(twice(modules.flatMap((module) => module.figures ?? []).map((figure) => figure.key))).toEqual([]);
  });
});

describe('routes', () => {
  it('answer to one method and path each, whatever the parameters are called', () => {
    expect(twice(routes.map((route) => `${route.method} ${route.path.replace(/:\w+/g, ':')}`))).toEqual([]);
  });

  it('are not hidden behind an earlier route with a parameter in the same place', () => {
    const hidden = routes.filter((route, index) =>
      routes.slice(0, index).some((earlier) => covers(earlier, route)),
    );
    expect(hidden.map((route) => `${route.method} ${route.path}`)).toEqual([]);
  });

  it('mean the same roles by the same permission name', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { permission } of routes) {
      const { name, door, roles, scope } = permission;
      const meaning = JSON.stringify([door, [...roles].sort(), scope]);
      meanings.set(name, (meanings.get(name) ?? new Set()).add(meaning));
    }
    expect([...meanings].filter(([, set]) => set.size > 1).map(([name]) => name)).toEqual([]);
  });

  it.each(titled)('%s names its permission and its audit word, or why there is none', (_title, route) => {
    expect(route.permission.name).toMatch(/^[a-z]+([.:-][a-z0-9]+)*$/);
    if (route.audit.written === 'never') expect(route.audit.word.trim().length).toBeGreaterThan(3);
    else expect(route.audit.word).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });

  it.each(titled)('%s stands behind the door that its address promises', (_title, route) => {
    expect(doorsAt(route.path)).toContain(route.permission.door);
  });
});

/** Whether a request for `later` (without parameters at this place) is answered by `earlier`. */
function covers(earlier: Route, later: Route): boolean {
  if (earlier.method !== later.method) return false;
  const before = earlier.path.split('/');
  const after = later.path.split('/');
  const differ = before.some((segment, index) => segment !== after[index]);
  const swallows = (segment: string, index: number) =>
    segment === after[index] || (segment.startsWith(':') && !segment.includes('{'));
  return before.length === after.length && differ && before.every(swallows) && !sameShape(before, after);
}

function sameShape(before: readonly string[], after: readonly string[]): boolean {
  return before.every((segment, index) => segment.startsWith(':') === after[index]?.startsWith(':'));
}

function doorsAt(path: string): string[] {
  if (path.startsWith('/console')) return ['staff', 'public'];
  // Forms are taken there from anywhere, so no door behind it may look at a session.
  if (path.startsWith('/one-click/')) return ['public'];
  if (path.startsWith('/api/')) return ['api', 'public'];
  return ['worker', 'public'];
}

function twice<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
