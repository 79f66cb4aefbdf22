import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskBankCard } from './bank-card.ts';
import { maskIdentity } from './identity-number.ts';
import { maskName } from './person-name.ts';
import { maskPhone } from './phone.ts';

/** True where six or more neighbouring characters of the secret are readable in the mask. */
function leaks(secret: string, masked: string): boolean {
  return [...secret.slice(5)].some((_, start) => masked.includes(secret.slice(start, start + 6)));
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

describe('masking', () => {
  it('never shows six neighbouring digits of a number', () => {
    const numbers = fc.oneof(digits(18), digits(15), digits(11), digits(19), digits(9), digits(6));
    fc.assert(
      fc.property(numbers, (number) => {
        for (const mask of [maskIdentity, maskPhone, maskBankCard])
          expect(leaks(number, mask(number))).toBe(false);
      }),
    );
  });

  it('hides most of an identity number, however short it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,20}$/), (number) => {
        const shown = [...maskIdentity(number)].filter((character) => character !== '*').length;
        expect(shown).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('never shows a whole name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥]{2,6}(·[一-龥]{2,4})?$/), (name) => {
        expect(maskName(name)).not.toBe(name);
        expect([...maskName(name)]).toHaveLength([...name].length);
      }),
    );
  });
});
