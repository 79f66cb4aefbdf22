import type { ExtractedPage } from '../../extraction/extracted-page.ts';

/** An article has at most so many pages; a longer row of links is a list. */
export const mostPages = 10;

/** The whole article from its pages: title, times and source of the first, text and pictures of all. */
export function joinParts(head: ExtractedPage, parts: readonly ExtractedPage[]): ExtractedPage {
  const further = parts.slice(0, mostPages - 1).filter(({ text }) => text !== '' && text !== head.text);
  if (further.length === 0) return head;
  const images = [...head.images, ...further.flatMap((part) => part.images)];
  return {
    ...head,
    text: [head.text, ...further.map(({ text }) => text)].join('\n'),
    html: [head.html, ...further.map(({ html }) => html)].join('\n'),
    images: images.filter((image, index) => images.findIndex(({ src }) => src === image.src) === index),
    asOfMentions: [...new Set([...head.asOfMentions, ...further.flatMap((part) => part.asOfMentions)])],
    nextPages: [],
  };
}
