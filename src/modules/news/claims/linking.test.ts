import { describe, expect, it } from 'vitest';
import { actAs, workerActor } from '../../../../test/act.ts';
import { castClaims, press, claimsRegion as region } from '../../../../test/claim-cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { claimJobs } from './claim-jobs.ts';
import { linkClaim } from './link-claim.ts';

const { db } = await testDatabase();
const { modules, app, record, again, claimsOf, firstOf, link, check } = castClaims(db);
const { leader, rights } = press;
const wages = '截至11月2日，为184名劳动者追回309.63万元。';

describe('the numbers of an article', () => {
  it('are kept once, keep their ids when the page is captured again, and go with their words', async () => {
    const id = await record('入库563名。追回工资12万元。');
    const before = await claimsOf(id);
    await again(id, '追回工资13万元。另有案件3件。');
    const after = await claimsOf(id);
    expect(before.map(({ printed }) => printed)).toEqual(['563名', '12万元']);
    expect(after.map(({ printed }) => printed)).toEqual(['13万元', '3件']);
    expect(after[0]?.id).toBe(before[1]?.id);
    await again(id, '没有数。');
    expect(await claimsOf(id)).toEqual([]);
  });

  it('twice in the same words are two', async () => {
    const id = await record('入库563名。\n入库564名。');
    expect(new Set((await claimsOf(id)).map(({ id: one }) => one)).size).toBe(2);
  });

  it('are compared by a job that may run twice and stops quietly where the article is gone', async () => {
    const id = await record('目前在册技能人才560名。');
    await link((await firstOf(id)).id, 'talents.registered');
    const [job] = claimJobs;
    for (const articleId of [id, id, newId()]) await job?.run({ region, articleId }, app.deps);
    expect((await firstOf(id)).check.verdict).toBe('agrees');
  });
});

describe('linking a claim once', () => {
  it('checks it, and every other article that says the same', async () => {
    const first = await record(wages);
    const second = await record('截至11月2日，为181名劳动者追回309.63万元。');
    await link((await firstOf(first)).id, 'wages.workers');
    expect((await firstOf(first)).check).toMatchObject({ verdict: 'agrees', ours: 184n });
    expect((await firstOf(second)).check).toMatchObject({ verdict: 'differs', ours: 184n });
    const later = await record('截至11月2日，为184名劳动者追回309.63万元。');
    expect((await firstOf(later)).check.verdict).toBe('unlinked');
    await check(later);
    expect((await firstOf(later)).check.verdict).toBe('agrees');
  });

  it('says on which other day both would agree', async () => {
    const id = await record('目前共为184名劳动者追回工资。', { publishedAt: '2023-12-07T03:00:00Z' });
    const claim = await firstOf(id);
    await link(claim.id, 'wages.workers');
    expect((await firstOf(id)).check).toMatchObject({
      verdict: 'other-date',
      ours: 190n,
      matchingOn: '2023-11-30',
    });
  });

  it('by words holds for every way of saying it, the exact link before it', async () => {
    const id = await record('技能人才名册已登记560名。全县登记技能人才数据库收录559名。');
    const [one, two] = await claimsOf(id);
    await link(one?.id ?? '', 'talents.registered', '技能人才 登记');
    expect((await claimsOf(id)).map(({ check: { verdict } }) => verdict)).toEqual(['agrees', 'differs']);
    await link(two?.id ?? '', 'wages.workers');
    expect((await claimsOf(id)).map(({ check: { figureKey } }) => figureKey)).toEqual([
      'talents.registered',
      'wages.workers',
    ]);
  });

  it('ends what the same words meant before', async () => {
    const id = await record('获得救助证明560人。');
    const { id: one } = await firstOf(id);
    await link(one, 'wages.workers');
    await link(one, 'talents.registered');
    expect((await firstOf(id)).check.figureKey).toBe('talents.registered');
  });

  it('is refused in another unit, for an unknown figure, without words, and to everybody else', async () => {
    const { id } = await firstOf(await record('讲座听众200人。'));
    await expect(link(id, 'wages.amount')).rejects.toMatchObject({ code: 'claim.other-unit' });
    await expect(link(id, 'nothing.here')).rejects.toMatchObject({ code: 'claim.no-figure' });
    await expect(link(id, 'wages.workers', ' 听 ')).rejects.toMatchObject({ code: 'claim.no-words' });
    await expect(link(id, 'wages.workers', '劳动者')).rejects.toMatchObject({
      code: 'claim.words-elsewhere',
    });
    await expect(link(newId(), 'wages.workers')).rejects.toMatchObject({ code: 'not-found' });
    for (const actor of [leader, rights, workerActor(region)]) {
      await expect(
        inTransaction(db, (tx) =>
          linkClaim(tx, actAs(actor), { claimId: id, figureKey: 'wages.workers', kind: 'same', modules }),
        ),
      ).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('survives two colleagues at the same moment: one meaning holds', async () => {
    const a = await firstOf(await record('领取慰问品的环卫工人有77名。'));
    const b = await firstOf(await record('领取慰问品的环卫工人有78名。'));
    const results = await Promise.allSettled([link(a.id, 'wages.workers'), link(b.id, 'talents.registered')]);
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused.every((code) => code === 'claim.linked-meanwhile')).toBe(true);
    expect(refused.length).toBeLessThan(2);
  });
});
