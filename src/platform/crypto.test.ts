import { createCipheriv, createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blindIndex,
  blindIndexes,
  CannotOpen,
  formatKeys,
  generateKeys,
  needsReseal,
  open,
  parseKeys,
  reseal,
  seal,
} from './crypto.ts';

const ring = generateKeys();

describe('the primitives', () => {
  it('are SM3 of GB/T 32905', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });
  it('are SM4 of GB/T 32907', () => {
    const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
    const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
    expect(cipher.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });
});

describe('a sealed value', () => {
  it('opens to what was sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        expect(open(ring, 'a', seal(ring, 'a', plain))).toBe(plain);
      }),
    );
  });
  it('looks different each time', () => {
    expect(seal(ring, 'a', 'x')).not.toBe(seal(ring, 'a', 'x'));
  });
  it('does not open for another field, under another key, or changed', () => {
    const sealed = seal(ring, 'a', '469024199003071230');
    expect(() => open(ring, 'b', sealed)).toThrow(CannotOpen);
    expect(() => open(generateKeys(), 'a', sealed)).toThrow(CannotOpen);
    expect(() => open(generateKeys(2), 'a', sealed)).toThrow(CannotOpen);
    const at = 10;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => open(ring, 'a', changed)).toThrow(CannotOpen);
    expect(() => open(ring, 'a', 'plain text')).toThrow(CannotOpen);
  });
});

describe('rotation', () => {
  const rotated = parseKeys(`${formatKeys(ring)},${formatKeys(generateKeys(2))}`);
  it('opens old values and seals new ones with the highest version', () => {
    const old = seal(ring, 'a', 'x');
    expect(rotated.activeVersion).toBe(2);
    expect(needsReseal(rotated, old)).toBe(true);
    expect(needsReseal(rotated, reseal(rotated, 'a', old))).toBe(false);
    expect(open(rotated, 'a', reseal(rotated, 'a', old))).toBe('x');
  });
  it('finds values indexed under the old key', () => {
    expect(blindIndexes(rotated, 'a', 'x')).toContain(blindIndex(ring, 'a', 'x'));
    expect(blindIndex(ring, 'a', 'x')).not.toBe(blindIndex(ring, 'b', 'x'));
  });
  it('says which key is missing, and tells that apart from a changed value', () => {
    const sealed = seal(generateKeys(7), 'a', 'x');
    expect(() => open(ring, 'a', sealed)).toThrow('key version 7 is missing');
    expect(() => open(generateKeys(7), 'a', sealed)).toThrow('changed');
  });
  it('refuses a ring that names one version twice', () => {
    expect(() => parseKeys(`${formatKeys(ring)},${formatKeys(generateKeys(1))}`)).toThrow(
      /repeats version 1/,
    );
  });
  it('refuses a malformed ring without repeating it', () => {
    expect(() => parseKeys('1:abc:def')).toThrow(/entry 1/);
  });
});
