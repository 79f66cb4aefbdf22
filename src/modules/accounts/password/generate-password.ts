import { randomInt } from 'node:crypto';

// Without 0/O, 1/l/I, so that it can be read out and copied from paper.
const CAPITALS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const SMALL = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';
const GROUP = 5;

/** A random first password of four groups such as `Kd7mq-…`: shown once, to be changed at the first sign-in. 90 bits and more. */
export function makeInitialPassword(): string {
  const group = () =>
    pick(CAPITALS) + pick(DIGITS) + Array.from({ length: GROUP - 2 }, () => pick(SMALL + DIGITS)).join('');
  return [group(), group(), group(), group()].join('-');
}

function pick(from: string): string {
  return from.charAt(randomInt(from.length));
}
