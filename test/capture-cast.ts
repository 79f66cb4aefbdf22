import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { CaptureOffice } from '../src/modules/news/capture/capture-office.ts';
import { addSource } from '../src/modules/news/capture/sources/add-source.ts';
import type { SourceInput } from '../src/modules/news/capture/sources/source.ts';
import { systemActor } from '../src/platform/actor.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Db } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { openFileStore } from '../src/platform/files.ts';
import { newId } from '../src/platform/id.ts';
import { publicAddresses } from '../src/platform/web/address-rule.ts';
import { openWebClient } from '../src/platform/web/open-web-client.ts';
import { actAs } from './act.ts';
import { castRegion } from './cast.ts';

/** An office that may fetch from this machine, with short pauses and a clock that tests may set. */
export async function captureOffice(db: Db, given: Partial<CaptureOffice> = {}): Promise<CaptureOffice> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wenlan-news-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const clock = given.clock ?? (() => new Date());
  return {
    db,
    region: castRegion,
    files: openFileStore(readConfig({ WENLAN_DATA_DIR: folder })),
    web: openWebClient({
      userAgent: 'WenlanBot/test',
      rule: { ...publicAddresses, allowsLoopback: true },
      clock,
    }),
    clock,
    chance: () => 0,
    ownDelay: 0.02,
    act: () => actAs(systemActor(castRegion), { now: clock(), requestId: newId() }),
    ...given,
  };
}

/** Registers a source as the system would. @returns its id. */
export async function castSource(office: CaptureOffice, input: Partial<SourceInput>): Promise<string> {
  const source = {
    name: '临高新闻网',
    kind: 'page-list' as const,
    url: 'http://127.0.0.1/',
    intervalMinutes: 60,
    dailyBudget: 300,
    impactNote: '每小时看一次栏目页，对网站没有影响。',
    ...input,
  };
  return inTransaction(office.db, (tx) => addSource(tx, office.act(), source));
}
