import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { fileTypes } from './file-types.ts';
import { sniff } from './sniff.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

async function zip(entries: Record<string, Buffer | string>): Promise<Buffer> {
  const file = new yazl.ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const compound = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.concat([bytes(name, 'utf16le'), Buffer.alloc(64)])),
  ]);

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpg = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(64)]);
const webp = Buffer.concat([bytes('RIFF'), Buffer.from([36, 0, 0, 0]), bytes('WEBPVP8 '), Buffer.alloc(64)]);
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), bytes('ftypheic'), Buffer.alloc(64)]);
const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), bytes('ftypisom'), Buffer.alloc(64)]);

describe('what a file is', () => {
  it.each([
    ['a photo', jpg, 'jpg'],
    ['a screenshot', png, 'png'],
    ['a WebP picture', webp, 'webp'],
    ['a phone photo', heic, 'heic'],
    ['a PDF', bytes('%PDF-1.4\n%âãÏÓ\n1 0 obj\n'), 'pdf'],
    ['a recording', bytes('#!AMR\n\x00'), 'amr'],
    ['a video', mp4, 'mp4'],
    ['an old Word file', compound('Root Entry', 'WordDocument'), 'doc'],
    ['an old workbook', compound('Root Entry', 'Workbook'), 'xls'],
    ['a note in UTF-8', bytes('今欠张三工资一万元'), 'txt'],
    ['a note in GB18030', Buffer.from('bdf1c7b7d5c5c8fd', 'hex'), 'txt'],
    ['a note in UTF-16', bytes('\ufeff今欠张三', 'utf16le'), 'txt'],
    ['a note that compares numbers', bytes('实发 < 应发，差 300 元'), 'txt'],
  ])('is read from the bytes of %s', async (_, content, type) => {
    expect(await sniff(content)).toEqual({ ok: true, type });
  });

  it.each([
    ['word/document.xml', 'docx'],
    ['xl/workbook.xml', 'xlsx'],
    ['OFD.xml', 'ofd'],
  ])('is read from the parts of an office file with %s', async (part, type) => {
    expect(await sniff(await zip({ '[Content_Types].xml': '<Types/>', [part]: '<x/>' }))).toEqual({
      ok: true,
      type,
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['only spaces', bytes('  \n '), 'empty'],
    ['a web page', bytes('<!DOCTYPE html><script>alert(1)</script>'), 'web-page'],
    ['a web page after a comment', bytes('<!-- 欠条 --> <html><body>'), 'web-page'],
    ['an SVG picture', bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'web-page'],
    ['script hidden in a note', bytes('工资 <script>fetch("/")</script>'), 'web-page'],
    ['a UTF-16 web page', bytes('\ufeff<html>', 'utf16le'), 'web-page'],
    ['a PHP page', bytes('<?php system($_GET[0]);'), 'web-page'],
    ['a shell script', bytes('#!/bin/sh\nrm -rf .\n'), 'program'],
    ['a batch file', bytes('@echo off\r\n'), 'program'],
    ['a Windows program', Buffer.concat([bytes('MZ'), Buffer.alloc(200)]), 'program'],
    ['a Linux program', Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(60)]), 'program'],
    ['a RAR archive', Buffer.concat([Buffer.from('526172211a0700', 'hex'), Buffer.alloc(60)]), 'archive'],
    ['an old Word file with macros', compound('WordDocument', '_VBA_PROJECT'), 'macro'],
    ['a workbook with a password', compound('EncryptionInfo', 'EncryptedPackage'), 'password'],
    ['an installer', compound('Root Entry', 'SummaryInformation'), 'unknown-type'],
    ['random bytes', Buffer.from('00ff00ff00ff8081', 'hex'), 'unknown-type'],
    ['half a zip file', bytes('PK\x03\x04 and no directory', 'latin1'), 'broken'],
  ])('refuses %s', async (_, content, refusal) => {
    expect(await sniff(content)).toEqual({ ok: false, refusal });
  });

  it.each([
    ['pictures', { '欠条.jpg': 'x' }, 'archive'],
    ['macros', { 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' }, 'macro'],
    ['a program inside', { 'word/document.xml': 'x', 'word/embeddings/invoice.exe': 'x' }, 'program'],
    ['30 MB of zeros', { 'xl/workbook.xml': Buffer.alloc(30 * 1024 * 1024) }, 'oversized-content'],
  ])('refuses a zip file with %s', async (_, entries, refusal) => {
    expect(await sniff(await zip(entries))).toEqual({ ok: false, refusal });
  });

  it('answers for any bytes, and never calls a browser-readable text a picture', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (content) => {
        const found = await sniff(content);
        expect(found.ok ? Object.keys(fileTypes) : [found.refusal]).toContain(
          found.ok ? found.type : found.refusal,
        );
      }),
      { numRuns: 300 },
    );
  });
});
