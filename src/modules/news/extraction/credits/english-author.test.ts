import { describe, expect, it } from 'vitest';
import { parseHtml } from '../html-tree.ts';
import { readPage } from '../reading/page-reading.ts';
import { englishAuthor, isPublisher } from './english-author.ts';

const authorOf = (...lines: string[]) =>
  englishAuthor(readPage(parseHtml(lines.map((line) => `<div>${line}</div>`).join(''))).lines);

describe('the author of an English page', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['Written by: Jane Doe • 5 min read', 'Jane Doe'],
    ['Published by Jane Doe on Monday', 'Jane Doe'],
    ['by the News Team', 'the News Team'],
    ['Published August 7, 2023 by Jane Doe', 'Jane Doe'],
    ['September 1st, 2023 By Jane van Doe', 'Jane van Doe'],
    ['This post was written by Jane Doe, Head of Gardens', 'Jane Doe'],
    ['<p class="x-author-name">Jane Doe</p>', 'Jane Doe'],
  ])('is told by %j', (line, name) => expect(authorOf(line)).toBe(name));

  it('stands in the line after its label', () => {
    expect(authorOf('Written by', 'Jane Doe - Gardener')).toBe('Jane Doe');
  });

  it.each([
    'By using this site you agree to the terms of use and to all our cookies',
    'Reviewed in 2023 by humans',
    'Stand by Me',
    'Written by',
  ])('is not in %j', (line) => expect(authorOf(line)).toBeUndefined());
});

describe('a publisher', () => {
  it.each([
    ['Garden Ltd', 'Garden', true],
    ['Garden', 'Garden.example', true],
    ['Jane Doe', 'Garden', false],
    [undefined, 'Garden', false],
    ['Jane Doe', undefined, false],
  ])('is %j of %j: %s', (name, source, is) => expect(isPublisher(name, source)).toBe(is));
});
