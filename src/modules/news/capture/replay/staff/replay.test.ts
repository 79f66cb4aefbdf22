import { describe, expect, it } from 'vitest';
import { actAs, staffActor } from '../../../../../../test/act.ts';
import { testApp } from '../../../../../../test/app.ts';
import { castRegion } from '../../../../../../test/cast.ts';
import { inTransaction } from '../../../../../platform/db/transaction.ts';
import { newId } from '../../../../../platform/id.ts';
import { noRules } from '../../snapshots/page-capture.ts';
import { storePage } from '../../snapshots/store-snapshot.ts';

const app = await testApp();
const page = '<html><body><h1>临高县总工会</h1><script>alert(1)</script><p>追回工资</p></body></html>';

async function keep(body: string, contentType = 'text/html'): Promise<string> {
  const stored = await inTransaction(app.db, (tx) =>
    storePage(tx, actAs(staffActor(castRegion, 'culture-clerk')), {
      files: app.deps.files,
      capture: {
        origin: 'file',
        sourceId: undefined,
        capturedAt: app.deps.clock(),
        note: '县融媒体中心提供',
        rules: noRules,
        page: {
          kind: 'handed',
          url: 'http://news.example.cn/1.html',
          fileName: 'a',
          contentType,
          body: Buffer.from(body),
        },
      },
    }),
  );
  return stored.snapshotId;
}

describe('replay', () => {
  it('shows the kept page in a frame without rights, which only our own page may hold', async () => {
    const id = await keep(page);
    const clerk = await app.signInAs('leader');
    const outer = await clerk.get(`/console/news/snapshots/${id}/replay`);
    expect(outer.status).toBe(200);
    const frame = outer.document.querySelector('iframe');
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(frame?.getAttribute('src')).toBe(`/console/news/snapshots/${id}/replay/page`);
    expect(outer.headers.get('content-security-policy')).toContain("frame-src 'self'");
    expect(outer.headers.get('content-security-policy')).toContain("script-src 'self'");

    const inner = await clerk.get(`/console/news/snapshots/${id}/replay/page`);
    expect(inner.text).toContain('追回工资');
    expect(inner.html).not.toContain('<script');
    const policy = inner.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox; default-src 'none'/);
    expect(policy).not.toContain('allow-');
    expect(inner.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(inner.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('of a text file shows text', async () => {
    const id = await keep('<b>不是网页</b>', 'text/plain; charset=utf-8');
    const clerk = await app.signInAs('culture-clerk');
    const inner = await clerk.get(`/console/news/snapshots/${id}/replay/page`);
    expect(inner.html).toContain('&lt;b&gt;不是网页');
  });

  it('is not for strangers, and not of what is not there', async () => {
    const id = await keep(`${page}<p>x</p>`);
    for (const path of ['replay', 'replay/page', 'warc']) {
      const worker = await app.signInAsWorker('13900000001');
      expect((await worker.get(`/console/news/snapshots/${id}/${path}`)).status).not.toBe(200);
      const clerk = await app.signInAs('culture-clerk');
      expect((await clerk.get(`/console/news/snapshots/${newId()}/${path}`)).status).toBe(404);
      expect((await clerk.get(`/console/news/snapshots/none/${path}`)).status).toBe(404);
    }
  });

  it('of a lost file says so instead of failing', async () => {
    const id = await keep(`${page}<p>verloren</p>`);
    const row = await app.db
      .selectFrom('news_snapshots')
      .select('warc_key')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await app.deps.files.remove(row.warc_key);
    const clerk = await app.signInAs('culture-clerk');
    const answer = await clerk.get(`/console/news/snapshots/${id}/replay/page`);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('快照文件现在读不到');
  });
});

it('the WARC file can be taken along, as a download that no browser opens', async () => {
  const id = await keep(`${page}<p>Datei</p>`);
  const clerk = await app.signInAs('culture-clerk');
  const answer = await clerk.get(`/console/news/snapshots/${id}/warc`);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="snapshot-${id}.warc.gz"`);
  expect(answer.headers.get('content-type')).toBe('application/gzip');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
});
