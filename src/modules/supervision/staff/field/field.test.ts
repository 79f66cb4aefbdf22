import { describe, expect, it } from 'vitest';
import { actAs, testKeys } from '../../../../../test/act.ts';
import { testApp } from '../../../../../test/app.ts';
import { castBodies, castStartedVisit, castVisit } from '../../../../../test/visit-cast.ts';
import { generateKeys } from '../../../../platform/crypto.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { newId } from '../../../../platform/id.ts';
import { resealFieldWork } from '../../field/reseal-field-work.ts';
import { loadVisit } from '../../visits/load-visit.ts';
import { noWords } from '../../visits/sampling/sample.ts';
import { writeSample } from '../../visits/sampling/write-sample.ts';

const site = await testApp();
const clerk = actAs(site.staff['rights-clerk']);
const cast = await castBodies(site.db, clerk);
const browser = await site.signInAs('rights-clerk');
const cookie = `wenlan_staff=${browser.cookie('wenlan_staff')}`;
const view = (id: string) => loadVisit(site.db, { actor: clerk.actor, keys: testKeys }, id);

const upload = (visitId: string, over: object = {}) => ({
  id: newId(),
  accountId: clerk.actor.id,
  visitId,
  visitedOn: '2023-11-02',
  findings: [{ checklistKey: 'hours', itemCode: 'limits', verdict: 'ok', note: '', base: 0 }],
  samples: [],
  facts: {},
  inspectors: [],
  draws: [],
  ...over,
});

async function send(body: string, headers: Record<string, string> = {}) {
  const response = await site.app.request('http://localhost/console/field/uploads', {
    method: 'POST',
    body,
    headers: {
      Cookie: cookie,
      Origin: 'http://localhost',
      Accept: 'application/json',
      'Content-Type': 'application/json',
      ...headers,
    },
  });
  return { status: response.status, json: await response.json().catch(() => undefined) };
}

describe('the field page', () => {
  it('holds nobody’s data, so that a phone may keep it', async () => {
    await castVisit(site.db, clerk, cast);
    const page = await browser.get('/console/field');
    expect(page.status).toBe(200);
    expect(page.html).not.toContain(clerk.actor.name);
    expect(page.html).not.toContain('海南某某建筑劳务有限公司');
    expect(page.html).toBe((await (await site.signInAs('rights-head')).get('/console/field')).html);
    expect(page.text).toContain('打印空白检查表');
  });

  it('downloads the own open visits with their frozen checklists and no worker', async () => {
    const id = await castStartedVisit(site.db, clerk, cast);
    const words = { ...noWords, name: '符小工' };
    const sample = { visitId: id, sampleId: newId(), seen: 0, answers: {}, words };
    await inTransaction(site.db, (tx) => writeSample(tx, clerk, sample));
    const packed = await browser.get('/console/field/package');
    const { account, visits } = JSON.parse(packed.html);
    expect(account).toEqual({ id: clerk.actor.id, name: clerk.actor.name });
    const [found] = visits.filter((visit: { id: string }) => visit.id === id);
    expect(found).toMatchObject({ samples: 1, ownerBody: '临高县人力资源和社会保障局' });
    expect(found.checklists.map((list: { key: string }) => list.key).sort()).toEqual([
      'annual-leave',
      'hours',
    ]);
    expect(packed.html).not.toContain('符小工');
    const others = await (await site.signInAs('rights-head')).get('/console/field/package');
    expect(JSON.parse(others.html).visits).toEqual([]);
  });
});

describe('an upload at the door', () => {
  it('is stored once, whether it comes twice or six times at once', async () => {
    const id = await castVisit(site.db, clerk, cast);
    const body = JSON.stringify(upload(id));
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(body)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.json).toMatchObject({ conflicts: 0, status: 'started' });
    expect((await view(id)).findings.map((one) => one.revision)).toEqual([1]);
  });

  it('after the session asks to sign in again, in JSON', async () => {
    const told = await send('{}', { Cookie: '' });
    expect(told).toMatchObject({ status: 401, json: { code: 'signed-out' } });
  });

  it.each([
    ['nothing', ''],
    ['half a body', '{"id":'],
    ['a number', '7'],
    ['a deep nest', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['a foreign key', JSON.stringify({ ...upload(newId()), __proto__: null, role: 'chair' })],
  ])('is refused with a sentence where it holds %s', async (_title, body) => {
    const told = await send(body);
    expect(told.status).toBe(422);
    expect(told.json.sentence).toContain('没有保存');
  });

  it('is refused above the size of a form, and as anything but JSON', async () => {
    expect((await send(JSON.stringify({ note: '长'.repeat(600_000) }))).status).toBe(422);
    const text = await send(JSON.stringify(upload(newId())), { 'Content-Type': 'text/plain' });
    expect(text.status).toBe(422);
  });

  it('is not taken from a page of another site', async () => {
    const told = await send(JSON.stringify(upload(newId())), {
      Origin: 'https://evil.example',
      'Content-Type': 'text/plain',
    });
    expect(told.status).toBe(403);
  });

  it('finds no visit that does not exist and no item that was not asked', async () => {
    expect((await send(JSON.stringify(upload(newId())))).status).toBe(404);
    const id = await castVisit(site.db, clerk, cast);
    const findings = [{ checklistKey: 'contract', itemCode: 'copy', verdict: 'ok', note: '', base: 0 }];
    expect((await send(JSON.stringify(upload(id, { findings })))).status).toBe(422);
  });

  it('keeps a photo once', async () => {
    const visitId = await castVisit(site.db, clerk, cast);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const photo = () => ({
      id: photoId,
      accountId: clerk.actor.id,
      visitId,
      label: '维权告示牌',
      file: new File([png], '现场照片.png', { type: 'image/png' }),
    });
    const photoId = newId();
    for (let time = 0; time < 3; time += 1)
      expect((await browser.post('/console/field/photos', photo())).status).toBe(200);
    expect((await view(visitId)).photos.map((one) => one.label)).toEqual(['维权告示牌']);
  });
});

describe('turning the keys', () => {
  it('opens workers and differences under the new key, and is done when nothing is left', async () => {
    const id = await castStartedVisit(site.db, clerk, cast);
    const words = { ...noWords, name: '符小工' };
    const sample = { visitId: id, sampleId: newId(), seen: 0, answers: {}, words };
    await inTransaction(site.db, (tx) => writeSample(tx, clerk, sample));
    const next = generateKeys(2);
    const ring = { activeVersion: 2, keys: new Map([...testKeys.keys, ...next.keys]) };
    const scope = { region: clerk.actor.region, batch: 100 };
    expect(await resealFieldWork(site.db, ring, scope)).toBeGreaterThan(0);
    expect(await resealFieldWork(site.db, ring, scope)).toBe(0);
    const { samples } = await loadVisit(site.db, { actor: clerk.actor, keys: next }, id);
    expect(samples.map((one) => one.words.name)).toEqual(['符小工']);
  });
});
