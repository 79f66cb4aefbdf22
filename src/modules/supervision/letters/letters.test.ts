import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import {
  chair,
  clerk,
  contactOf,
  head,
  leader,
  liaisonOf,
  makeDraft,
  makeFirms,
  makeIssued,
  makeServed,
  noFiles,
  on,
  photo,
  REGION,
  run,
} from '../../../../test/letter-cast.ts';
import { editLetter } from './edit-letter.ts';
import { findLetter } from './letter-store.ts';
import { loadLetter } from './load-letter.ts';
import { closeLetter } from './recheck/close-letter.ts';
import { offerLetter } from './service/offer-letter.ts';
import { serveLetter, signForLetter } from './service/serve-letter.ts';
import { issueOnPaper } from './signing/issue-on-paper.ts';
import { returnLetter } from './signing/return-letter.ts';
import { signLetter } from './signing/sign-letter.ts';
import { submitLetter } from './signing/submit-letter.ts';
import { withdrawLetter } from './withdraw-letter.ts';

const { db } = await testDatabase();
const { firm, other, bureau } = await makeFirms(db);
const contact = contactOf(firm);
const letterOf = async (id: string) => {
  const letter = await findLetter(db, REGION, id);
  if (!letter) throw new Error('no letter');
  return letter;
};
describe('signing', () => {
  it('goes from the department to the leader, who issues: number, day and hash of the text', async () => {
    const id = await makeIssued(db, { firmId: firm });
    const letter = await letterOf(id);
    expect(letter).toMatchObject({ status: 'issued', issuedOn: '2023-09-06', issuerName: '郑分管' });
    expect(letter.number).toMatch(/^工劳监提〔2023〕\d+号$/);
    expect(letter.bodyHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes an opinion to the chair', async () => {
    const id = await makeIssued(db, { firmId: firm, kind: 'opinion' });
    expect((await letterOf(id)).issuerName).toBe('王主席');
  });

  it('refuses the leader before the department has signed, and anybody without a step', async () => {
    const letterId = await makeDraft(db, { firmId: firm });
    await run(db, (tx) => submitLetter(tx, on('2023-09-06', clerk), { letterId }));
    const sign = (who: typeof leader) => run(db, (tx) => signLetter(tx, on('2023-09-06', who), { letterId }));
    await expect(sign(leader)).rejects.toMatchObject({ code: 'letter.not-your-turn' });
    await expect(sign(chair)).rejects.toMatchObject({ code: 'letter.not-your-turn' });
    await expect(sign(clerk)).rejects.toMatchObject({ status: 403 });
  });

  it('does not let one person sign two steps of a round', async () => {
    const letterId = await makeDraft(db, { firmId: firm });
    await run(db, (tx) => submitLetter(tx, on('2023-09-06', clerk), { letterId }));
    const both = { ...head, roles: ['rights-head', 'leader'] };
    const sign = () => run(db, (tx) => signLetter(tx, on('2023-09-06', both), { letterId }));
    await sign();
    await expect(sign()).rejects.toMatchObject({ code: 'letter.signed-before' });
  });

  it('begins a new round after a letter was given back with the reason', async () => {
    const letterId = await makeDraft(db, { firmId: firm });
    await run(db, (tx) => submitLetter(tx, on('2023-09-06', clerk), { letterId }));
    await run(db, (tx) => returnLetter(tx, on('2023-09-06', head), { letterId, reason: '依据不准' }));
    await run(db, (tx) => submitLetter(tx, on('2023-09-06', clerk), { letterId }));
    await run(db, (tx) => signLetter(tx, on('2023-09-06', head), { letterId }));
    expect((await letterOf(letterId)).signing).toMatchObject({ round: 2, position: 1 });
  });

  it('may happen on paper, with the scan of the signed sheet', async () => {
    const letterId = await makeDraft(db, { firmId: firm });
    await run(db, (tx) => submitLetter(tx, on('2023-09-06', clerk), { letterId }));
    const issue = (scan: File | undefined) =>
      run(db, (tx) =>
        issueOnPaper(tx, on('2023-09-06', clerk), { letterId, files: noFiles, scan, note: undefined }),
      );
    await expect(issue(undefined)).rejects.toMatchObject({ code: 'letter.no-scan' });
    await issue(photo());
    expect((await letterOf(letterId)).status).toBe('issued');
  });

  it('sends nothing round that names no problem', async () => {
    const letterId = await makeDraft(db, { firmId: firm });
    const { title, body } = await letterOf(letterId);
    await run(db, (tx) => editLetter(tx, on('2023-09-05', clerk), { letterId, title, body, items: [] }));
    await expect(
      run(db, (tx) => submitLetter(tx, on('2023-09-06', clerk), { letterId })),
    ).rejects.toMatchObject({ code: 'letter.no-items' });
  });

  it('refuses an edit that a colleague overtook', async () => {
    const letterId = await makeDraft(db, { firmId: firm });
    const { title, body, version } = await letterOf(letterId);
    const edit = () =>
      run(db, (tx) => editLetter(tx, on('2023-09-05', clerk), { letterId, version, title, body, items: [] }));
    await edit();
    await expect(edit()).rejects.toMatchObject({ code: 'stale' });
  });

  it('keeps the number of a letter that is withdrawn before service', async () => {
    const letterId = await makeIssued(db, { firmId: firm });
    await run(db, (tx) =>
      withdrawLetter(tx, on('2023-09-07', clerk), { letterId, reason: '单位已自行整改' }),
    );
    const next = await letterOf(await makeIssued(db, { firmId: firm }));
    expect((await letterOf(letterId)).status).toBe('withdrawn');
    expect(next.number).not.toBe((await letterOf(letterId)).number);
  });
});

describe('service', () => {
  it('starts fifteen working days on the day after', async () => {
    const letter = await letterOf(await makeServed(db, { firmId: firm }));
    expect(letter.service).toMatchObject({ on: '2023-09-07', replyDays: 15, replyDue: '2023-09-28' });
  });

  it('needs a proof, and a day between issue and today', async () => {
    const letterId = await makeIssued(db, { firmId: firm });
    const serve = (day: string, proof: File | undefined) =>
      run(db, (tx) =>
        serveLetter(tx, on('2023-09-08', clerk), {
          letterId,
          how: 'left',
          on: day,
          to: '见证人甲、见证人乙',
          trackingNumber: undefined,
          proof: proof && { files: noFiles, file: proof },
        }),
      );
    await expect(serve('2023-09-08', undefined)).rejects.toMatchObject({ code: 'letter.no-proof' });
    await expect(serve('2023-09-05', photo())).rejects.toMatchObject({ code: 'letter.served-before-issue' });
    await expect(serve('2023-09-09', photo())).rejects.toMatchObject({ code: 'letter.served-before-issue' });
    await serve('2023-09-08', photo());
    expect((await letterOf(letterId)).service?.how).toBe('left');
  });

  it('happens online once the contact signs for what was offered', async () => {
    const letterId = await makeIssued(db, { firmId: firm });
    const signFor = () => run(db, (tx) => signForLetter(tx, on('2023-09-11', contact), { letterId }));
    await expect(signFor()).rejects.toMatchObject({ status: 404 });
    await run(db, (tx) => offerLetter(tx, on('2023-09-08', clerk), { letterId }));
    await signFor();
    expect((await letterOf(letterId)).service).toMatchObject({
      how: 'online',
      on: '2023-09-11',
      to: '周单位',
    });
  });
});

describe('the recipient', () => {
  const see = async (actor: typeof clerk, id: string) =>
    (await loadLetter(db, { actor, now: new Date('2023-09-20T02:00:00Z') }, id)) !== undefined;

  it('sees the own letters only, and none before they are served', async () => {
    const issued = await makeIssued(db, { firmId: firm });
    const served = await makeServed(db, { firmId: firm });
    expect(await see(contact, issued)).toBe(false);
    expect(await see(contact, served)).toBe(true);
    expect(await see(contactOf(other), served)).toBe(false);
    expect(await see(liaisonOf(bureau), served)).toBe(false);
    expect(await see({ ...contact, kind: 'worker' }, served)).toBe(false);
  });

  it('of a recommendation is the competent body, not the firm', async () => {
    const id = await makeServed(db, { firmId: firm, kind: 'recommendation', recipientId: bureau });
    expect(await see(contact, id)).toBe(false);
    expect(await see(liaisonOf(bureau), id)).toBe(true);
  });

  it('never reads how the union came to its letter', async () => {
    const id = await makeServed(db, { firmId: firm });
    const view = await loadLetter(db, { actor: contact, now: new Date('2023-09-20T02:00:00Z') }, id);
    expect(view?.events.map((event) => event.word)).toEqual(['serve', 'issue']);
    expect(view?.papers).toEqual([]);
    expect(view?.signatures).toEqual([]);
  });

  it('may not do what staff do', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    const close = () =>
      run(db, (tx) => closeLetter(tx, on('2023-10-01', contact), { letterId, reason: '好了' }));
    await expect(close()).rejects.toMatchObject({ status: 403 });
  });
});
