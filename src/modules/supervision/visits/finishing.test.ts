import { describe, expect, it } from 'vitest';
import { frozenChecklists } from './checklists/checklist-versions.ts';
import { finishingObstacle } from './finishing.ts';

const checklists = frozenChecklists([{ key: 'annual-leave', version: '2008-01-01' }]);
const inspector = (certificateNumber: string) => ({
  id: certificateNumber,
  name: '王某',
  bodyName: '人社局',
  certificateNumber,
});
const finding = (itemCode: string, verdict: 'ok' | 'problem', note?: string) => ({
  checklistKey: 'annual-leave',
  itemCode,
  verdict,
  note,
});
const done = {
  inspectors: [inspector('琼1'), inspector('琼2')],
  checklists,
  findings: [finding('granted', 'ok'), finding('paid-out', 'problem', '去年未休 3 天没有折算')],
  openConflicts: 0,
};

describe('finishing a visit', () => {
  it('is open once everything is judged and described', () => {
    expect(finishingObstacle(done)).toBeUndefined();
  });

  it.each([
    ['one inspector alone', { inspectors: [inspector('琼1')] }, '不少于 2 人'],
    ['an item without a verdict', { findings: [finding('granted', 'ok')] }, '还有 1 项'],
    [
      'a problem without words',
      { findings: [finding('granted', 'ok'), finding('paid-out', 'problem', ' ')] },
      '没有写明',
    ],
    ['a difference between field and desk', { openConflicts: 2 }, '2 处'],
  ])('waits for %s', (_title, change, words) => {
    expect(finishingObstacle({ ...done, ...change })).toContain(words);
  });
});
