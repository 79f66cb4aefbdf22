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
import { answerLetter, recordAnswer, saveAnswer } from './answers/answer-letter.ts';
import { answerDelay, askDelay } from './answers/ask-delay.ts';
import { listDelays } from './answers/delay-store.ts';
import { reportDone } from './answers/report-done.ts';
import { editLetter } from './edit-letter.ts';
import { listItems } from './item-store.ts';
import { findLetter, findSuccessor } from './letter-store.ts';
import { loadLetter } from './load-letter.ts';
import { closeLetter } from './recheck/close-letter.ts';
import { escalateLetter } from './recheck/escalate-letter.ts';
import { extendRectifying } from './recheck/extend-rectifying.ts';
import { planRecheck } from './recheck/plan-recheck.ts';
import { recordRecheck } from './recheck/record-recheck.ts';
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
const itemsOf = (letterId: string) => listItems(db, { region: REGION, letterId });
const letterOf = async (id: string) => {
  const letter = await findLetter(db, REGION, id);
  if (!letter) throw new Error('no letter');
  return letter;
};
const promisesOf = async (letterId: string) =>
  (await itemsOf(letterId)).map((item) => ({ itemId: item.id, promise: '会改', promiseDue: '2023-10-20' }));
const answer = async (letterId: string) => {
  const promises = await promisesOf(letterId);
  await run(db, (tx) => answerLetter(tx, on('2023-09-20', contact), { letterId, promises, note: undefined }));
};
const recheck = async (letterId: string, verdicts: readonly ('rectified' | 'not-rectified')[]) => {
  await run(db, (tx) => planRecheck(tx, on('2023-10-21', clerk), { letterId, on: '2023-10-23' }));
  const items = await itemsOf(letterId);
  const found = items.map((item, index) => ({
    itemId: item.id,
    verdict: verdicts[index] ?? ('rectified' as const),
    note: undefined,
  }));
  await run(db, (tx) =>
    recordRecheck(tx, on('2023-10-23', clerk), { letterId, on: '2023-10-23', verdicts: found }),
  );
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
          files: noFiles,
          proof,
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

describe('the answer', () => {
  it('may be saved in parts, and is handed in only when each item has a promise and a day', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    const [first] = await promisesOf(letterId);
    const part = { letterId, promises: first ? [first] : [], note: undefined };
    await run(db, (tx) => saveAnswer(tx, on('2023-09-15', contact), part));
    expect((await itemsOf(letterId))[0]?.promise).toBe('会改');
    await expect(run(db, (tx) => answerLetter(tx, on('2023-09-15', contact), part))).rejects.toMatchObject({
      code: 'letter.unanswered',
      message: expect.stringContaining('第 2 项'),
    });
    await answer(letterId);
    expect(await letterOf(letterId)).toMatchObject({
      status: 'rectifying',
      reply: { on: '2023-09-20', channel: 'online', by: '周单位' },
    });
  });

  it('to an item of another letter is refused', async () => {
    const [mine, others] = [await makeServed(db, { firmId: firm }), await makeServed(db, { firmId: other })];
    const promises = await promisesOf(others);
    await expect(
      run(db, (tx) => answerLetter(tx, on('2023-09-20', contact), { letterId: mine, promises, note: '' })),
    ).rejects.toMatchObject({ code: 'letter.unknown-item' });
  });

  it('on paper is typed in by staff, with the day on it', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    const record = (day: string) =>
      run(db, async (tx) =>
        recordAnswer(tx, on('2023-09-22', clerk), {
          letterId,
          promises: await promisesOf(letterId),
          note: undefined,
          on: day,
          by: '李经理',
        }),
      );
    await expect(record('2023-09-23')).rejects.toMatchObject({ code: 'letter.too-early' });
    await record('2023-09-21');
    expect((await letterOf(letterId)).reply).toMatchObject({
      on: '2023-09-21',
      channel: 'paper',
      by: '李经理',
    });
  });

  it('may be asked to come later; the day moves when staff agree', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    const ask = (until: string) =>
      run(db, (tx) => askDelay(tx, on('2023-09-20', contact), { letterId, until, reason: '负责人外出' }));
    await expect(ask('2023-09-28')).rejects.toMatchObject({ code: 'letter.delay-not-later' });
    await ask('2023-10-13');
    await expect(ask('2023-10-20')).rejects.toMatchObject({ code: 'letter.delay-open' });
    const [delay] = await listDelays(db, { region: REGION, letterId });
    const grant = () =>
      run(db, (tx) =>
        answerDelay(tx, on('2023-09-21', clerk), {
          letterId,
          delayId: delay?.id ?? '',
          answer: 'granted',
          note: undefined,
        }),
      );
    await grant();
    expect((await letterOf(letterId)).service?.replyDue).toBe('2023-10-13');
    await expect(grant()).rejects.toMatchObject({ code: 'letter.delay-answered' });
  });
});

