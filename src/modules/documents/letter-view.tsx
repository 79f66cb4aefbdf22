import { formatDate } from '../../platform/dates.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { printPage } from '../../platform/http/page.tsx';
import { OfficialLetter, type OfficialLetterProps } from '../../ui/print/official-letter.tsx';

export interface Letter extends Omit<OfficialLetterProps, 'signedOn'> {
  /** 'YYYY-MM-DD'; written as 2023年11月2日 (GB/T 9704-2012, 7.3.5.4). */
  readonly date: string;
}

/** 公函: an official letter as an A4 page by GB/T 9704-2012, ready to print, sign and seal. */
export function letterPage(c: AppContext, letter: Letter): Response | Promise<Response> {
  const { date, ...parts } = letter;
  return printPage(
    c,
    { title: letter.title.replaceAll('\n', ''), margins: 'official', heading: false },
    <OfficialLetter {...parts} signedOn={formatDate(date)} />,
  );
}
