import { describe, expect, it } from 'vitest';
import { actAs } from '../../../../../test/act.ts';
import { testApp } from '../../../../../test/app.ts';
import { castOrganisation, castRegion } from '../../../../../test/cast.ts';
import { makeDraft, makeServed, run } from '../../../../../test/letter-cast.ts';
import { newId } from '../../../../platform/id.ts';
import { registerOrganisations } from '../../../orgs/index.ts';
import { listItems } from '../../letters/item-store.ts';
import { findLetter } from '../../letters/letter-store.ts';
import { LETTERS } from './letter-links.ts';

const app = await testApp();
app.setNow(new Date('2023-09-20T01:30:00Z'));
const [firmId = ''] = (
  await run(app.db, (tx) =>
    registerOrganisations(tx, actAs(app.staff['rights-clerk']), [
      { kind: 'enterprise', name: '海南页面制药有限公司' },
    ]),
  )
).map((id) => id ?? '');
await app.db
  .updateTable('staff_accounts')
  .set({ organisation_id: firmId })
  .where('organisation_id', '=', castOrganisation)
  .execute();
const [clerk, contact] = [await app.signInAs('rights-clerk'), await app.signInAs('employer-contact')];
const itemsOf = (letterId: string) => listItems(app.db, { region: castRegion, letterId });

describe('the new letter form', () => {
  it('keeps what was typed and says beside the field that the firm is not on file', async () => {
    const page = await clerk.post(`${LETTERS}/new`, { kind: 'reminder', firm: '没有这家公司' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('没有这家公司');
  });

  it('drafts once on a double click', async () => {
    const body = { kind: 'reminder', firm: '海南页面制药有限公司', _requestId: newId() };
    const first = await clerk.post(`${LETTERS}/new`, body);
    const second = await clerk.post(`${LETTERS}/new`, body);
    expect(first.status).toBe(303);
    expect(second.location).toBe(first.location);
  });

  it.each(['__proto__', 'x'.repeat(200), "'; DROP TABLE supervision_letters;--", ''])(
    'answers %s with a sentence',
    async (firm) => {
      expect((await clerk.post(`${LETTERS}/new`, { kind: 'reminder', firm })).status).toBe(422);
    },
  );
});

describe('a letter', () => {
  it('is edited once by two clerks with the same page; the second reads that it changed', async () => {
    const id = await makeDraft(app.db, { firmId });
    const letter = await findLetter(app.db, castRegion, id);
    const [item] = await itemsOf(id);
    const body = {
      version: String(letter?.version),
      title: '标题',
      body: '正文',
      [`problem-${item?.id}`]: '问题甲',
      [`demand-${item?.id}`]: '改正',
    };
    expect((await clerk.post(`${LETTERS}/${id}/edit`, body)).status).toBe(303);
    const stale = await clerk.post(`${LETTERS}/${id}/edit`, body);
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('刚刚被别人改过');
  });

  it('cannot be signed by a clerk, nor found under a made-up id', async () => {
    const id = await makeDraft(app.db, { firmId });
    expect((await clerk.post(`${LETTERS}/${id}/sign`, {})).status).toBe(403);
    expect((await clerk.get(`${LETTERS}/${newId()}`)).status).toBe(404);
    expect((await clerk.get(`${LETTERS}/not-an-id`)).status).toBe(404);
  });

  it('is printed, downloaded as Word, and stands in the register and its export', async () => {
    const id = await makeServed(app.db, { firmId });
    for (const paper of ['print', 'print/receipt', 'print/signing', 'word'])
      expect((await clerk.get(`${LETTERS}/${id}/${paper}`)).status).toBe(200);
    expect((await clerk.get(`${LETTERS}?status=open`)).html).toContain('海南页面制药有限公司');
    expect((await clerk.get(`${LETTERS}/export?format=csv`)).status).toBe(200);
  });
});

describe('the recipient’s page', () => {
  it('asks for every promise, keeps what was typed, and takes the answer', async () => {
    const id = await makeServed(app.db, { firmId });
    const items = await itemsOf(id);
    const promises = Object.fromEntries(items.map((item) => [`promise-${item.id}`, '会逐人补签']));
    const half = await contact.post(`/console/own-letters/${id}/answer`, promises);
    expect(half.status).toBe(422);
    expect(half.html).toContain('会逐人补签');
    const saved = await contact.post(`/console/own-letters/${id}/answer`, { ...promises, _save: '1' });
    expect(saved.status).toBe(303);
    const days = Object.fromEntries(items.map((item) => [`due-${item.id}`, '2023-10-20']));
    const done = await contact.post(`/console/own-letters/${id}/answer`, { ...promises, ...days });
    expect(done.status).toBe(303);
    expect((await findLetter(app.db, castRegion, id))?.reply?.channel).toBe('online');
  });

  it('does not open letters of others, drafts, or the union’s own pages', async () => {
    const draft = await makeDraft(app.db, { firmId });
    expect((await contact.get(`/console/own-letters/${draft}`)).status).toBe(404);
    expect((await contact.get(`${LETTERS}/${draft}`)).status).toBe(403);
    const [stranger = ''] = await run(app.db, (tx) =>
      registerOrganisations(tx, actAs(app.staff['rights-clerk']), [
        { kind: 'enterprise', name: '海南别家有限公司' },
      ]),
    );
    const other = await makeServed(app.db, { firmId: stranger ?? '' });
    expect((await contact.get(`/console/own-letters/${other}`)).status).toBe(404);
    expect((await contact.post(`/console/own-letters/${other}/answer`, {})).status).toBe(404);
  });

  it('shows no paper and no signature of the union', async () => {
    const id = await makeServed(app.db, { firmId });
    const text = (await contact.get(`/console/own-letters/${id}`)).html;
    expect(text).not.toContain('送达证明');
    expect(text).not.toContain('部门负责人');
  });
});
