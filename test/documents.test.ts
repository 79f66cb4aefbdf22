import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineCount, projectFiles, projectRoot, readProjectFile } from './project-files.ts';

const pages = projectFiles().filter((file) => file.endsWith('.md'));

describe('links in *.md', () => {
  it.each(pages)('%s leads only to files that are there', (page) => {
    const broken = relativeLinks(readProjectFile(page)).filter((link) => !leadsSomewhere(page, link));
    expect(broken).toEqual([]);
  });
});

/** Targets of `[text](target)`, `![alt](target)` and `[name]: target` outside code, without those that name a scheme. */
function relativeLinks(text: string): string[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map((match) => match[1]);
  const named = [...prose.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm)].map((match) => match[1]);
  return [...inline, ...named]
    .filter((link) => link !== undefined)
    .filter((link) => !/^[a-z][a-z+.-]*:/i.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(file));
  if (!existsSync(path.join(projectRoot, target))) return false;
  return (
    anchor === undefined || !target.endsWith('.md') || anchorsOf(target).includes(decodeURIComponent(anchor))
  );
}

function anchorsOf(page: string): string[] {
  return [...readProjectFile(page).matchAll(/^#+\s+(.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('decision records', () => {
  const records = pages.filter((file) => file.startsWith('docs/decisions/'));
  const names = records.map((file) => path.posix.basename(file));

  it('are numbered once, without gaps, and named NNNN-title.md', () => {
    expect(names.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  });

  it.each(records)('%s has the three headings and at most 60 lines', (record) => {
    const text = readProjectFile(record);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(['What we face', 'What we chose', 'What would make us change our mind']);
    expect(lineCount(text)).toBeLessThanOrEqual(60);
  });
});

describe('the glossary', () => {
  const rows = [...readProjectFile('docs/glossary.md').matchAll(/^\|([^|]+)\|([^|]+)\|([^|]+)\|\s*$/gm)]
    .map((match) => match.slice(1).map((cell) => cell.trim()))
    .filter(([chinese]) => chinese !== '中文' && !/^:?-+:?$/.test(chinese ?? ''));

  it('has one identifier for each Chinese word and the other way round', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(twice(rows.map(([chinese]) => chinese))).toEqual([]);
    expect(twice(rows.map(([, identifier]) => identifier))).toEqual([]);
  });

  it('says what each word means', () => {
    expect(rows.filter((row) => row.some((cell) => cell === ''))).toEqual([]);
  });
});

function twice<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
