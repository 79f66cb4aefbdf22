import { describe, expect, it } from 'vitest';
import { timesOf } from './times.ts';

const at = new Date('2023-12-07T03:01:00Z');

function publishedAs(printed: string, precision: 'day' | 'minute' | 'second'): string | undefined {
  const published = { at, precision, zone: '+08:00', printed };
  return timesOf({ asOf: undefined, published, capturedAt: at })[1]?.detail;
}

describe('the publish time of an article', () => {
  it('stands once where the page prints it as we do', () => {
    expect(publishedAs('2023-12-07 11:01:00', 'second')).toBe('2023-12-07 11:01:00');
  });

  it('stands beside what the page prints where that looks different', () => {
    expect(publishedAs('2023年12月7日', 'day')).toBe('2023-12-07（网页原样：2023年12月7日）');
  });

  it('stands alone where nothing was printed', () => {
    expect(publishedAs('', 'minute')).toBe('2023-12-07 11:01');
  });
});
