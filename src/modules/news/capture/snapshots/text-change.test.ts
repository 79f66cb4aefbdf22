import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesOf, sizeOf } from './text-change.ts';

const cut = (text: string) => text.match(/[a-z]+|\d+|[^a-z\d]/gsu) ?? [];

it('tells which words came and went', () => {
  const pieces = changesOf('追回工资309万元，涉及184人。', '追回工资310万元，涉及184人。', cut);
  expect(pieces).toEqual([
    { kind: 'same', text: '追回工资' },
    { kind: 'removed', text: '309' },
    { kind: 'added', text: '310' },
    { kind: 'same', text: '万元，涉及184人。' },
  ]);
  expect(sizeOf(pieces)).toEqual({ added: 3, removed: 3 });
});

it('gives both texts back whole, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '工', '会', '1', '\n'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = changesOf(before, after, cut);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

it('falls back to paragraphs where nearly everything changed', () => {
  const many = (seed: number) => Array.from({ length: 4_000 }, (_, index) => `w${index * seed}x`).join(' ');
  expect(changesOf(many(3), many(7), cut).length).toBeGreaterThan(0);
});
