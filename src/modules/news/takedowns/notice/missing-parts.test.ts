import { describe, expect, it } from 'vitest';
import { type Completeness, missingParts } from './missing-parts.ts';

const whole: Completeness = {
  ground: 'copyright',
  hasIdentity: true,
  hasContact: true,
  hasAddress: true,
  matchedItems: 1,
  hasWork: true,
  proofCount: 1,
  isVouchedFor: true,
};

describe('what a notice must hold', () => {
  it('is complete with everything that §14 asks for', () => {
    expect(missingParts(whole)).toEqual([]);
  });

  it.each([
    [{ hasIdentity: false }, 'identity'],
    [{ hasContact: false }, 'contact'],
    [{ hasAddress: false }, 'address'],
    [{ matchedItems: 0 }, 'articles'],
    [{ hasWork: false }, 'work'],
    [{ proofCount: 0 }, 'proof'],
    [{ isVouchedFor: false }, 'truth'],
  ] as const)('names what is missing: %o', (lack, part) => {
    expect(missingParts({ ...whole, ...lack })).toEqual([part]);
  });

  it('asks nobody to prove that their own data is theirs beyond who they are', () => {
    expect(missingParts({ ...whole, ground: 'personal-information', proofCount: 0, hasWork: false })).toEqual(
      [],
    );
  });
});
