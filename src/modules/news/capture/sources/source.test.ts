import { expect, it } from 'vitest';
import { afterAct, type SourceAct, type SourceStatus, sourceLife, sourceStatusNames } from './source.ts';

const statuses = Object.keys(sourceStatusNames) as SourceStatus[];
const acts: SourceAct[] = ['pause', 'resume', 'retire', 'crawl'];

it('reaches every status from active', () => {
  const reached = new Set<SourceStatus>(['active']);
  for (const _ of statuses)
    for (const from of reached) for (const act of acts) reached.add(afterAct(from, act) ?? from);
  expect([...reached].sort()).toEqual([...statuses].sort());
});

it('crawls only what is active, and brings back everything', () => {
  expect(statuses.filter((status) => afterAct(status, 'crawl'))).toEqual(['active']);
  expect(statuses.filter((status) => afterAct(status, 'resume'))).toEqual(['paused', 'retired']);
  expect(Object.keys(sourceLife)).toHaveLength(3);
});