describe('the re-visit', () => {
  it('closes the letter only where every item was put right', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    await answer(letterId);
    const [item] = await itemsOf(letterId);
    await run(db, (tx) =>
      reportDone(tx, on('2023-10-19', contact), {
        letterId,
        itemId: item?.id ?? '',
        on: '2023-10-18',
        note: '已补签',
        files: noFiles,
        proofs: [photo()],
      }),
    );
    await recheck(letterId, ['rectified', 'not-rectified']);
    const close = () =>
      run(db, (tx) => closeLetter(tx, on('2023-10-24', clerk), { letterId, reason: '均已整改' }));
    await expect(close()).rejects.toMatchObject({
      code: 'letter.not-rectified',
      message: expect.stringContaining('第 2 项'),
    });
    const again = { letterId, until: '2023-11-10', reason: '再给两周' };
    await run(db, (tx) => extendRectifying(tx, on('2023-10-24', clerk), again));
    expect((await itemsOf(letterId)).map((one) => one.promiseDue)).toEqual(['2023-10-20', '2023-11-10']);
    await recheck(letterId, ['rectified', 'rectified']);
    await close();
    expect(await letterOf(letterId)).toMatchObject({ status: 'closed', closedOn: '2023-10-24' });
  });
});

describe('a letter that did not help', () => {
  it('is followed by the next one, which quotes number, promise and day, and only once', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    await answer(letterId);
    await recheck(letterId, ['rectified', 'not-rectified']);
    const escalate = () =>
      run(db, (tx) => escalateLetter(tx, on('2023-10-24', clerk), { letterId, reason: '复查未整改' }));
    const { id } = await escalate();
    const [former, next] = [await letterOf(letterId), await letterOf(id)];
    expect(former.status).toBe('escalated');
    expect(next).toMatchObject({ kind: 'opinion', status: 'drafted', previousId: letterId });
    expect(next.body).toContain(former.number);
    const items = await itemsOf(id);
    expect(items).toHaveLength(1);
    expect(items[0]?.problem).toContain('你单位曾答复：“会改”，承诺2023年10月20日前完成');
    expect((await findSuccessor(db, REGION, letterId))?.id).toBe(id);
    await expect(escalate()).rejects.toMatchObject({ code: 'letter.not-open' });
  });

  it('waits until the reply is overdue', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    const escalate = (day: string) =>
      run(db, (tx) => escalateLetter(tx, on(day, clerk), { letterId, reason: '逾期未答复' }));
    await expect(escalate('2023-09-28')).rejects.toMatchObject({ code: 'letter.not-overdue' });
    await escalate('2023-10-08');
  });

  it('ends at the recommendation, which goes to an agency', async () => {
    const letterId = await makeServed(db, { firmId: firm, kind: 'opinion' });
    const escalate = (recipientId: string) =>
      run(db, (tx) =>
        escalateLetter(tx, on('2023-10-08', clerk), { letterId, recipientId, reason: '逾期未答复' }),
      );
    await expect(escalate(other)).rejects.toMatchObject({ code: 'letter.recipient-not-body' });
    const { id } = await escalate(bureau);
    expect(await letterOf(id)).toMatchObject({ kind: 'recommendation', recipient: { id: bureau } });
    expect((await itemsOf(id))[0]?.problem).toContain('该单位未就此答复');
  });
});
