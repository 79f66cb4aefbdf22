import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { packSnapshot } from '../src/modules/news/index.ts';
import { readConfig } from '../src/platform/config.ts';
import { openFileStore } from '../src/platform/files.ts';
import { type RawServer, rawServer } from '../test/raw-server.ts';
import { visitor, widths } from './harness/browser.ts';
import { hostileCapture } from './harness/hostile-page.ts';
import { looks } from './harness/looks.ts';
import { openProgramDatabase } from './harness/program-database.ts';
import { withProgram } from './harness/with-program.ts';
import { ClerkPages } from './people/clerk.ts';

const stage = withProgram();
/** Nothing in a replay may ever ask it. */
let trap: RawServer;
let snapshotId: string;
beforeAll(async () => {
  trap = await rawServer((socket) => socket.end());
  return () => trap.close();
});
beforeAll(async () => {
  snapshotId = await keepHostilePage();
});

const ways = [
  { way: 'on a phone', width: widths.phone, scripts: true },
  { way: 'at a desk', width: widths.desk, scripts: true },
  { way: 'without JavaScript', width: widths.phone, scripts: false },
] as const;

describe('a clerk looks at a kept page that wants out', () => {
  it.each(ways)('$way', async ({ width, scripts }) => {
    const { page, context } = await visitor(stage.browser, { origin: stage.program.origin, width, scripts });
    page.setDefaultTimeout(10_000);
    await new ClerkPages(page).signIn('culture-clerk');
    const address = `/console/news/snapshots/${snapshotId}/replay`;
    await page.goto(address);
    const frame = page.frameLocator('iframe[title="保存的网页"]');
    await frame.getByText('184名职工追回工资309.63万元').waitFor();
    const shown = frame.getByAltText('现场');
    await shown.scrollIntoViewIfNeeded();
    if (scripts) expect(await shown.boundingBox()).toMatchObject({ width: 120, height: 80 });
    await frame.getByText('更多').click();
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe(address);
    expect(trap.heads).toEqual([]);
    await looks(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载快照（WARC）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`snapshot-${snapshotId}.warc.gz`);
    await context.close();
  });
});

/** As the crawl keeps it, with one of its pictures. */
async function keepHostilePage(): Promise<string> {
  const id = randomUUID();
  const capture = hostileCapture(trap.origin);
  const { body } = capture.page;
  const packed = await packSnapshot(capture, { id, region: '469024' });
  const key = `news/469024/2023-11-02/${id}.warc.gz`;
  await openFileStore(readConfig({ WENLAN_DATA_DIR: stage.program.dataDir })).put(key, packed.bytes);
  const hash = (name: string) => createHash(name).update(body).digest('hex');
  const database = await openProgramDatabase(stage.program.dataDir);
  await database.query(
    `INSERT INTO news_snapshots (region_code, id, origin, url, url_key, final_url, redirects, headers, encoding_used,
       byte_count, raw_sha256, raw_sm3, text_sha256, text_sm3, captured_at, last_seen_at, warc_key, warc_offset,
       warc_length, flags, creator_id, creator_name)
     VALUES ('469024', $1, 'crawl', $2, $2, $2, '{}', '[]', 'utf-8', $3, $4, $5, $4, $5, $6, $6, $7, $8, $9, '{}',
       'system', '系统')`,
    [
      id,
      'http://news.example.cn/1.html',
      body.length,
      hash('sha256'),
      hash('sm3'),
      capture.capturedAt,
      key,
      packed.offset,
      packed.length,
    ],
  );
  await database.end();
  return id;
}
