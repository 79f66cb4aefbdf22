import type { Pairing } from './round-robin.ts';

export const games = ['volleyball', 'basketball'] as const;
export type Game = (typeof games)[number];
export const gameNames = { volleyball: '排球', basketball: '篮球' } as const satisfies Record<Game, string>;

/** What a referee fills in: five sets of volleyball; four quarters and overtime of basketball. */
export const periods = {
  volleyball: ['第一局', '第二局', '第三局', '第四局', '决胜局'],
  basketball: ['第一节', '第二节', '第三节', '第四节', '加时'],
} as const satisfies Record<Game, readonly string[]>;

/** Points as the competition rules of the sport count them; printed on the sheet, so that nobody argues afterwards. */
export const pointRules = {
  volleyball:
    '胜 3:0 或 3:1 得 3 分，胜 3:2 得 2 分，负 2:3 得 1 分，其余负得 0 分；积分相等依次比较胜场、总局比、总分比、相互胜负。',
  basketball: '胜一场得 2 分，负一场得 1 分，弃权得 0 分；积分相等依次比较相互胜负、相互净胜分、总净胜分。',
} as const satisfies Record<Game, string>;

export interface Team {
  readonly name: string;
  readonly players: readonly string[];
}

/** On a team sheet: basketball 12 (FIBA), volleyball 14 with two liberos (FIVB). */
export const mostPlayers = { volleyball: 14, basketball: 12 } as const satisfies Record<Game, number>;

/** One team a line, the players behind a colon, parted by 、 or comma. Blank lines are left out. */
export function readTeams(typed: string): Team[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', players = ''] = line.split(/[:：]/, 2);
      const names = players.split(/[、，,;；\s]+/).filter((player) => player !== '');
      return { name: name.trim(), players: names };
    });
}

/** The first matches after the groups: winners meet second places of another group; undefined where that is not even. */
export function firstKnockout(groups: number): Pairing[] | undefined {
  const place = (group: number, rank: number) => `${groupName(group)}组第${rank}名`;
  const cross = (one: number, other: number): Pairing[] => [
    { home: place(one, 1), away: place(other, 2) },
    { home: place(other, 1), away: place(one, 2) },
  ];
  if (groups === 1) return [{ home: '第1名', away: '第2名' }];
  if (groups === 2) return cross(0, 1);
  return groups === 4 ? [...cross(0, 1), ...cross(2, 3)] : undefined;
}

/** A, B, C … */
export function groupName(group: number): string {
  return String.fromCodePoint(65 + group);
}
