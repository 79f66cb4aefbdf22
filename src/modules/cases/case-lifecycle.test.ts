import { describe, expect, it } from 'vitest';
import { type Status, statuses } from './case.ts';
import { type CaseAct, caseActs, lifecycle, nextStatus, openActs } from './case-lifecycle.ts';

/** Status × act, written out once more by hand: `.` is not open, otherwise the station it leads to. */
const written: Record<CaseAct, string> = {
  //                       registered returned transferred accepted verified mediating paying closed reviewed
  accept: 'accepted . . . . . . . .',
  return: 'returned . . . . . . . .',
  resubmit: '. registered . . . . . . .',
  transfer: 'transferred . . transferred transferred transferred transferred . .',
  'accept-transfer': '. . transferred . . . . . .',
  'return-transfer': '. . registered . . . . . .',
  'recall-transfer': '. . registered . . . . . .',
  assign: 'registered . . accepted verified mediating paying . .',
  verify: '. . transferred verified verified mediating paying . .',
  mediate: '. . . . mediating . . . .',
  'plan-instalments': '. . . . paying paying paying . .',
  'record-payment': '. . transferred . paying paying paying . .',
  'reverse-payment': '. . transferred . paying paying paying . .',
  'confirm-receipt': '. . transferred . paying paying paying closed reviewed',
  'object-receipt': '. . transferred . paying paying paying paying paying',
  'set-chain': 'registered . . accepted verified mediating paying . .',
  'order-payment': '. . transferred accepted verified mediating paying . .',
  'send-letter': '. . . accepted verified mediating paying . .',
  'answer-letter': '. . . accepted verified mediating paying . .',
  'add-claimants': 'registered . . accepted verified mediating paying . .',
  'correct-claimant': 'registered . . accepted verified mediating paying . .',
  'withdraw-claimant': 'registered . . accepted verified mediating paying . .',
  'elect-representatives': 'registered . . accepted verified mediating paying . .',
  'add-paper': statuses.join(' '),
  'add-note': statuses.join(' '),
  'adjust-clock': 'registered . transferred accepted verified mediating paying . .',
  close: 'closed . closed closed closed closed closed . .',
  reopen: '. . . . . . . paying paying',
  review: '. . . . . . . reviewed .',
};

describe('the life of a case', () => {
  it.each(caseActs)('every station answers "%s" as the written table says', (act) => {
    const answered = statuses.map((status) => nextStatus(status, act) ?? '.');
    expect(answered.join(' ')).toBe(written[act]);
  });

  it('reaches every station from registration', () => {
    const reached = new Set<Status>(['registered']);
    for (const status of reached)
      for (const act of openActs(status)) reached.add(nextStatus(status, act) ?? status);
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('names no unknown station', () => {
    const targets = Object.values(lifecycle).flatMap((steps) => Object.values(steps));
    expect(targets.filter((target) => !statuses.includes(target))).toEqual([]);
  });

  it('lets an objection lead back to paying even after the review', () => {
    expect(nextStatus('reviewed', 'object-receipt')).toBe('paying');
  });
});
