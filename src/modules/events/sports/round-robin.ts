/** One meeting of two teams. */
export interface Pairing {
  readonly home: string;
  readonly away: string;
}

/**
 * 单循环 by the circle method: everybody meets everybody once, nobody plays twice in a round; with an odd number one
 * team rests in each round.
 * @param teams names in the order of the draw, each once
 * @returns the rounds in order, without the rests
 */
export function roundRobin(teams: readonly string[]): Pairing[][] {
  if (teams.length < 2) return [];
  const seats: (string | undefined)[] = teams.length % 2 === 0 ? [...teams] : [...teams, undefined];
  return Array.from({ length: seats.length - 1 }, (_, round) => roundOf(turned(seats, round)));
}

/** The first seat stays, the others move on one seat a round. */
function turned<Seat>(seats: readonly Seat[], round: number): Seat[] {
  const [first, ...others] = seats;
  const moved = [...others.slice(others.length - round), ...others.slice(0, others.length - round)];
  return first === undefined ? moved : [first, ...moved];
}

function roundOf(seats: readonly (string | undefined)[]): Pairing[] {
  return seats.slice(0, seats.length / 2).flatMap((home, seat) => {
    const away = seats[seats.length - 1 - seat];
    return home === undefined || away === undefined ? [] : [{ home, away }];
  });
}

/**
 * Deals drawn teams into groups as a snake (蛇形编排: A B B A A B …), so that groups differ by one team at most.
 * @param order names in the order of the draw
 */
export function snakeGroups(order: readonly string[], groups: number): string[][] {
  return Array.from({ length: groups }, (_, group) =>
    order.filter((_team, at) => {
      const seat = at % groups;
      const isBack = Math.floor(at / groups) % 2 === 1;
      return group === (isBack ? groups - 1 - seat : seat);
    }),
  );
}
