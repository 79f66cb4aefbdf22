import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, dispositionOf } from './file-name.ts';

describe('the name of a kept file', () => {
  it.each([
    ['欠条 (1).JPG', 'jpg', '欠条 (1).jpg'],
    ['照片.exe', 'jpg', '照片.jpg'],
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['C:\\fakepath\\合同.docx', 'docx', '合同.docx'],
    ['欠条\u202egpj.exe', 'jpg', '欠条gpj.jpg'],
    ['a<b>:"|?*\0.pdf', 'pdf', 'ab.pdf'],
    ['', 'png', '附件.png'],
    ['....', 'png', '附件.png'],
    ['𠮷先生的欠条.png', 'png', '𠮷先生的欠条.png'],
    [`${'长'.repeat(200)}.pdf`, 'pdf', `${'长'.repeat(80)}.pdf`],
  ] as const)('%j becomes safe', (name, type, kept) => {
    expect(cleanFileName(name, type)).toBe(kept);
  });

  it('never holds a folder or a control character, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const kept = cleanFileName(name, 'pdf');
        return (
          !/[/\\\p{Cc}\p{Cf}<>:"|?*]/u.test(kept) && /^[^.].*\.pdf$/u.test(kept) && [...kept].length <= 84
        );
      }),
    );
  });
});

describe('Content-Disposition', () => {
  it('carries the Chinese name by RFC 5987 beside a plain one', () => {
    expect(dispositionOf("欠条'(1).jpg", 'attachment')).toBe(
      'attachment; filename="file.jpg"; filename*=UTF-8\'\'%E6%AC%A0%E6%9D%A1%27%281%29.jpg',
    );
  });

  it('stays one ASCII line for any kept name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) =>
        /^attachment; filename="file\.pdf"; filename\*=UTF-8''[\w.!~%-]+$/.test(
          dispositionOf(cleanFileName(name, 'pdf'), 'attachment'),
        ),
      ),
    );
  });
});
