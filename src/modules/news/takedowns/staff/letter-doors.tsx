import { formatDate, shanghaiDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { letterPage, wordAnswer } from '../../../documents/index.ts';
import {
  type LetterKind,
  type LetterText,
  letterKinds,
  lettersOf,
  takedownLetter,
} from '../letters/takedown-letter.ts';
import { takedownNumber } from '../notice/takedown.ts';
import { loadParties, loadShownTakedown, loadTakedown } from './shown-takedown-page.ts';

/** A letter of the takedown as an A4 page by GB/T 9704. */
export async function printLetter(c: AppContext): Promise<Response> {
  const { letter, number } = await loadLetter(c);
  return letterPage(c, {
    ...letter,
    number,
    redHead: c.var.siteName,
    signedBy: c.var.siteName,
    date: shanghaiDate(c.var.now),
  });
}

/** The same as a Word file, for a county that prints on its own red-headed paper. */
export async function sendWordLetter(c: AppContext): Promise<Response> {
  const { letter, number } = await loadLetter(c);
  return wordAnswer(`${number} ${letter.title}`, {
    title: letter.title,
    blocks: [
      { kind: 'paragraph', text: number, place: 'center' },
      { kind: 'paragraph', text: `${letter.addressee}：`, place: 'start' },
      ...letter.paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
      ...letter.enclosures.map((text) => ({ kind: 'paragraph' as const, text: `附件：${text}` })),
      { kind: 'signature', lines: [c.var.siteName, formatDate(shanghaiDate(c.var.now))] },
    ],
  });
}

async function loadLetter(c: AppContext): Promise<{ letter: LetterText; number: string }> {
  await loadTakedown(c, 'read-party');
  const shown = await loadShownTakedown(c);
  const { takedown, articles } = shown;
  const kind = letterKinds.find((one): one is LetterKind => one === c.req.param('letter'));
  if (kind === undefined || !lettersOf(takedown.status).includes(kind)) return refuseCommon('not-found');
  const { party, counter } = await loadParties(c, shown);
  const accepted = shown.counters.some(({ status }) => status === 'accepted');
  const letter = takedownLetter(kind, {
    takedown,
    party,
    counter: accepted ? counter : undefined,
    articles: [...articles.values()],
    filedOn: formatDate(shanghaiDate(takedown.filedAt)),
  });
  return { letter, number: takedownNumber(takedown) };
}
