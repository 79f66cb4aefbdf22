import { townshipsOf } from '../modules/orgs/index.ts';
import { residentCheckCharacter } from '../modules/people/index.ts';
import type { Random } from './random.ts';
import { femaleNames, maleNames, rareNames, surnames } from './sources/names.ts';
import { demoPhone } from './worker-phones.ts';

/** A made-up person as the people module takes one. */
export interface DemoPerson {
  readonly name: string;
  readonly identityType: 'resident-id';
  readonly identityNumber: string;
  readonly phone: string;
  readonly householdType: 'rural' | 'urban';
  readonly townshipCode: string;
}

/**
 * The `index`-th made-up person. The identity number passes its checksum but was never given to anyone at birth: it
 * combines today's county code 469024 (in use since 2003) with birth years before 2001, when Lingao was 460028.
 * The phone numbers are the block 19900000000–19900009999, which the demo uses for nothing real.
 */
export function demoPerson(
  random: Random,
  index: number,
  householdType: DemoPerson['householdType'],
): DemoPerson {
  const isMale = random.next() < 0.68;
  return {
    name: nameOf(random, index, isMale),
    identityType: 'resident-id',
    identityNumber: identityNumber(random, index, isMale),
    phone: demoPhone(index),
    householdType,
    townshipCode: random.pick(townshipsOf('469024')).code,
  };
}

function nameOf(random: Random, index: number, isMale: boolean): string {
  const rare = rareNames[index % 151 === 7 ? Math.floor(index / 151) : -1];
  if (rare) return rare;
  const characters = isMale ? maleNames : femaleNames;
  const given =
    random.next() < 0.82 ? random.pick(characters) + random.pick(characters) : random.pick(characters);
  return random.pick(surnames) + given;
}

function identityNumber(random: Random, index: number, isMale: boolean): string {
  const year = random.integer(1963, 2000);
  const month = String(random.integer(1, 12)).padStart(2, '0');
  const day = String(random.integer(1, 28)).padStart(2, '0');
  // The sequence number is odd for men; the index makes it differ where birth dates meet.
  const sequence = String(((index * 2) % 998) + (isMale ? 1 : 2)).padStart(3, '0');
  const body = `469024${year}${month}${day}${sequence}`;
  return body + residentCheckCharacter(body);
}
