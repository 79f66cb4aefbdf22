import { expect, it } from 'vitest';
import { arrangeToday } from './today.ts';

const todo = (href: string, due: string | undefined) => ({ label: href, href, reason: '', due });

it('puts what is overdue first, oldest on top, and what has no date last', () => {
  const list = arrangeToday(
    [
      todo('/d', undefined),
      todo('/b', '2023-11-02'),
      todo('/a', '2023-11-01'),
      todo('/c', '2023-11-03'),
      todo('/0', '2023-10-01'),
    ],
    '2023-11-02',
  );
  expect(list.overdue.map((entry) => entry.href)).toEqual(['/0', '/a']);
  expect(list.today.map((entry) => entry.href)).toEqual(['/b']);
  expect(list.soon.map((entry) => entry.href)).toEqual(['/c']);
  expect(list.waiting.map((entry) => entry.href)).toEqual(['/d']);
});
