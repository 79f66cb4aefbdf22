import { z } from 'zod';
import { text } from '../../../platform/http/form.ts';

// One address and nothing else: no comma, bracket or line break that could add a reader or a header.
const SHAPE = /^[^\s<>,;:"()[\]\\@\p{Cc}]{1,64}@[^\s<>,;:"()[\]\\@\p{Cc}]+\.[^\s<>,;:"()[\]\\@.\p{Cc}]{2,}$/u;

/** One mail address, full-width letters and signs turned into plain ones. */
export const mailAddress = text('邮箱', 120).transform((typed, check) => {
  const address = typed.normalize('NFKC').trim().toLowerCase();
  if (SHAPE.test(address)) return address;
  check.addIssue({ code: 'custom', message: '邮箱请写成 name@example.com，一次一个' });
  return z.NEVER;
});

/** `z***@example.org`: enough to recognise one's own. */
export function maskMail(address: string): string {
  return `${[...address][0] ?? ''}***${address.slice(address.lastIndexOf('@'))}`;
}
