import { describe, expect, it } from 'vitest';
import { actAs, staffActor, workerActor } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { residentNumber } from '../../../../test/numbers.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { registerPerson } from '../register-people.ts';
import { type Consent, consentTexts, inForce } from './consent.ts';
import { findConsents } from './consent-store.ts';
import { giveConsent, hasConsent, withdrawConsent } from './give-consent.ts';

const { db } = await testDatabase();
const region = '469024';
const clerk = actAs(staffActor(region, 'care-clerk'));
const person = { name: '符阿妹', identityType: 'resident-id' as const, identityNumber: residentNumber(1) };
const { id: personId } = await inTransaction(db, (tx) => registerPerson(tx, clerk, person));
const worker = actAs(workerActor(region, personId));
const request = { personId, purpose: 'publish' as const };

describe('consent', () => {
  it('is absent until it is given, and gone once withdrawn', async () => {
    expect(await hasConsent(db, region, request)).toBe(false);
    await inTransaction(db, (tx) => giveConsent(tx, worker, request));
    expect(await hasConsent(db, region, request)).toBe(true);
    await inTransaction(db, (tx) => withdrawConsent(tx, worker, request));
    expect(await hasConsent(db, region, request)).toBe(false);
  });

  it('to one purpose says nothing about another', async () => {
    await inTransaction(db, (tx) => giveConsent(tx, worker, request));
    expect(await hasConsent(db, region, { personId, purpose: 'share' })).toBe(false);
  });

  it('is kept once, also when the button is pressed twice at once', async () => {
    const give = () => inTransaction(db, (tx) => giveConsent(tx, worker, { personId, purpose: 'share' }));
    await Promise.all([give(), give(), give()]);
    const consents = await findConsents(db, region, personId);
    expect(consents.filter(({ purpose }) => purpose === 'share')).toHaveLength(1);
  });

  it('on paper is told apart from consent on the portal', async () => {
    await inTransaction(db, (tx) => giveConsent(tx, clerk, { personId, purpose: 'sensitive' }));
    const consents = await findConsents(db, region, personId);
    expect(consents.find(({ purpose }) => purpose === 'sensitive')?.givenThrough).toBe('paper');
  });

  it('is nobody else’s to give or withdraw', async () => {
    const stranger = actAs(workerActor(region, '01890000-0000-7000-8000-00000000000f'));
    for (const change of [giveConsent, withdrawConsent]) {
      const attempt = inTransaction(db, (tx) => change(tx, stranger, request));
      await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('to an older text is asked for again', () => {
    const given: Consent = {
      id: 'c',
      purpose: 'publish',
      textVersion: '2020-01',
      givenAt: new Date(),
      givenThrough: 'portal',
      withdrawnAt: undefined,
    };
    expect(inForce([given], 'publish')).toBeUndefined();
    expect(inForce([{ ...given, textVersion: consentTexts.publish.version }], 'publish')).toBeDefined();
  });
});
