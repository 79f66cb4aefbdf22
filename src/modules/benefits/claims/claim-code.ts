import { createHmac } from 'node:crypto';

/** Digits and capitals that nobody confuses on a slip: without 0 O, 1 I. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 10;

/**
 * 券码: ten characters, 50 bits, made of a secret salt and the claim's id. One salt serves a whole batch, because
 * sealing a value takes ten times as long as this.
 */
export function codeOf(salt: string, claimId: string): string {
  const bytes = createHmac('sha256', salt).update(claimId).digest();
  let code = '';
  for (let position = 0; position < LENGTH; position += 1) code += LETTERS[(bytes[position] ?? 0) & 31];
  return code;
}

/** 'ABCDE-FGHJK': how it is printed and read out. */
export function formatCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What somebody typed or a scanner sent, as a code; undefined where it cannot be one. */
export function parseCode(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—_.·]/g, '');
  return text.length === LENGTH && [...text].every((letter) => LETTERS.includes(letter)) ? text : undefined;
}
