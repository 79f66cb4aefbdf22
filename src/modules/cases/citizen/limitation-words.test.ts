import { describe, expect, it } from 'vitest';
import { type CaseClock, type ClockKind, clockDue, clockRule } from '../clocks/case-clock.ts';
import { LIMITATION_COMFORT, limitationWords } from './limitation-words.ts';

function clock(kind: ClockKind, startedOn: string): CaseClock {
  const { length, unit, waitsFor, article } = clockRule(kind);
  const timing = { startedOn, length, unit, paused: [] };
  const ended = { metOn: undefined, droppedOn: undefined };
  const dueOn = clockDue(timing).due;
  return { id: kind, caseId: '1', kind, waitsFor, article, dueOn, isProvisional: false, ...timing, ...ended };
}

const both = [clock('arbitration', '2021-03-31'), clock('look-back', '2021-03-31')];
const said = (clocks: readonly CaseClock[], today: string) =>
  limitationWords('accepted', clocks, today)
    .map(({ title, words }) => `${title}：${words}`)
    .join('\n');

describe('limitations in a worker’s words', () => {
  it('say by when to apply, and that every claim starts the year anew', () => {
    const words = said(both, '2021-05-01');
    expect(words).toContain('登记的离职日期是 2021年3月31日');
    expect(words).toContain('请在 2022年3月31日之前申请');
    expect(words).toContain('请在 2023年3月31日之前投诉');
    expect(words).toContain('重新算一年');
  });

  it('passed, they never say overdue but what still helps', () => {
    const words = said(both, '2023-11-02');
    expect(words).not.toMatch(/逾期|之前申请|之前投诉/);
    expect(words).toContain('不一定过期，请先问工会');
    expect(words).toContain('可以走仲裁或法院');
    expect(LIMITATION_COMFORT).toContain('工会照样帮您要');
    expect(LIMITATION_COMFORT).toContain('公安照样可以管');
  });

  it('on the last day there is still time', () => {
    expect(said(both, '2022-03-31')).toContain('之前申请');
    expect(said(both, '2022-04-01')).toContain('不一定过期');
  });

  it('who still works there has no limit for wages', () => {
    expect(said([clock('look-back', '2023-08-31')], '2023-11-02')).toContain('还在这家单位干就没有期限');
  });

  it('are silent on a closed case and where none runs', () => {
    expect(limitationWords('closed', both, '2023-11-02')).toEqual([]);
    expect(said([clock('handling', '2023-10-01')], '2023-11-02')).toBe('');
  });
});
