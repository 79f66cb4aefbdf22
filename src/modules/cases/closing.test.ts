import { describe, expect, it } from 'vitest';
import { formatYuan } from '../../platform/money.ts';
import { outcomes } from './case.ts';
import { decideClosing } from './closing.ts';
import type { LedgerTotal } from './payments/wage-ledger.ts';

const settled: LedgerTotal = {
  claimants: 2,
  isVerified: true,
  claimedFen: 500n,
  confirmedFen: 500n,
  paidFen: 500n,
  receivedFen: 0n,
  objectedFen: 0n,
  balanceFen: 0n,
};
const decide = (total: Partial<LedgerTotal>, request: Parameters<typeof decideClosing>[1]) =>
  decideClosing({ ...settled, ...total }, request, formatYuan);

describe('closing a case', () => {
  it('as paid needs no reason when every confirmed fen has arrived', () => {
    expect(decide({}, { outcome: 'paid', reason: undefined })).toEqual({ ok: true });
  });

  it('as paid is blocked while a balance is open, and names it', () => {
    const decision = decide({ paidFen: 499n, balanceFen: 1n }, { outcome: 'paid', reason: '已答复' });
    expect(decision).toEqual({ ok: false, why: '还有 0.01 元没有到账，不能按“全部清偿”办结。' });
  });

  it('as paid is blocked while one worker is not verified or nothing was owed', () => {
    expect(decide({ isVerified: false }, { outcome: 'paid', reason: undefined }).ok).toBe(false);
    expect(decide({ confirmedFen: 0n, paidFen: 0n }, { outcome: 'paid', reason: undefined }).ok).toBe(false);
  });

  it.each(['paid', 'settled', 'withdrawn'] as const)('as %s is blocked while a worker objects', (outcome) => {
    expect(decide({ objectedFen: 100n }, { outcome, reason: '双方和解' }).ok).toBe(false);
  });

  it.each(outcomes.filter((outcome) => outcome !== 'paid'))('as %s asks for the reason', (outcome) => {
    const open = { paidFen: 0n, balanceFen: 500n };
    expect(decide(open, { outcome, reason: '  ' }).ok).toBe(false);
    expect(decide(open, { outcome, reason: '申请人已申请仲裁，案号见附件' }).ok).toBe(true);
  });

  it('as unfounded is impossible once money has arrived', () => {
    expect(decide({}, { outcome: 'unfounded', reason: '查无此事' }).ok).toBe(false);
  });
});
