import { describe, expect, it } from 'vitest';
import { staffActor, workerActor } from '../../../test/act.ts';
import { may, mayOpenFile, maySeeFile } from './hardship-policy.ts';

const region = '469024';
const file = {
  region,
  unionId: 'union-a',
  applicantPersonId: 'person-a',
  status: 'preliminary',
  channel: 'portal',
  number: '临工困〔2023〕1号',
} as const;
const township = (organisationId: string) => ({ ...staffActor(region, 'township-clerk'), organisationId });

describe('who sees a hardship file', () => {
  it.each(['care-clerk', 'care-head', 'leader', 'chair'])('%s sees every file of the county', (role) => {
    expect(maySeeFile(staffActor(region, role), file)).toBe(true);
    expect(maySeeFile(staffActor('469023', role), file)).toBe(false);
  });

  it.each(['rights-clerk', 'rights-head', 'talent-clerk', 'culture-clerk', 'system-admin', 'audit-admin'])(
    '%s stands behind the purpose wall',
    (role) => {
      expect(maySeeFile(staffActor(region, role), file)).toBe(false);
      expect(mayOpenFile(staffActor(region, role))).toBe(false);
    },
  );

  it('a township clerk sees the files of the own union', () => {
    expect(maySeeFile(township('union-a'), file)).toBe(true);
    expect(maySeeFile(township('union-b'), file)).toBe(false);
  });

  it('nobody but the family sees what it has begun in the portal and not handed in', () => {
    const draft = { ...file, status: 'draft', number: undefined } as const;
    expect(maySeeFile(staffActor(region, 'care-clerk'), draft)).toBe(false);
    expect(maySeeFile(staffActor(region, 'care-clerk'), { ...draft, channel: 'signal' })).toBe(true);
    expect(maySeeFile(workerActor(region, 'person-a'), draft)).toBe(true);
  });

  it('a worker sees the own file only', () => {
    expect(maySeeFile(workerActor(region, 'person-a'), file)).toBe(true);
    expect(maySeeFile(workerActor(region, 'person-b'), file)).toBe(false);
    expect(maySeeFile(workerActor(region), file)).toBe(false);
  });
});

describe('who acts on it', () => {
  it('signs the department’s head, the leader and the chair', () => {
    expect(may(staffActor(region, 'care-clerk'), 'sign', file)).toBe(false);
    for (const role of ['care-head', 'leader', 'chair']) {
      expect(may(staffActor(region, role), 'sign', file)).toBe(true);
    }
  });

  it('a township clerk visits but neither checks the means nor publishes', () => {
    expect(may(township('union-a'), 'record-visit', file)).toBe(true);
    expect(may(township('union-a'), 'ask-check', file)).toBe(false);
    expect(may(township('union-a'), 'publish', file)).toBe(false);
  });

  it('a worker fills in, hands in and takes back, and no more', () => {
    const worker = workerActor(region, 'person-a');
    expect(may(worker, 'submit', file)).toBe(true);
    expect(may(worker, 'accept', file)).toBe(false);
  });
});
