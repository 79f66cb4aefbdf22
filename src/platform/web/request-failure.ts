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

/**
 * @param stage a connection that ends before the head is complete was lost; one that ends within the body gave less
 * than it had promised.
 * @returns the reason that a failed request gets; everything unknown is a broken connection.
 */
export function refusalOf(error: unknown, stage: 'head' | 'body'): RefusalReason {
  if (!(error instanceof Error)) return 'connection';
  const code = 'code' in error ? String(error.code) : '';
  const known = reasons[code];
  if (known !== undefined) return known;
  // The parser's complaints have a name but seldom a code.
  if (error.name === 'HTTPParserError') return 'bad-answer';
  return code === 'UND_ERR_SOCKET' && stage === 'body' ? 'wrong-length' : 'connection';
}
