import { residentCheckCharacter } from '../src/modules/people/index.ts';

/** A synthetic resident identity number with a right check character: region, birth date, three-digit sequence. */
export function residentNumber(sequence: number, options: { region?: string; birth?: string } = {}): string {
  const day = options.birth ?? `19${60 + (Math.floor(sequence / 999) % 40)}0307`;
  const body = `${options.region ?? '469024'}${day}${String((sequence % 999) + 1).padStart(3, '0')}`;
  return body + residentCheckCharacter(body);
}

/** A synthetic mobile number of the range that no carrier uses for people. */
export function mobileNumber(sequence: number): string {
  return `1990000${String(sequence % 10_000).padStart(4, '0')}`;
}
