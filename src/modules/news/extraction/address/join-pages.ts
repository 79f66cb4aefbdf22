import type { ExtractedPage } from '../extracted-page.ts';

/**
 * One article from its pages, in order: what every further page repeats of the first one's beginning and end (head
 * line, 责任编辑) is dropped; title, time and source are the first page's.
 */
export function joinPages(pages: readonly [ExtractedPage, ...ExtractedPage[]]): ExtractedPage {
  const [first, ...further] = pages;
  const seen = new Set(paragraphs(first.text));
  const added = further.map((page) => {
    const text = paragraphs(page.text).filter((paragraph) => !seen.has(paragraph));
    const html = page.html.split('\n').filter((block) => !seen.has(plain(block)));
    for (const paragraph of text) seen.add(paragraph);
    return { text, html };
  });
  return {
    ...first,
    text: [first.text, ...added.flatMap(({ text }) => text)].filter((part) => part !== '').join('\n'),
    html: [first.html, ...added.flatMap(({ html }) => html)].filter((part) => part !== '').join('\n'),
    images: uniqueImages(pages),
    asOfMentions: [...new Set(pages.flatMap((page) => page.asOfMentions))],
    disclaimers: [...new Set(pages.flatMap((page) => page.disclaimers))],
    editor: pages.map((page) => page.editor).find((editor) => editor !== undefined),
    flags: first.flags.filter(
      (flag) => flag !== 'text-thin' || pages.every((page) => page.flags.includes('text-thin')),
    ),
    nextPages: [],
  };
}

function paragraphs(text: string): string[] {
  return text.split('\n').filter((paragraph) => paragraph !== '');
}

/** A block of clean HTML as the text that it shows. */
function plain(block: string): string {
  return block
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function uniqueImages(pages: readonly ExtractedPage[]): ExtractedPage['images'] {
  return [
    ...new Map(pages.flatMap((page) => page.images.map((image) => [image.src, image] as const))).values(),
  ];
}
