import { expect, it } from 'vitest';
import { judgeFile } from './handed-file.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

it.each([
  ['page.html', bytes('<p>正文</p>'), 'text/html'],
  ['PAGE.HTM', bytes('<p>x</p>'), 'text/html'],
  ['note.txt', bytes('正文'), 'text/plain'],
  ['wide.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), bytes('正文', 'utf16le')]), 'text/plain'],
])('%s is kept as %s', (name, content, contentType) => {
  expect(judgeFile(name, content)).toEqual({ ok: true, contentType });
});

it.each([
  ['empty.html', bytes('')],
  ['page.pdf', bytes('%PDF-1.7')],
  ['page.html.exe', bytes('MZ')],
  ['picture.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
])('%s is refused with a sentence', (name, content) => {
  expect(judgeFile(name, content).ok).toBe(false);
});
