import { shanghaiDate } from '../../../../platform/dates.ts';
import { shortExcerpt } from '../../digest/issue/quotation.ts';

interface Item {
  readonly excerpt: string;
  readonly bodyLength: number;
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
