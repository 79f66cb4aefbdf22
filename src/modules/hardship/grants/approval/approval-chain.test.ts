import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvalChain, chainRoles, decideSigning } from './approval-chain.ts';

const limits = { headFen: 300_000n, leaderFen: 1_000_000n };
const yuan = (amount: number) => BigInt(amount) * 100n;

describe('the chain of signatures', () => {
  it.each([
    [3_000, ['care-clerk', 'care-head']],
    [3_001, ['care-clerk', 'care-head', 'leader']],
    [10_000, ['care-clerk', 'care-head', 'leader']],
    [10_001, ['care-clerk', 'care-head', 'leader', 'chair']],
  ])('for %i 元 is %j', (amount, chain) => {
    expect(approvalChain(yuan(amount), limits)).toEqual(chain);
  });

  it('never gets shorter as the amount grows and never has fewer than two people', () => {
    const amount = fc.bigInt({ min: 1n, max: 100_000_000n });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [small, large] = a < b ? [a, b] : [b, a];
        const shorter = approvalChain(small, limits);
        expect(shorter.length).toBeGreaterThanOrEqual(2);
        expect(approvalChain(large, limits).length).toBeGreaterThanOrEqual(shorter.length);
      }),
    );
  });
});

describe('signing', () => {
  const chain = [...chainRoles];

  it('is for the role whose turn it is', () => {
    const standing = { chain, signedCount: 1, signers: ['clerk'] };
    expect(decideSigning(standing, { id: 'head', roles: ['care-head'] })).toMatchObject({ ok: true });
    expect(decideSigning(standing, { id: 'boss', roles: ['chair'] })).toMatchObject({ why: 'other-role' });
  });

  it('is refused to somebody who signed before, whatever else that person may be', () => {
    const standing = { chain, signedCount: 1, signers: ['both'] };
    const signer = { id: 'both', roles: ['care-clerk', 'care-head'] };
    expect(decideSigning(standing, signer)).toMatchObject({ why: 'signed-before' });
  });

  it('ends with the last place', () => {
    const standing = { chain, signedCount: 3, signers: ['a', 'b', 'c'] };
    expect(decideSigning(standing, { id: 'd', roles: ['chair'] })).toMatchObject({ isLast: true });
    expect(decideSigning({ ...standing, signedCount: 4 }, { id: 'd', roles: ['chair'] })).toMatchObject({
      why: 'complete',
    });
  });
});
