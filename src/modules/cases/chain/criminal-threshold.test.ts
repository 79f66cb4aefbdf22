import { describe, expect, it } from 'vitest';
import { type CriminalThreshold, criminalHint } from './criminal-threshold.ts';

const threshold: CriminalThreshold = {
  singleMonths: 3,
  singleFen: 5_000_00n,
  manyWorkers: 10,
  manyFen: 30_000_00n,
  isVerified: false,
};
const hint = (workers: [months: number, yuan: number][], payOrderDueOn?: string) =>
  criminalHint(
    workers.map(([months, yuan], i) => ({ claimantId: String(i), months, unpaidFen: BigInt(yuan) * 100n })),
    { threshold, today: '2023-11-02', payOrderDueOn },
  );
const ten = Array.from({ length: 10 }, (): [number, number] => [1, 3_000]);

describe('the criminal threshold', () => {
  it('is reached by one worker with three months and the amount, not by one of them alone', () => {
    expect(hint([[3, 5_000]]).amount).toBe('single');
    expect(hint([[2, 50_000]]).amount).toBe('below');
    expect(hint([[6, 4_999]]).amount).toBe('below');
  });

  it('is reached by ten workers with the total, not by nine', () => {
    expect(hint(ten).amount).toBe('group');
    expect(hint(ten.slice(1).map(([months]) => [months, 9_000])).amount).toBe('below');
  });

  it('does not count workers who have been paid', () => {
    expect(hint([...ten.slice(1), [1, 0]]).amount).toBe('below');
  });

  it('is met only when an order to pay was ignored', () => {
    expect(hint([[3, 5_000]])).toMatchObject({ order: 'none', isMet: false });
    expect(hint([[3, 5_000]], '2023-11-02')).toMatchObject({ order: 'running', isMet: false });
    expect(hint([[3, 5_000]], '2023-11-01')).toMatchObject({ order: 'ignored', isMet: true });
    expect(hint([[1, 100]], '2023-11-01').isMet).toBe(false);
  });

  it('says that the province has not been asked yet', () => {
    expect(hint([[3, 5_000]]).isVerified).toBe(false);
  });
});
