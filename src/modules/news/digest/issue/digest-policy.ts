import type { DigestLine } from './digest.ts';

/** Issued numbers are read by everybody who reads the news; drafts only by 宣教文体部, who keeps them. */
export function isReadable(digest: Pick<DigestLine, 'status'>, keeps: boolean): boolean {
  return keeps || digest.status === 'issued' || digest.status === 'withdrawn';
}
