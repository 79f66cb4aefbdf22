import { shanghaiDate } from '../../../../platform/dates.ts';
import { quoteFrom } from '../../digest/issue/quotation.ts';

const MOST_QUOTED = 120;
const LARGEST_SHARE = 5;

interface Quoted {
  readonly excerpt: string;
  readonly bodyLength: number;
}

/** What leaves the house of a text: its first sentences, at most 120 characters and a fifth (著作权法 §24). */
export function shortExcerpt({ excerpt, bodyLength }: Quoted): string {
  return quoteFrom(excerpt.replace(/…$/u, ''), Math.min(MOST_QUOTED, Math.floor(bodyLength / LARGEST_SHARE)));
}

interface Item extends Quoted {
  readonly title: string;
  readonly sourceName: string | undefined;
  readonly sortedAt: Date;
  readonly url: string | undefined;
}

/** Articles as the lines of a mail: number and title, source and day, excerpt, address. */
export function mailText(items: readonly Item[]): string {
  return items
    .map((item, index) =>
      [
        `${index + 1}. ${oneLine(item.title)}`,
        `来源：${oneLine(item.sourceName ?? '未注明')}　${shanghaiDate(item.sortedAt)}`,
        shortExcerpt(item),
        item.url ?? '',
      ]
        .filter((line) => line !== '')
        .join('\n'),
    )
    .join('\n\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
