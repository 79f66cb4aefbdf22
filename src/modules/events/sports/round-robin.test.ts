import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundRobin, snakeGroups } from './round-robin.ts';

const teamLists = fc.integer({ min: 0, max: 16 }).map((n) => Array.from({ length: n }, (_, i) => `队${i}`));

describe('the schedule of a group', () => {
  it('lets everybody meet everybody once', () => {
    fc.assert(
      fc.property(teamLists, (teams) => {
        const met = roundRobin(teams)
          .flat()
          .map(({ home, away }) => [home, away].sort().join('-'));
        expect(new Set(met).size).toBe(met.length);
        expect(met.length).toBe((teams.length * Math.max(0, teams.length - 1)) / 2);
      }),
    );
  });

  it('lets nobody play twice in a round, and one rest where the number is odd', () => {
    fc.assert(
      fc.property(teamLists, (teams) => {
        for (const round of roundRobin(teams)) {
          const playing = round.flatMap(({ home, away }) => [home, away]);
          expect(new Set(playing).size).toBe(playing.length);
          expect(playing.length).toBe(teams.length - (teams.length % 2));
        }
      }),
    );
  });
});

describe('the groups', () => {
  it('hold every team once and differ by one at most', () => {
    fc.assert(
      fc.property(teamLists, fc.integer({ min: 1, max: 4 }), (teams, count) => {
        const groups = snakeGroups(teams, count);
        expect(groups.flat().sort()).toEqual([...teams].sort());
        const sizes = groups.map((group) => group.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
