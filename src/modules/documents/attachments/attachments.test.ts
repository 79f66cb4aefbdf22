import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { type Act, publicActor } from '../../../platform/actor.ts';
import { readConfig } from '../../../platform/config.ts';
import { generateKeys } from '../../../platform/crypto.ts';
import { sql } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { openFileStore } from '../../../platform/files.ts';
import type { Env } from '../../../platform/http/context.ts';
import { answerError } from '../../../platform/http/error-pages.tsx';
import { securityHeaders } from '../../../platform/http/security.ts';
import type { Attachment } from './attachment.ts';
import { findAttachment, listAttachments, moveAttachments } from './attachment-store.ts';
import { sendAttachment, showPicture } from './download-view.ts';
import { removeAttachment } from './remove-attachment.ts';
import { storeAttachment } from './store-attachment.ts';
import { sweepFiles } from './sweep-files.ts';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(os.tmpdir(), 'wenlan-papers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const config = readConfig({ WENLAN_DATA_DIR: folder });
const files = openFileStore(config);
const now = new Date('2023-11-02T01:00:00Z');

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let region = '';
let owner = { type: 'case', id: '' };
beforeEach(() => {
  region = String(Math.floor(100_000 + Math.random() * 900_000));
  owner = { type: 'case', id: randomUUID() };
});

const act = (): Act => ({
  actor: { ...publicActor(region), kind: 'worker', id: 'w-1', name: '符小明' },
  now,
  requestId: 'request-1',
  keys: generateKeys(),
  messenger: { send: async () => undefined },
});

const store = (content: Uint8Array<ArrayBuffer> | string, name = '欠条.png') =>
  inTransaction(db, (tx) =>
    storeAttachment(tx, act(), { files, owner, file: new File([content], name), label: '欠条' }),
  );

async function audited(): Promise<string[]> {
  const rows = await sql<{
    word: string;
  }>`SELECT word FROM audit_events WHERE region_code = ${region} ORDER BY id`.execute(db);
  return rows.rows.map((row) => row.word);
}

/** Serves one attachment the way an owner's route does, behind the same security headers. */
async function get(attachment: Attachment, how: typeof sendAttachment = sendAttachment): Promise<Response> {
  const app = new Hono<Env>();
  app.use(securityHeaders());
  app.use(async (c, next) => {
    c.set('deps', { files, log: { error: () => undefined } } as never);
    await next();
  });
  app.get('/paper', (c) => how(c, attachment));
  app.onError(answerError);
  return app.request('/paper');
}

describe('handing in a paper', () => {
  it('keeps bytes, both hashes, the real type and who gave it, on the record', async () => {
    const stored = await store(png, '照片.exe');
    expect(stored).toMatchObject({ type: 'png', name: '照片.png', byteCount: png.byteLength, label: '欠条' });
    expect(await listAttachments(db, region, owner)).toEqual([stored]);
    expect(Buffer.from(await files.bytes(stored.fileKey))).toEqual(png);
    expect(stored.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(stored.sm3).not.toBe(stored.sha256);
    expect(await audited()).toEqual(['attachment.store']);
  });

  it.each([
    ['page.jpg', '<html><script>alert(1)</script>', '网页'],
    ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', '网页'],
    ['run.txt', '#!/bin/sh\n', '程序'],
    ['empty.pdf', '', '空'],
  ])('refuses %s in words, and keeps nothing', async (name, content, word) => {
    await expect(store(content, name)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining(word),
    });
    expect(await listAttachments(db, region, owner)).toEqual([]);
    expect(await audited()).toEqual([]);
  });

  it('is found under its owner only', async () => {
    const stored = await store(png);
    expect(await findAttachment(db, region, { owner, id: stored.id })).toEqual(stored);
    for (const other of [
      { ...owner, type: 'letter' },
      { ...owner, id: randomUUID() },
    ]) {
      expect(await findAttachment(db, region, { owner: other, id: stored.id })).toBeUndefined();
    }
    expect(await findAttachment(db, '469025', { owner, id: stored.id })).toBeUndefined();
  });

  it('goes along when a draft becomes a case', async () => {
    await store(png);
    const real = { type: 'case', id: randomUUID() };
    await inTransaction(db, (tx) => moveAttachments(tx, region, { from: owner, to: real }));
    expect(await listAttachments(db, region, owner)).toEqual([]);
    expect(await listAttachments(db, region, real)).toHaveLength(1);
  });
});

describe('sending a paper', () => {
  it('is a download that no browser runs or renders', async () => {
    const response = await get(await store('今欠符小明工资壹万元', '欠条 (1).txt'));
    expect(await response.text()).toBe('今欠符小明工资壹万元');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition':
        'attachment; filename="file.txt"; filename*=UTF-8\'\'%E6%AC%A0%E6%9D%A1%20%281%29.txt',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('shows plain pictures in a page, and nothing else', async () => {
    const picture = await get(await store(png), showPicture);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('content-disposition')).toMatch(/^inline/);
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(png);
    expect((await get(await store('欠条', '欠条.txt'), showPicture)).status).toBe(404);
  });

  it('ends once the paper is removed; the row stays with the reason', async () => {
    const stored = await store(png);
    const remove = () =>
      inTransaction(db, (tx) => removeAttachment(tx, act(), { owner, id: stored.id, reason: '上传错了' }));
    await remove();
    const [kept] = await listAttachments(db, region, owner);
    expect(kept?.removal).toEqual({ at: now, by: '符小明', reason: '上传错了' });
    expect(kept && (await get(kept)).status).toBe(410);
    await expect(remove()).rejects.toMatchObject({ code: 'attachment.removed' });
    expect(await audited()).toEqual(['attachment.store', 'attachment.remove']);
  });
});

describe('the sweep of files', () => {
  const sweep = (days: number) =>
    sweepFiles({ db, files, now: new Date(now.getTime() + days * 86_400_000) }, region);

  it('removes bytes whose transaction was undone, after two days, and never those of a row', async () => {
    const kept = await store(png);
    let lost: Attachment | undefined;
    await expect(
      inTransaction(db, async (tx) => {
        lost = await storeAttachment(tx, act(), {
          files,
          owner,
          file: new File([png], 'a.png'),
          label: '欠条',
        });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    const key = lost?.fileKey ?? '';
    expect(await sweep(1)).toBe(0);
    expect((await files.bytes(key)).byteLength).toBe(png.byteLength);
    expect(await sweep(2)).toBe(1);
    await expect(files.bytes(key)).rejects.toThrow();
    expect(await sweep(2)).toBe(0);
    expect((await files.bytes(kept.fileKey)).byteLength).toBe(png.byteLength);
  });
});
