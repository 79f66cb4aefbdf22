import type { RefusalReason } from './fetch-outcome.ts';

/** What the request library and the operating system call it, and what it means to us. */
const reasons: Readonly<Record<string, RefusalReason>> = {
  UND_ERR_HEADERS_TIMEOUT: 'time-out',
  UND_ERR_BODY_TIMEOUT: 'time-out',
  UND_ERR_CONNECT_TIMEOUT: 'time-out',
  UND_ERR_HEADERS_OVERFLOW: 'head-too-large',
  HPE_HEADER_OVERFLOW: 'head-too-large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'wrong-length',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  UND_ERR_INVALID_ARG: 'bad-answer',
};

/** @returns the reason that a failed request gets; everything unknown is a broken connection. */
export function refusalOf(error: unknown): RefusalReason {
  const code = codeOf(error);
  const known = reasons[code];
  if (known !== undefined) return known;
  return code.startsWith('HPE_') ? 'bad-answer' : 'connection';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
