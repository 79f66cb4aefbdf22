import { BLOCKED_LINE, type Digest, type DigestItem } from './digest.ts';

export interface NumberedSection {
  readonly title: string;
  readonly note: string | undefined;
  /** Numbered through the whole issue, as the contents name them. */
  readonly items: readonly { readonly heading: string; readonly item: DigestItem }[];
}

/** Sections as they are printed: 一、二、… and items numbered through; those without items are left out. */
export function numbered({ sections }: Pick<Digest, 'sections'>): NumberedSection[] {
  let count = 0;
  return sections
    .filter(({ items }) => items.length > 0)
    .map(({ title, note, items }, index) => ({
      title: `${chineseOrdinal(index + 1)}、${title}`,
      note,
      items: items.map((item) => {
        count += 1;
        return { heading: `${count}. ${item.isBlocked ? BLOCKED_LINE : item.title}`, item };
      }),
    }));
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 35 → 三十五; an issue has fewer than a hundred sections. */
function chineseOrdinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits[ones] ?? String(number);
  return `${tens > 1 ? digits[tens] : ''}十${ones > 0 ? digits[ones] : ''}`;
}
