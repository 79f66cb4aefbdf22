import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGold, readPageBytes, setsIn } from './data-set.ts';
import { isSameWording, overlap, writtenMoment } from './metric.ts';
import { runEngine } from './own-process.ts';
import { score } from './score.ts';

const body =
  '昨天上午，县总工会在大礼堂召开座谈会，听取一线职工对食堂、班车和夜校的意见。与会者逐条发言，会后形成清单。'.repeat(
    3,
  );
const page = `<!doctype html><title>职工座谈会召开-某县新闻网</title><h1>职工座谈会召开</h1>
<div>2024-03-05 09:30 来源：某县日报</div><article><p>${body}</p><p>${body}</p></article>`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'news-bench-'));
  mkdirSync(path.join(folder, 'small', 'pages'), { recursive: true });
  mkdirSync(path.join(folder, 'notes'));
  const gold = { url: null, title: '职工座谈会召开', date: '2024-3-5 09:30', body: `${body}\n${body}` };
  const lines = [
    { id: 'a', ...gold },
    { id: 'b', ...gold, author: '甲' },
  ].map((line) => JSON.stringify(line));
  writeFileSync(path.join(folder, 'small', 'gold.jsonl'), `${lines.join('\n')}\n`);
  for (const id of ['a', 'b'])
    writeFileSync(path.join(folder, 'small', 'pages', `${id}.html.gz`), gzipSync(page));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the metric', () => {
  it('counts shingles of four tokens with multiplicity', () => {
    expect(overlap('一二三四五', '一二三四五').f1).toBe(1);
    expect(overlap('', '一二三四五')).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(overlap('a b c d e', 'a b c d x')).toMatchObject({ precision: 0.5, recall: 0.5 });
    expect(overlap('短', '短').f1).toBe(1);
  });

  it('compares titles by letters and digits, and days as they are written', () => {
    expect(isSameWording('“三心”工作法：ＡＢＣ', '三心工作法 abc')).toBe(true);
    expect(writtenMoment('2005-5-7 21:23:57')).toEqual({ day: '2005-05-07', minute: '2005-05-07 21:23' });
    expect(writtenMoment('2018')).toBeUndefined();
  });
});

describe('the bench', () => {
  it('finds the sets of a folder and reads their pages', () => {
    expect(setsIn(folder)).toEqual(['small']);
    expect(setsIn(path.join(folder, 'missing'))).toEqual([]);
    expect(readPageBytes(folder, 'small', 'a').toString()).toContain('座谈会');
  });

  it('runs an engine in its own process and scores it', async () => {
    const run = await runEngine('ours', folder, ['small']);
    const result = score(readGold(folder, 'small'), run);
    expect(result).toMatchObject({ pages: 2, title: { right: 2, of: 2 }, minute: { right: 2, of: 2 } });
    expect(result.f1).toBeGreaterThan(0.9);
    expect(run.peakMiB).toBeGreaterThan(20);
  }, 60_000);
});
