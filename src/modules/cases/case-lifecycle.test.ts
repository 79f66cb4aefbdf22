import { describe, expect, it } from 'vitest';
import { type CaseKind, caseKinds, type Status, statuses } from './case.ts';
import { type CaseAct, caseActs, nextStatus, openActs } from './case-lifecycle.ts';

const NOWHERE = '. . . . . . . . .';

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
  'edit-demands': '. . . . . . . . .',
  'find-facts': '. . . . . . . . .',
  'apply-recognition': '. . . . . . . . .',
  'record-inspection': '. . transferred . . . . . .',
  'check-order': 'registered . . accepted verified mediating paying . .',
  'confirm-phone': 'registered . . accepted verified mediating paying . .',
  recuse: 'registered . . accepted verified mediating paying . .',
  close: 'closed . closed closed closed closed closed . .',
  reopen: '. . . . . . . paying paying',
  review: '. . . . . . . reviewed .',
  'keep-closed': '. . . . . . . . reviewed',
};

/** Where the other kinds part from wages: nothing is paid, demands are found right or wrong. */
const others: Partial<Record<CaseAct, string>> = {
  verify: NOWHERE,
  'send-letter': NOWHERE,
  'answer-letter': NOWHERE,
  'plan-instalments': NOWHERE,
  'record-payment': NOWHERE,
  'reverse-payment': NOWHERE,
  'confirm-receipt': NOWHERE,
  'object-receipt': NOWHERE,
  'set-chain': NOWHERE,
  'order-payment': NOWHERE,
  'find-facts': '. . . verified verified mediating . . .',
  'edit-demands': 'registered . . accepted verified mediating . . .',
  reopen: '. . . . . . . mediating mediating',
};
const injury: Partial<Record<CaseAct, string>> = {
  ...others,
  'apply-recognition': 'registered . transferred accepted verified mediating . . .',
};

/** A case of another kind never stands at `paying`; the database refuses it. */
const reachable = (kind: CaseKind) =>
  statuses.filter((status) => kind === 'wage-arrears' || status !== 'paying');

function row(kind: CaseKind, act: CaseAct): string {
  const cells = (
    (kind === 'injury' ? injury : kind === 'wage-arrears' ? {} : others)[act] ?? written[act]
  ).split(' ');
  return cells.filter((_, at) => reachable(kind).includes(statuses[at] ?? 'paying')).join(' ');
}

describe.each(caseKinds)('the life of a case of kind %s', (kind) => {
  it.each(caseActs)('every station answers "%s" as the written table says', (act) => {
    const answered = reachable(kind).map((status) => nextStatus({ status, kind }, act) ?? '.');
    expect(answered.join(' ')).toBe(row(kind, act));
  });

  it('reaches every station from registration, paying only for wages', () => {
    const reached = new Set<Status>(['registered']);
    for (const status of reached)
      for (const act of openActs({ status, kind })) reached.add(nextStatus({ status, kind }, act) ?? status);
    expect([...reached].sort()).toEqual([...reachable(kind)].sort());
  });
});

it('an objection leads back to paying even after the review', () => {
  expect(nextStatus({ status: 'reviewed', kind: 'wage-arrears' }, 'object-receipt')).toBe('paying');
});
