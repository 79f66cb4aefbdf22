import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsPattern, gramsOf, gramsToFind } from './search-grams.ts';

describe('search grams', () => {
  it('cuts a text into characters and pairs', () => {
    expect(gramsOf('临高县')).toEqual(['临', '临高', '高', '高县', '县']);
  });

  it('never cuts a rare character into halves', () => {
    expect(gramsOf('𬭎𠮷')).toEqual(['𬭎', '𬭎𠮷', '𠮷']);
  });

  it('takes full-width and upper-case letters as one with their plain forms', () => {
    expect(gramsToFind('Ａ1')).toEqual(gramsToFind('a１'));
  });

  it('escapes what LIKE would take for a wildcard', () => {
    expect(containsPattern('5%_\\')).toBe('%5\\%\\_\\\\%');
  });

  it('finds every fragment of every text', () => {
    const fragments = fc.tuple(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fragments, ([before, fragment, after]) => {
        // Normalisation may join characters across the seams; such texts are searched in their joined form.
        const whole = before + fragment + after;
        fc.pre(
          whole.normalize('NFKC') ===
            before.normalize('NFKC') + fragment.normalize('NFKC') + after.normalize('NFKC'),
        );
        const stored = new Set(gramsOf(whole));
        expect(gramsToFind(fragment).filter((gram) => !stored.has(gram))).toEqual([]);
      }),
    );
  });
});
