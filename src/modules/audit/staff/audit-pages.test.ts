import { describe, expect, it } from 'vitest';
import { actAs } from '../../../../test/act.ts';
import { testApp } from '../../../../test/app.ts';
import { castRegion } from '../../../../test/cast.ts';
import { newId } from '../../../platform/id.ts';
import { recordAudit } from '../audit-store.ts';
import { sealAudit } from '../seal/seal-audit.ts';

const site = await testApp();
const auditor = await site.signInAs('audit-admin');
const subject = { type: 'case', id: newId() };

for (let n = 0; n < 60; n += 1) {
  await recordAudit(site.db, actAs(site.staff['rights-clerk']), {
    word: n === 7 ? 'case.close' : 'case.accept',
    subject: n === 7 ? subject : { type: 'case', id: newId() },
    reason: n === 7 ? '款已付清 <b>' : undefined,
    detail: { papers: ['付款凭证'] },
  });
}
const other = { ...site.staff.leader, region: '469005' };
await recordAudit(site.db, actAs(other), { word: 'case.secret', subject });

const rowsOf = (document: Document) => document.querySelectorAll('tbody tr').length;

describe('the register', () => {
  it('lists the newest fifty and leafs on by address', async () => {
    const first = await auditor.get('/console/audit');
    expect(rowsOf(first.document)).toBe(50);
    const older = [...first.document.querySelectorAll('a')].find((link) =>
      link.textContent?.includes('更早的记录'),
    );
    const second = await auditor.get(older?.getAttribute('href') ?? '');
    expect(rowsOf(second.document)).toBeGreaterThan(5);
    expect(second.text).toContain('回到最新');
  });

  it('goes out as a sheet with the same filters, and that is recorded', async () => {
    const sheet = await auditor.get('/console/audit/export?word=case.close&format=csv&encoding=utf-8');
    const lines = sheet.html.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('款已付清 <b>');
    const all = await auditor.get('/console/audit/export?word=case.accept&format=csv&encoding=utf-8');
    expect(all.html.trim().split('\n').length).toBeGreaterThan(55);
    expect(
      (await auditor.get('/console/audit?word=audit.export')).document.querySelectorAll('tbody tr'),
    ).toHaveLength(2);
  });

  it('filters by word, actor, subject and days', async () => {
    const count = async (query: string) => rowsOf((await auditor.get(`/console/audit?${query}`)).document);
    expect(await count('word=case.close')).toBe(1);
    expect(await count(`type=case&subject=${subject.id}`)).toBe(1);
    expect(await count(`word=case.accept&actor=${site.staff['rights-clerk'].id}`)).toBe(50);
    expect(await count(`word=case.close&actor=${encodeURIComponent(site.staff['rights-clerk'].name)}`)).toBe(
      1,
    );
    expect(await count('word=case.close&from=2023-11-02&to=2023-11-02')).toBe(1);
    expect(await count('word=case.close&from=2023-11-03')).toBe(0);
    expect(await count('word=case.close&from=nonsense')).toBe(1);
  });

  it('shows nothing of another county', async () => {
    expect((await auditor.get('/console/audit?word=case.secret')).text).toContain('没有符合条件的记录');
  });

  it('writes down that it was looked at', async () => {
    await auditor.get('/console/audit?word=case.close');
    expect(rowsOf((await auditor.get('/console/audit?word=audit.read')).document)).toBeGreaterThan(0);
  });
});

describe('one record', () => {
  it('shows everything, escaped, with its seal', async () => {
    const list = await auditor.get('/console/audit?word=case.close');
    const href = list.document.querySelector('tbody a')?.getAttribute('href') ?? '';
    const page = await auditor.get(href);
    expect(page.text).toContain('款已付清 <b>');
    expect(page.text).toContain('付款凭证');
    expect(page.text).toContain('尚未封存');
    await sealAudit(site.db, castRegion, new Date(Date.now() + 600_000));
    expect((await auditor.get(href)).text).toContain('第 1 号');
    expect((await auditor.get(`/console/audit/${newId()}`)).status).toBe(404);
  });
});

describe('the chain', () => {
  it('is shown whole, compared with paper, and as broken once a record was changed', async () => {
    await sealAudit(site.db, castRegion, new Date(Date.now() + 600_000));
    const page = await auditor.get('/console/audit/chain');
    expect(page.text).toContain('记录完整');
    const { rows } = await site.pool.query(
      'SELECT hash FROM audit_seals WHERE region_code = $1 AND sequence = 1',
      [castRegion],
    );
    const paper = (hash: string) => auditor.get(`/console/audit/chain?number=1&hash=${hash}`);
    expect((await paper(rows[0].hash)).text).toContain('与纸质存档一致');
    expect((await paper('0'.repeat(64))).text).toContain('不一致');
    await site.pool.query("UPDATE audit_events SET reason = '改' WHERE word = 'case.close'");
    expect((await auditor.get('/console/audit/chain')).text).toContain('第 1 号封存');
  });
});
