import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { type WordBlock, wordAnswer } from '../../../documents/index.ts';
import { BLOCKED_LINE, creditOf, type DigestItem, issueName } from '../issue/digest.ts';
import { type NumberedSection, numbered } from '../issue/numbered.ts';
import { readDigestName } from '../read-digest-settings.ts';
import { dayOf, footing } from './print-digest.tsx';
import { loadShownDigest } from './shown-digest-page.ts';

/** The issue as a Word file that the office goes on editing. */
export async function sendDigestWord(c: AppContext): Promise<Response> {
  const digest = await loadShownDigest(c);
  const name = await readDigestName(c.var.deps.db, regionOf(c), c.var.now);
  const sections = numbered(digest);
  const blocks: WordBlock[] = [
    { kind: 'paragraph', text: `${c.var.siteName}　${dayOf(digest, c.var.now)}`, place: 'center' },
    ...(digest.status === 'withdrawn' ? [paragraph(`本期已撤回：${digest.closeReason}`)] : []),
    ...(digest.foreword ? [paragraph(digest.foreword)] : []),
    { kind: 'heading', text: '目录' },
    ...sections.flatMap(contentsOf),
    ...sections.flatMap(sectionBlocks),
    paragraph(footing(digest)),
  ];
  const title = `${name}\n${issueName(digest)}`;
  return wordAnswer(`${name} ${issueName(digest)}`, { title, blocks });
}

function paragraph(text: string): WordBlock {
  return { kind: 'paragraph', text };
}

function contentsOf({ title, items }: NumberedSection): WordBlock[] {
  const lines = [title, ...items.map(({ heading }) => `　　${heading}`)];
  return lines.map((text) => ({ kind: 'paragraph', text, place: 'start' }));
}

function sectionBlocks({ title, note, items }: NumberedSection): WordBlock[] {
  return [
    { kind: 'heading', text: title },
    ...(note ? [paragraph(note)] : []),
    ...items.flatMap(({ heading, item }) => [
      { kind: 'heading', text: heading, level: 2 } as const,
      ...(item.isBlocked ? [paragraph(BLOCKED_LINE)] : itemBlocks(item)),
    ]),
  ];
}

function itemBlocks(item: DigestItem): WordBlock[] {
  return [
    paragraph(creditOf(item)),
    ...(item.excerpt ? [paragraph(item.excerpt)] : []),
    ...(item.note ? [paragraph(`编者注：${item.note}`)] : []),
    ...(item.url ? [{ kind: 'paragraph', text: `原文：${item.url}`, place: 'start' } as const] : []),
  ];
}
